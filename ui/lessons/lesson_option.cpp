// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_option.h"

#include "ui/controls/control_marks.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr double corner = 8.0;

QRectF outline(const QRect& rect, double width) {
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

}  // namespace

LessonOption::LessonOption(const QString& text, const Theme& theme, QWidget* parent)
    : QRadioButton(text, parent), theme_(theme) {
    setFont(text_font(theme, TextRole::option));
    setAttribute(Qt::WA_Hover);
    // Not Fixed: that would cut it at the height of one line, however many it has.
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

/// Beside the ring.
QRect LessonOption::text_rect(const QRect& card) const {
    return card.adjusted(theme_.pick(42, 66), 0, -theme_.pick(12, 20), 0);
}

int LessonOption::heightForWidth(int width) const {
    const QRect room = text_rect(QRect(0, 0, width, 10'000));
    int height = 0;
    for (const QFont::Weight weight : {QFont::Normal, QFont::DemiBold}) {
        const QFontMetrics metrics(text_font(theme_, TextRole::option, weight));
        height = std::max(height, metrics.boundingRect(room, Qt::TextWordWrap, text()).height());
    }
    return std::max(theme_.pick(40, 76), height + theme_.pick(16, 26));
}

QSize LessonOption::sizeHint() const {
    return {theme_.pick(328, 456), theme_.pick(40, 76)};
}

QSize LessonOption::minimumSizeHint() const {
    return {theme_.pick(120, 200), theme_.pick(40, 76)};
}

void LessonOption::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    draw_card(painter);
    draw_ring(painter);
    painter.setPen(Theme::of(palette()).ink);
    painter.setFont(
        text_font(theme_, TextRole::option, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.drawText(text_rect(rect()), Qt::AlignVCenter | Qt::TextWordWrap, text());
}

void LessonOption::draw_card(QPainter& painter) const {
    const Theme& colours = Theme::of(palette());
    const double width = isChecked() ? theme_.pick(2.0, 3.0) : 1.0;
    const bool plain = !isChecked() && !underMouse();
    painter.setPen(QPen(plain ? colours.control_border : colours.ink, width));
    painter.setBrush(colours.paper);
    painter.drawRoundedRect(outline(rect(), width), corner - width / 2, corner - width / 2);
    if (hasFocus() && keyboard_focus_) {
        draw_focus_ring(painter, QRectF(rect()).adjusted(4, 4, -4, -4), corner - 4, colours.ink);
    }
}

void LessonOption::draw_ring(QPainter& painter) const {
    const Theme& colours = Theme::of(palette());
    const double radius = theme_.pick(7.0, 13.0);
    const QPointF centre(theme_.pick(22.0, 37.0), height() / 2.0);
    painter.setPen(QPen(colours.ink, theme_.pick(1.5, 2.0)));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, radius, radius);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.ink);
        painter.drawEllipse(centre, radius * 0.55, radius * 0.55);
    }
}

void LessonOption::focusInEvent(QFocusEvent* event) {
    keyboard_focus_ = is_keyboard_focus(*event);
    QRadioButton::focusInEvent(event);
}

bool LessonOption::hitButton(const QPoint& position) const {
    return rect().contains(position);
}

}  // namespace recency::ui
