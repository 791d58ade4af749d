// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/colour_section.h"

#include "ui/composer/limits_field.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/segmented_control.h"

#include <QLabel>
#include <QPainter>
#include <QPixmap>

namespace recency::ui {
namespace {

constexpr QSize swatch_size(48, 12);

/// The map from its low to its high end.
QPixmap swatch(ColourMap map) {
    QPixmap picture(swatch_size);
    QPainter painter(&picture);
    for (int x = 0; x < picture.width(); ++x) {
        painter.fillRect(x, 0, 1, picture.height(),
                         sequential_colour(map, x / (picture.width() - 1.0)));
    }
    return picture;
}

}  // namespace

ColourSection::ColourSection(QWidget* parent)
    : ControlSection(tr("Colours of heatmaps"), parent),
      map_(new ChoiceBox(this)),
      limits_from_(new SegmentedControl(this)),
      limits_(new LimitsField(this)),
      sharing_(new SegmentedControl(this)) {
    fill();
    add_below(tr("Colour map"), map_,
              tr("Evenly spaced to the eye, and told apart by colour-blind readers and in grey. "
                 "Differences are always blue to orange around 0."));
    add_below(tr("Ends of the colours"), limits_from_,
              tr("The values that the two ends of the colour bar stand for: those that are locked "
                 "in the main window, those of the numbers, or your own. What lies beyond gets the "
                 "colour of the end, and the bar says so."));
    add_row(tr("From : to"), limits_, tr("The two ends, with a colon between them: 0 : 4."));
    add_below(tr("Colour range of heatmaps"), sharing_,
              tr("Whether colours can be compared between panels: each has a range of its own, "
                 "those of a row share one, or all do."));
    line_ = add_line();
    connect_editors();
}

void ColourSection::fill() {
    map_->setIconSize(swatch_size);
    map_->addItem(tr("As in the main window"), -1);
    for (const ColourMap map : colour_maps()) {
        map_->addItem(QIcon(swatch(map)), colour_map_name(map), static_cast<int>(map));
    }
    limits_from_->setChoices({tr("window"), tr("numbers"), tr("by hand")},
                             {tr("Locked where the main window has them locked"),
                              tr("The least and the greatest that is drawn"),
                              tr("As you type them; what lies beyond gets the colour of the end")});
    sharing_->setChoices({tr("each"), tr("by row"), tr("shared")},
                         {tr("Every heatmap has a range and a colour bar of its own"),
                          tr("The heatmaps of a row share one"),
                          tr("All heatmaps share one, so that colours can be compared")});
}

void ColourSection::connect_editors() {
    connect(map_, &QComboBox::activated, this, [this] {
        edit([this](FigureChoices& choices) {
            const int map = map_->currentData().toInt();
            choices.colour_map =
                map >= 0 ? std::optional(static_cast<ColourMap>(map)) : std::nullopt;
        });
    });
    connect(limits_from_, &SegmentedControl::chosen, this,
            [this](int index) { choose_limits(static_cast<LimitsFrom>(index)); });
    connect(limits_, &TypedField::edited, this, [this] {
        edit([this](FigureChoices& choices) { choices.limits = limits_->limits(); });
    });
    connect(limits_, &TypedField::problemChanged, this, &ColourSection::show_offer);
    connect(sharing_, &SegmentedControl::chosen, this, [this](int index) {
        edit([index](FigureChoices& choices) {
            choices.style.sharing = static_cast<RangeSharing>(index);
        });
    });
}

/// By hand begins with what is seen.
void ColourSection::choose_limits(LimitsFrom from) {
    edit([this, from](FigureChoices& choices) {
        choices.limits_from = from;
        if (from == LimitsFrom::hand) {
            choices.limits = drawn_.value_or(choices.limits);
        }
    });
}

void ColourSection::setDrawn(const Recipe& recipe, const ComposedFigure& figure) {
    view_ = recipe.view;
    drawn_ = figure.limits;
    show_offer();
}

void ColourSection::show_choices() {
    map_->setCurrentIndex(
        choices().colour_map ? map_->findData(static_cast<int>(*choices().colour_map)) : 0);
    limits_from_->setCurrent(static_cast<int>(choices().limits_from));
    limits_->setLimits(choices().limits);
    show_row(limits_, choices().limits_from == LimitsFrom::hand);
    sharing_->setCurrent(static_cast<int>(choices().style.sharing));
    show_offer();
}

/// What has an effect on what is drawn, and why the rest has none.
void ColourSection::show_offer() {
    const bool locked = view_.range_mode == RangeMode::locked;
    QString why;
    if (!drawn_) {
        why = tr("This figure has no heatmaps in these colours.");
    } else if (locked) {
        why = tr("All heatmaps have these ends: from %1 to %2.")
                  .arg(view_.locked_range.minimum)
                  .arg(view_.locked_range.maximum);
    }
    map_->setEnabled(drawn_.has_value());
    limits_from_->setEnabled(drawn_.has_value());
    limits_->setEnabled(drawn_.has_value());
    sharing_->setEnabled(drawn_ && !locked);
    show_line(line_, limits_->problem().isEmpty() ? why : limits_->problem());
}

}  // namespace recency::ui
