// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/value_slider.h"

#include "ui/controls/control_marks.h"
#include "ui/controls/control_scale.h"
#include "ui/controls/slider_scale.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

// At text of 13 px.
constexpr int slider_height = 20;
constexpr double groove_margin = 8.0;  // from the widget's edge to the groove's end
constexpr double groove_thickness = 3.0;
constexpr double disc_radius = 6.5;  // to the middle of its border
constexpr double disc_border = 1.5;
constexpr double ring_radius = 10.0;  // outer

void draw_groove(QPainter& painter, double from, double to, double y, double thickness,
                 const QColor& colour) {
    const double cap = thickness / 2;
    painter.setPen(QPen(colour, thickness, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(from + cap, y), QPointF(std::max(from, to - cap), y));
}

StepSize step_size(bool page, bool shift) {
    if (page) {
        return shift ? StepSize::arrow : StepSize::page;
    }
    return shift ? StepSize::fine : StepSize::arrow;
}

}  // namespace

ValueSlider::ValueSlider(const ParameterInfo& info, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), info_(info), number_(info.slider_minimum) {
    setRange(0, last_tick(info));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(control_length(*this, slider_height));
}

void ValueSlider::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        setMinimumHeight(control_length(*this, slider_height));
    }
    QSlider::changeEvent(event);
}

void ValueSlider::setNumber(double number) {
    number_ = number;
    const QSignalBlocker silent(this);
    setValue(tick_of(info_, number));
    setAccessibleDescription(value_text(info_, number));
    update();
}

void ValueSlider::setPinned(std::optional<double> number) {
    pinned_ = number;
    update();
}

void ValueSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    keyboard_focus_ = false;
    const double x = event->position().x();
    const double offset = x - centre_of(value());
    const bool on_disc = std::abs(offset) <= control_length(*this, disc_radius + disc_border);
    grip_ = on_disc ? offset : 0.0;
    setSliderDown(true);
    if (!on_disc) {
        drag_to(x, event->modifiers().testFlag(Qt::ShiftModifier));
    }
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown()) {
        drag_to(event->position().x(), event->modifiers().testFlag(Qt::ShiftModifier));
    }
}

void ValueSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && isSliderDown()) {
        setSliderDown(false);
        finish();
    }
}

void ValueSlider::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);  // nothing special: the second of two quick clicks
}

void ValueSlider::keyPressEvent(QKeyEvent* event) {
    if (const auto number = number_for_key(*event)) {
        keyboard_focus_ = true;
        edit(*number);
    } else {
        event->ignore();
    }
}

void ValueSlider::keyReleaseEvent(QKeyEvent* event) {
    if (!event->isAutoRepeat()) {
        finish();
    }
    QSlider::keyReleaseEvent(event);
}

void ValueSlider::wheelEvent(QWheelEvent* event) {
    const int turn = event->angleDelta().y();
    if (!hasFocus() || turn == 0) {
        event->ignore();
        return;
    }
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    edit(stepped(info_, number_, step_size(false, shift), turn > 0 ? 1 : -1,
                 value_at_tick(info_, 0, false), info_.slider_maximum));
    finish();
}

void ValueSlider::focusInEvent(QFocusEvent* event) {
    keyboard_focus_ = is_keyboard_focus(*event);
    QSlider::focusInEvent(event);
}

void ValueSlider::focusOutEvent(QFocusEvent* event) {
    finish();
    QSlider::focusOutEvent(event);
}

void ValueSlider::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = control_scale(*this);
    const double y = height() / 2.0;
    const double margin = groove_margin * scale;
    const double thickness = groove_thickness * scale;
    const QPointF centre(centre_of(value()), y);
    draw_groove(painter, margin, width() - margin, y, thickness, theme.slider_rest);
    draw_groove(painter, margin, centre.x(), y, thickness, theme.ink);
    if (pinned_) {
        const QPointF mark(centre_of(tick_of(info_, *pinned_)), y);
        draw_pinned_mark(painter, mark, scale, theme.pinned, theme.chrome);
    }
    painter.setPen(QPen(theme.ink, disc_border * scale));
    painter.setBrush(theme.slider_disc());
    painter.drawEllipse(centre, disc_radius * scale, disc_radius * scale);
    if (hasFocus() && keyboard_focus_) {
        const double radius = ring_radius * scale;
        const QRectF ring(centre.x() - radius, y - radius, 2 * radius, 2 * radius);
        draw_focus_ring(painter, ring, radius, theme.ink);
    }
}

void ValueSlider::edit(double number) {
    if (number != number_) {
        setNumber(number);
        unfinished_ = true;
        Q_EMIT numberEdited(number);
    }
}

void ValueSlider::finish() {
    if (unfinished_ && !isSliderDown()) {
        unfinished_ = false;
        Q_EMIT editingFinished();
    }
}

void ValueSlider::drag_to(double x, bool fine) {
    edit(value_at_tick(info_, tick_at(x - grip_), fine));
}

std::optional<double> ValueSlider::number_for_key(const QKeyEvent& event) const {
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const double low = value_at_tick(info_, 0, false);
    const double high = info_.slider_maximum;
    const auto step = [&](bool page, int direction) {
        return stepped(info_, number_, step_size(page, shift), direction, low, high);
    };
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return step(false, -1);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return step(false, 1);
    case Qt::Key_PageDown:
        return step(true, -1);
    case Qt::Key_PageUp:
        return step(true, 1);
    case Qt::Key_Home:
        return low;
    case Qt::Key_End:
        return high;
    default:
        return std::nullopt;
    }
}

double ValueSlider::centre_of(int tick) const {
    const double margin = control_length(*this, groove_margin);
    const double way = width() - 2.0 * margin;
    return margin + way * tick / std::max(maximum(), 1);
}

int ValueSlider::tick_at(double x) const {
    const double margin = control_length(*this, groove_margin);
    const double way = std::max(width() - 2.0 * margin, 1.0);
    return static_cast<int>(std::lround((x - margin) / way * maximum()));
}

}  // namespace recency::ui
