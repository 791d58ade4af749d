// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace recency::ui {
namespace {

constexpr int side = 18;

/// An arrow that turns back, to the left; mirrored it is the one to the right.
QPainterPath turn_back() {
    QPainterPath path;
    path.moveTo(6.5, 3.5);
    path.lineTo(3, 7);
    path.lineTo(6.5, 10.5);
    path.moveTo(3, 7);
    path.lineTo(10.5, 7);
    path.arcTo(QRectF(6.5, 7, 8, 8), 90, -180);
    path.lineTo(7.5, 15);
    return path;
}

QPainterPath mirrored(const QPainterPath& path) {
    return QTransform(-1, 0, 0, 1, side, 0).map(path);
}

QPainterPath triangle() {
    QPainterPath path;
    path.addPolygon(QPolygonF({{5, 3}, {15, 9}, {5, 15}, {5, 3}}));
    return path;
}

QPainterPath two_bars() {
    QPainterPath path;
    path.addRect(4.5, 3, 3, 12);
    path.addRect(10.5, 3, 3, 12);
    return path;
}

QPainterPath pin() {
    QPainterPath path;
    path.moveTo(6, 2.5);
    path.lineTo(12, 2.5);
    path.lineTo(11, 8);
    path.lineTo(13.5, 10.5);
    path.lineTo(4.5, 10.5);
    path.lineTo(7, 8);
    path.closeSubpath();
    path.moveTo(9, 10.5);
    path.lineTo(9, 16);
    return path;
}

QPainterPath screen() {
    QPainterPath path;
    path.addRect(2.5, 3, 13, 8.5);
    path.moveTo(9, 11.5);
    path.lineTo(9, 14.5);
    path.moveTo(5.5, 15.5);
    path.lineTo(9, 12.5);
    path.lineTo(12.5, 15.5);
    return path;
}

QPainterPath arrow_out() {
    QPainterPath path;
    path.moveTo(9, 11);
    path.lineTo(9, 2.5);
    path.moveTo(5.5, 6);
    path.lineTo(9, 2.5);
    path.lineTo(12.5, 6);
    path.moveTo(3, 10);
    path.lineTo(3, 15.5);
    path.lineTo(15, 15.5);
    path.lineTo(15, 10);
    return path;
}

QPainterPath outline_of(Icon which) {
    switch (which) {
    case Icon::undo:
        return turn_back();
    case Icon::redo:
        return mirrored(turn_back());
    case Icon::play:
        return triangle();
    case Icon::stop:
        return two_bars();
    case Icon::pin:
        return pin();
    case Icon::present:
        return screen();
    case Icon::exported:
        return arrow_out();
    }
    return {};
}

QPixmap drawn(Icon which, const QColor& colour, double ratio) {
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const bool filled = which == Icon::play || which == Icon::stop;
    painter.setPen(filled ? QPen(Qt::NoPen)
                          : QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawPath(outline_of(which));
    return pixmap;
}

}  // namespace

QIcon icon(Icon which, const Theme& theme) {
    QIcon result;
    for (const double ratio : {1.0, 2.0, 3.0}) {
        result.addPixmap(drawn(which, theme.ink, ratio), QIcon::Normal);
        result.addPixmap(drawn(which, theme.control_border, ratio), QIcon::Disabled);
    }
    return result;
}

}  // namespace recency::ui
