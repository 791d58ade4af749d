// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFocusEvent>
#include <QPainter>

namespace recency::ui {

/// Did the keyboard bring the focus? Only then a ring is drawn: who clicks knows where.
inline bool is_keyboard_focus(const QFocusEvent& event) {
    return event.reason() != Qt::MouseFocusReason && event.reason() != Qt::PopupFocusReason &&
           event.reason() != Qt::ActiveWindowFocusReason;
}

/// A ring 2 px wide whose outer edge is the given rectangle.
inline void draw_focus_ring(QPainter& painter, const QRectF& outer, double radius,
                            const QColor& ink) {
    painter.setPen(QPen(ink, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(outer.adjusted(1.0, 1.0, -1.0, -1.0), radius, radius);
}

/// The mark of run A's setting: a hollow square, 9 px wide at scale 1.
inline void draw_pinned_mark(QPainter& painter, const QPointF& centre, double scale,
                             const QColor& pinned, const QColor& ground) {
    const auto square = [&](double half) {
        const int reach = qRound(half * scale);
        return QRect(qRound(centre.x()) - reach, qRound(centre.y()) - reach, 2 * reach + 1,
                     2 * reach + 1);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(square(4.0), pinned);
    painter.fillRect(square(2.0), ground);
    painter.restore();
}

}  // namespace recency::ui
