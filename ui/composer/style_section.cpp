// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/style_section.h"

#include "ui/controls/segmented_control.h"

#include <QCheckBox>

namespace recency::ui {
StyleSection::StyleSection(QWidget* parent)
    : ControlSection(tr("Style"), parent), ink_(new SegmentedControl(this)) {
    ink_->setChoices({tr("print"), tr("screen")},
                     {tr("Black text and axes, no tints"), tr("As in the window")});
    add_below(tr("Ink"), ink_,
              tr("For print, text and axes are black and nothing is tinted, so that a page can be "
                 "copied. For a screen the colours are those of the window."));
    titles_ = add_box(tr("Titles of panels"),
                      tr("The layer, or the run, above each panel. A caption can say it, too."));
    letters_ = add_box(tr("Letters a, b, c"),
                       tr("At each panel, for the caption, where there is more than one."));
    transparent_ = add_box(tr("No page behind it"),
                           tr("A PNG without the white page under it, for a slide with a colour of "
                              "its own. Other kinds of files have no page."));
    connect_editors();
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
    connect(transparent_, &QCheckBox::clicked, this, [this](bool on) {
        edit([on](FigureChoices& choices) { choices.style.transparent = on; });
    });
}

void StyleSection::show_choices() {
    const FigureStyle& style = choices().style;
    ink_->setCurrent(style.ink == FigureInk::print ? 0 : 1);
    titles_->setChecked(style.titles);
    letters_->setChecked(style.letters);
    transparent_->setChecked(style.transparent);
    transparent_->setEnabled(choices().format == FigureFormat::png);
}

}  // namespace recency::ui
