// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/menu_button.h"

#include "ui/controls/control_marks.h"
#include "ui/controls/control_scale.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QMenu>
#include <QPainter>

namespace recency::ui {
namespace {

// At text of 13 px.
constexpr int button_height = 28;
constexpr int text_margin = 10;
constexpr int chevron_room = 26;  // at the right, with its margin
constexpr double radius = 4.0;

void draw_chevron(QPainter& painter, const QPointF& tip, double scale, const QColor& ink) {
    painter.setPen(QPen(ink, 1.5 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({tip + scale * QPointF(-3.5, -3.5), tip, tip + scale * QPointF(3.5, -3.5)}));
}

}  // namespace

MenuButton::MenuButton(QWidget* parent) : QPushButton(parent) {}

QSize MenuButton::sizeHint() const {
    return size_for(text());
}

QSize MenuButton::size_for(const QString& widest) const {
    const QFontMetrics metrics(control_font(*this));
    return {metrics.horizontalAdvance(widest) + control_length(*this, text_margin + chevron_room),
            control_length(*this, button_height)};
}

void MenuButton::focusInEvent(QFocusEvent* event) {
    keyboard_focus_ = is_keyboard_focus(*event);
    QPushButton::focusInEvent(event);
}

void MenuButton::focusOutEvent(QFocusEvent* event) {
    keyboard_focus_ = false;
    QPushButton::focusOutEvent(event);
}

/// The menu is a window of its own and inherits no font.
void MenuButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange && menu() != nullptr) {
        menu()->setFont(font());
    }
    QPushButton::changeEvent(event);
}

void MenuButton::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(theme.control_border);
    painter.setBrush(isDown() || underMouse() ? theme.chrome : theme.paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (keyboard_focus_) {
        draw_focus_ring(painter, QRectF(rect()), radius, theme.ink);
    }
    painter.setFont(control_font(*this));
    painter.setPen(theme.ink);
    painter.drawText(rect().adjusted(control_length(*this, text_margin), 0,
                                     -control_length(*this, chevron_room / 2), 0),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
    const double scale = control_scale(*this);
    const QPointF tip(width() - 15.0 * scale, height() / 2.0 + 2.0 * scale);
    draw_chevron(painter, tip, scale, theme.ink);
}

}  // namespace recency::ui
