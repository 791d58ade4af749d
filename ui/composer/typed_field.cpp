// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/typed_field.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QStyle>

namespace recency::ui {
namespace {

constexpr int field_width = 104;

}  // namespace

TypedField::TypedField(QWidget* parent) : QLineEdit(parent) {
    setFont(text_font(TextRole::body));
    setAlignment(Qt::AlignRight);
    setFixedWidth(field_width);
    connect(this, &QLineEdit::editingFinished, this, &TypedField::commit);
}

QSize TypedField::sizeHint() const {
    return {field_width, QLineEdit::sizeHint().height()};
}

void TypedField::show_text(const QString& text) {
    shown_ = text;
    setText(text);
    set_problem({});
}

void TypedField::commit() {
    if (text() == shown_) {
        return set_problem({});
    }
    const QString problem = take(text());
    if (!problem.isEmpty()) {
        return set_problem(problem);
    }
    Q_EMIT edited();
}

void TypedField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && text() != shown_) {
        return show_text(shown_);
    }
    QLineEdit::keyPressEvent(event);
}

void TypedField::set_problem(const QString& problem) {
    if (problem == problem_) {
        return;
    }
    problem_ = problem;
    setProperty("refused", !problem.isEmpty());  // for the style sheet
    style()->unpolish(this);
    style()->polish(this);
    setAccessibleDescription(problem);
    Q_EMIT problemChanged();
}

}  // namespace recency::ui
