// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_box.h"

#include "ui/controls/control_marks.h"
#include "ui/controls/control_scale.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace recency::ui {
namespace {

// At text of 13 px.
constexpr int box_height = 28;
constexpr int padding = 9;
constexpr int chevron_space = 20;
constexpr double corner = 4.0;

void draw_chevron(QPainter& painter, const QPointF& centre, double scale, const QColor& colour) {
    painter.setPen(QPen(colour, 1.5 * scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF points[] = {centre + scale * QPointF(-3.5, -1.75),
                              centre + scale * QPointF(0.0, 1.75),
                              centre + scale * QPointF(3.5, -1.75)};
    painter.drawPolyline(points, 3);
}

}  // namespace

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setItemDelegate(new QStyledItemDelegate(this));  // the view of the style sheet, not a menu
}

QSize ChoiceBox::sizeHint() const {
    const QFontMetrics metrics(font());
    int widest = 0;
    for (int index = 0; index < count(); ++index) {
        widest = std::max(widest, metrics.horizontalAdvance(itemText(index)));
    }
    return {widest + control_length(*this, 2 * padding + chevron_space),
            control_length(*this, box_height)};
}

QSize ChoiceBox::minimumSizeHint() const {
    return {control_length(*this, 3 * box_height), control_length(*this, box_height)};
}

void ChoiceBox::paintEvent(QPaintEvent*) {
    const Theme& theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(underMouse() ? theme.ink2 : theme.control_border, 1.0));
    painter.setBrush(theme.paper);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    if (hasFocus() && keyboard_focus_) {
        draw_focus_ring(painter, QRectF(rect()), corner - 1.0, theme.ink);
    }
    const QColor ink = isEnabled() ? theme.ink : theme.control_border;
    draw_chevron(painter, QPointF(width() - control_length(*this, padding + 4.5), height() / 2.0),
                 control_scale(*this), ink);
    painter.setPen(ink);
    const QRect text = rect().adjusted(control_length(*this, padding), 0,
                                       -control_length(*this, padding + chevron_space - 4), 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(font()).elidedText(currentText(), Qt::ElideRight, text.width()));
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

void ChoiceBox::focusInEvent(QFocusEvent* event) {
    keyboard_focus_ = is_keyboard_focus(*event);
    QComboBox::focusInEvent(event);
}

}  // namespace recency::ui
