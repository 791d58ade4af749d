// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/part_highlight.h"

#include "ui/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int ring = 3;
constexpr int edging = 1;                // of paper, on both sides of the ring
constexpr int band = ring + 2 * edging;  // outside the part: its neighbours have their own texts
constexpr int outside = band + 6;        // from the part: clear of its own title
constexpr double corner = 6.0;
constexpr int reach = 26;  // of a bracket along each side

/// The corners of the ring, like brackets: they point at the part without parting it from what
/// stands beside it.
QRegion brackets_of(const QRect& outer) {
    const QRegion band_of_ring =
        QRegion(outer) - QRegion(outer.adjusted(band + 2, band + 2, -band - 2, -band - 2));
    const QSize size(std::min(reach, outer.width() / 3), std::min(reach, outer.height() / 3));
    QRegion corners;
    for (const int left : {outer.left(), outer.right() + 1 - size.width()}) {
        for (const int top : {outer.top(), outer.bottom() + 1 - size.height()}) {
            corners += QRect(QPoint(left, top), size);
        }
    }
    return band_of_ring & corners;
}

}  // namespace

PartHighlight::PartHighlight(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    later_.setSingleShot(true);
    later_.setInterval(0);
    connect(&later_, &QTimer::timeout, this, &PartHighlight::place);
    hide();
}

void PartHighlight::setParts(const std::vector<QWidget*>& parts) {
    if (std::equal(parts.begin(), parts.end(), parts_.begin(), parts_.end())) {
        return;
    }
    for (const auto& widget : watched_) {
        if (widget != nullptr) {
            widget->removeEventFilter(this);
        }
    }
    watched_.clear();
    parts_.assign(parts.begin(), parts.end());
    for (QWidget* part : parts) {
        watch(part);
    }
    place();
}

void PartHighlight::watch(QWidget* part) {
    for (QWidget* widget = part; widget != nullptr; widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        watched_.emplace_back(widget);
        if (widget == parentWidget()) {
            return;
        }
    }
}

bool PartHighlight::eventFilter(QObject* /*watched*/, QEvent* event) {
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        later_.start();
        break;
    default:
        break;
    }
    return false;
}

void PartHighlight::place() {
    rings_.clear();
    const QRect room = parentWidget()->rect();
    for (const auto& part : parts_) {
        if (part == nullptr || !part->isVisibleTo(parentWidget())) {
            continue;
        }
        const QRect place(part->mapTo(parentWidget(), QPoint(0, 0)), part->size());
        rings_.push_back(place.adjusted(-outside, -outside, outside, outside) & room);
    }
    setGeometry(room);
    setVisible(!rings_.empty());
    raise();
    update();
}

void PartHighlight::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const QRect& outer : rings_) {
        painter.setClipRegion(brackets_of(outer));
        const double middle = band / 2.0;
        const QRectF line = QRectF(outer).adjusted(middle, middle, -middle, -middle);
        painter.setPen(QPen(theme.paper, band));
        painter.drawRoundedRect(line, corner, corner);
        painter.setPen(QPen(theme.ink, ring));
        painter.drawRoundedRect(line, corner, corner);
    }
}

}  // namespace recency::ui
