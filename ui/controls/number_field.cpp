// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/number_field.h"

#include "ui/controls/control_scale.h"
#include "ui/controls/parameter_words.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QStyle>

#include <algorithm>

namespace recency::ui {
namespace {

// At text of 13 px.
constexpr int field_height = 24;
constexpr int usual_width = 64;
constexpr int greatest_width = 136;
constexpr int text_margins = 18;  // border and padding, left and right, and the cursor
constexpr int usual_message_width = 268;
constexpr int message_gap = 2;

/// It lets the pointer through to what it covers.
QLabel* make_message(QWidget* window) {
    auto* message = new QLabel(window);
    message->setObjectName(QStringLiteral("fieldMessage"));
    message->setAttribute(Qt::WA_TransparentForMouseEvents);
    message->setWordWrap(true);
    return message;
}

}  // namespace

NumberField::NumberField(const ParameterInfo& info, QWidget* parent)
    : QLineEdit(parent), info_(info) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &QLineEdit::textEdited, this, [this] { set_problem({}); });
    restore();
}

NumberField::~NumberField() {
    delete message_;
}

void NumberField::setNumber(double number) {
    const bool mending = number == number_ && isModified();
    number_ = number;
    if (!mending) {
        restore();
    }
}

bool NumberField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isModified() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();  // Escape is the field's as long as there is something to bring back
        return true;
    }
    return QLineEdit::event(event);
}

void NumberField::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return commit();
    case Qt::Key_Escape:
        return isModified() ? restore() : event->ignore();
    case Qt::Key_Up:
        return step(shift ? StepSize::fine : StepSize::arrow, 1);
    case Qt::Key_Down:
        return step(shift ? StepSize::fine : StepSize::arrow, -1);
    case Qt::Key_PageUp:
        return step(shift ? StepSize::arrow : StepSize::page, 1);
    case Qt::Key_PageDown:
        return step(shift ? StepSize::arrow : StepSize::page, -1);
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void NumberField::keyReleaseEvent(QKeyEvent* event) {
    if (!event->isAutoRepeat()) {
        finish();
    }
    QLineEdit::keyReleaseEvent(event);
}

void NumberField::focusOutEvent(QFocusEvent* event) {
    // The context menu and another window borrow the focus: nobody has left the field.
    const bool left =
        event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (left && isModified()) {
        commit();
    }
    finish();
    QLineEdit::focusOutEvent(event);
}

void NumberField::hideEvent(QHideEvent* event) {
    if (isModified() && !event->spontaneous()) {
        restore();
    }
    QLineEdit::hideEvent(event);
}

void NumberField::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit_size();
    }
}

void NumberField::commit() {
    const auto parsed = parse_value(info_, text().toStdString());
    if (const auto* problem = std::get_if<Problem>(&parsed)) {
        const std::string label = parameter_label(info_).toStdString();
        set_problem(QString::fromStdString(problem->sentence(label)));
        return;
    }
    edit(std::get<double>(parsed));
    finish();
}

void NumberField::step(StepSize size, int direction) {
    const auto typed = parse_value(info_, text().toStdString());
    const double* from = std::get_if<double>(&typed);
    edit(stepped(info_, from != nullptr ? *from : number_, size, direction, info_.minimum,
                 info_.maximum));
}

void NumberField::restore() {
    setText(value_text(info_, number_));
    set_problem({});
    fit_size();
    if (hasFocus()) {
        selectAll();
    }
}

void NumberField::edit(double number) {
    const bool other = number != number_;
    number_ = number;
    restore();
    if (other) {
        unfinished_ = true;
        Q_EMIT numberEdited(number);
    }
}

void NumberField::finish() {
    if (unfinished_) {
        unfinished_ = false;
        Q_EMIT numberFinished();
    }
}

void NumberField::set_problem(const QString& problem) {
    if (problem == problem_) {
        return;
    }
    problem_ = problem;
    setProperty("refused", !problem.isEmpty());  // for the style sheet
    style()->unpolish(this);
    style()->polish(this);
    setAccessibleDescription(problem);
    show_message();  // hidden rather than deleted: this may happen while the window hides
}

void NumberField::show_message() {
    if (!message_) {
        message_ = make_message(window());
    }
    message_->setVisible(!problem_.isEmpty());
    if (problem_.isEmpty()) {
        return;
    }
    const int message_width = control_length(*this, usual_message_width);
    message_->setFont(control_font(*this));
    message_->setFixedWidth(message_width);
    message_->setText(problem_);
    message_->adjustSize();
    const QPoint corner = mapTo(window(), QPoint(width(), height() + message_gap));
    message_->move(std::max(corner.x() - message_width, 0), corner.y());
    message_->raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NumberField::fit_size() {
    const int text_width = QFontMetrics(font()).horizontalAdvance(text());
    const int needed = text_width + control_length(*this, text_margins);
    setFixedSize(std::clamp(needed, control_length(*this, usual_width),
                            control_length(*this, greatest_width)),
                 control_length(*this, field_height));
}

}  // namespace recency::ui
