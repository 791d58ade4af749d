// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/style_section.h"

#include "ui/controls/segmented_control.h"
#include "ui/theme.h"

#include <QCheckBox>

namespace recency::ui {
namespace {

QCheckBox* make_box(const QString& text, QWidget* parent) {
    auto* box = new QCheckBox(text, parent);
    box->setFont(text_font(TextRole::body));
    return box;
}

}  // namespace

StyleSection::StyleSection(QWidget* parent)
    : ControlSection(tr("Style"), parent),
      ink_(new SegmentedControl(this)),
      titles_(make_box(tr("Titles of panels"), this)),
      letters_(make_box(tr("Letters a, b, c"), this)) {
    fill();
    add_below(tr("Ink"), ink_);
    add(titles_);
    add(letters_);
    connect_editors();
}

void StyleSection::fill() {
    ink_->setChoices({tr("print"), tr("screen")},
                     {tr("Black text and axes, no tints"), tr("As in the window")});
}

void StyleSection::connect_editors() {
    connect(ink_, &SegmentedControl::chosen, this, [this](int index) {
        edit([index](FigureChoices& choices) {
            choices.style.ink = index == 0 ? FigureInk::print : FigureInk::screen;
        });
    });
    connect(titles_, &QCheckBox::clicked, this,
            [this](bool on) { edit([on](FigureChoices& choices) { choices.style.titles = on; }); });
    connect(letters_, &QCheckBox::clicked, this, [this](bool on) {
        edit([on](FigureChoices& choices) { choices.style.letters = on; });
    });
}

void StyleSection::show_choices() {
    const FigureStyle& style = choices().style;
    ink_->setCurrent(style.ink == FigureInk::print ? 0 : 1);
    titles_->setChecked(style.titles);
    letters_->setChecked(style.letters);
}

}  // namespace recency::ui
