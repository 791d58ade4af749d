// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail/visit_button.h"

#include "ui/controls/control_marks.h"
#include "ui/plots/recency_badge.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int full_height = 74;
constexpr int picture = 48;
constexpr int inset = 8;
constexpr int text_left = inset + picture + 10;
constexpr int least_text = 46;
constexpr int most_text = 150;
constexpr int radius = 4;

}  // namespace

VisitButton::VisitButton(QWidget* parent)
    : QAbstractButton(parent), theme_(&Theme::of(Appearance::light)) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void VisitButton::show_visit(const Visit& visit, bool current, const Theme& theme) {
    const bool resized = visit.words != visit_.words;
    visit_ = visit;
    current_ = current;
    theme_ = &theme;
    setToolTip(tr("%1: layer %2, recency probability %3")
                   .arg(visit.words, QString::number(visit.layer + 1), visit.badge));
    setAccessibleName(toolTip());
    if (resized) {
        updateGeometry();
    }
    update();
}

QSize VisitButton::sizeHint() const {
    const QFontMetrics metrics(text_font(TextRole::tick));
    const int words = std::clamp(metrics.horizontalAdvance(visit_.words), least_text, most_text);
    return {text_left + words + inset, full_height};
}

void VisitButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (current_ || underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_->paper);
        painter.drawRoundedRect(rect().adjusted(0, 2, 0, -2), radius, radius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (current_) {
        painter.fillRect(0, full_height - 5, width(), 3, theme_->ink);
    }
    if (!visit_.picture.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
        painter.drawImage(QRect(inset, (full_height - picture) / 2 - 2, picture, picture),
                          visit_.picture);
    }
    paintTexts(painter);
    if (keyboard_focus_) {
        draw_focus_ring(painter, rect().adjusted(0, 2, 0, -2), radius, theme_->ink);
    }
}

void VisitButton::paintTexts(QPainter& painter) const {
    const QFont words_font = text_font(TextRole::tick, current_ ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words_font);
    painter.setPen(current_ ? theme_->ink : theme_->ink2);
    const int room = width() - text_left - 4;
    painter.drawText(text_left, 27,
                     QFontMetrics(words_font).elidedText(visit_.words, Qt::ElideRight, room));
    if (visit_.badge.isEmpty()) {
        return;
    }
    const Theme& theme = Theme::of(theme_->appearance);
    const QRectF area(text_left, 36, recency_badge_width(visit_.badge, 40, theme),
                      recency_badge_height);
    draw_recency_badge(painter, area, visit_.badge, visit_.balance, theme);
}

void VisitButton::focusInEvent(QFocusEvent* event) {
    keyboard_focus_ = is_keyboard_focus(*event);
    QAbstractButton::focusInEvent(event);
    update();
}

void VisitButton::focusOutEvent(QFocusEvent* event) {
    keyboard_focus_ = false;
    QAbstractButton::focusOutEvent(event);
    update();
}

void VisitButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        Q_EMIT walked(event->key() == Qt::Key_Left ? -1 : 1);  // a scroll area would scroll
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

}  // namespace recency::ui
