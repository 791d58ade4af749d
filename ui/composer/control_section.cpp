// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/control_section.h"

#include "ui/help/explanation.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace recency::ui {
namespace {

constexpr int row_gap = 8;

QLabel* make_label(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(text_font(TextRole::body));
    return label;
}

void explain_in(const QString& words, const QString& name, QWidget& editor) {
    explain(editor, {{.name = name, .text = words}});
}

}  // namespace

ControlSection::ControlSection(const QString& heading, QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(row_gap);
    QLabel* label = make_label(heading, this);
    label->setFont(text_font(TextRole::body, QFont::Bold));
    column_->addWidget(label);
}

void ControlSection::setChoices(const FigureChoices& choices) {
    choices_ = choices;
    show_choices();
}

void ControlSection::edit(const std::function<void(FigureChoices&)>& change) {
    change(choices_);
    show_choices();
    Q_EMIT edited(choices_);
}

void ControlSection::add_row(const QString& name, QWidget* editor, const QString& words) {
    QLabel* label = make_label(name, this);
    label->setBuddy(editor);
    editor->setAccessibleName(name);
    explain_in(words, name, *editor);
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label, 1);
    line->addWidget(editor);
    column_->addWidget(row);
}

void ControlSection::add_below(const QString& name, QWidget* editor, const QString& words) {
    column_->addWidget(make_label(name, this));
    editor->setAccessibleName(name);
    explain_in(words, name, *editor);
    column_->addWidget(editor);
}

void ControlSection::show_row(QWidget* editor, bool shown) {
    editor->setVisible(shown);
    editor->parentWidget()->setVisible(shown);
}

QCheckBox* ControlSection::add_box(const QString& name, const QString& words) {
    auto* box = new QCheckBox(name, this);
    box->setFont(text_font(TextRole::body));
    explain_in(words, name, *box);
    column_->addWidget(box);
    return box;
}

QLabel* ControlSection::add_line() {
    QLabel* line = make_label({}, this);
    line->setFont(text_font(TextRole::tick));
    line->setWordWrap(true);
    line->hide();
    column_->addWidget(line);
    return line;
}

void show_line(QLabel* line, const QString& text) {
    line->setText(text);
    line->setVisible(!text.isEmpty());
}

}  // namespace recency::ui
