// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/length_field.h"

#include "ui/export/length.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLocale>

namespace recency::ui {
namespace {

constexpr int field_width = 96;

QString text_of(const std::optional<double>& mm) {
    return mm ? QLocale::c().toString(*mm, 'g', 5) + QStringLiteral(" mm") : QString();
}

}  // namespace

LengthField::LengthField(double least_mm, double most_mm, const QString& placeholder,
                         QWidget* parent)
    : QLineEdit(parent), least_(least_mm), most_(most_mm), optional_(!placeholder.isEmpty()) {
    setFont(text_font(TextRole::body));
    setAlignment(Qt::AlignRight);
    setPlaceholderText(placeholder);
    setFixedWidth(field_width);
    connect(this, &QLineEdit::editingFinished, this, &LengthField::commit);
}

QSize LengthField::sizeHint() const {
    return {field_width, QLineEdit::sizeHint().height()};
}

void LengthField::setLength(std::optional<double> mm) {
    length_ = mm;
    setText(text_of(mm));
    set_problem({});
}

void LengthField::commit() {
    if (text() == text_of(length_)) {
        return set_problem({});
    }
    const std::optional<double> typed = parse_length(text().toStdString());
    const bool left_empty = optional_ && text().trimmed().isEmpty();
    if (!left_empty && (!typed || *typed < least_ || *typed > most_)) {
        return set_problem(tr("“%1” is not allowed; expected a length from %2 to %3 mm, such as "
                              "84 mm, 8.4 cm or 3.25 in.")
                               .arg(text())
                               .arg(least_)
                               .arg(most_));
    }
    setLength(typed);
    Q_EMIT lengthEdited();
}

void LengthField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && text() != text_of(length_)) {
        return setLength(length_);
    }
    QLineEdit::keyPressEvent(event);
}

void LengthField::set_problem(const QString& problem) {
    if (problem != problem_) {
        problem_ = problem;
        setAccessibleDescription(problem);
        Q_EMIT problemChanged();
    }
}

}  // namespace recency::ui
