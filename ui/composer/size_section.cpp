// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/size_section.h"

#include "ui/composer/figure_numbers.h"
#include "ui/composer/length_field.h"
#include "ui/composer/ratio_field.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/number_field.h"
#include "ui/controls/segmented_control.h"
#include "ui/export/aspect_ratio.h"
#include "ui/export/length.h"
#include "ui/export/venues.h"

#include <QLabel>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr double same_length = 0.005;  // mm

bool is_venue(const Venue& venue, const FigureStyle& style) {
    return !style.aspect && std::abs(venue.width_mm - style.width_mm) < same_length &&
           venue.height_mm.has_value() == style.height_mm.has_value() &&
           std::abs(venue.height_mm.value_or(0) - style.height_mm.value_or(0)) < same_length;
}

}  // namespace

SizeSection::SizeSection(QWidget* parent)
    : ControlSection(tr("Size in print"), parent),
      venue_(new ChoiceBox(this)),
      width_(new LengthField(least_width_mm, most_width_mm, this)),
      height_kind_(new SegmentedControl(this)),
      height_(new LengthField(least_height_mm, most_height_mm, this)),
      ratio_(new RatioField(this)),
      font_(new NumberField(font_size_info(), this)) {
    fill_venues();
    height_kind_->setChoices({tr("content"), tr("length"), tr("ratio")},
                             {tr("As high as the panels at this width"), tr("A height of its own"),
                              tr("Width to height, such as 4:3")});
    add_below(tr("Venue"), venue_,
              tr("The width of a column or a page there, and for slides the height, too. A width "
                 "of your own is Other."));
    add_row(tr("Width"), width_,
            tr("Of the page, which is the whole figure: %1 to %2 mm. Other units can be typed: "
               "3.25 in, 8.4 cm, 240 pt.")
                .arg(least_width_mm)
                .arg(most_width_mm));
    add_below(tr("Height from"), height_kind_,
              tr("What the panels take at this width, so that heatmaps are square; or a length; or "
                 "a ratio to the width. A page that is higher than the panels need has room "
                 "around them."));
    add_row(tr("Height"), height_, tr("Of the page, in the same units as the width."));
    add_row(tr("Width : height"), ratio_, tr("4:3 and the like, from 1:5 to 10:1."));
    inches_ = add_line();
    add_row(tr("Font size, pt"), font_,
            tr("Of all text, as it is printed: journals want 6 to 8 pt. Labels that have no room "
               "thin out; where nothing could be read, the smallest size that works is offered."));
    problem_ = add_line();
    connect_editors();
}

void SizeSection::fill_venues() {
    venue_->addItem(tr("Other"));
    for (const Venue& venue : venues()) {
        venue_->addItem(venue.label, venue.name);
    }
}

void SizeSection::connect_editors() {
    connect(venue_, &QComboBox::activated, this, &SizeSection::choose_venue);
    connect(width_, &TypedField::edited, this, [this] {
        edit([this](FigureChoices& choices) { choices.style.width_mm = width_->length(); });
    });
    connect(height_, &TypedField::edited, this, [this] {
        edit([this](FigureChoices& choices) { choices.style.height_mm = height_->length(); });
    });
    connect(ratio_, &TypedField::edited, this, [this] {
        edit([this](FigureChoices& choices) { choices.style.aspect = ratio_->ratio(); });
    });
    connect(height_kind_, &SegmentedControl::chosen, this, &SizeSection::choose_height);
    connect(font_, &NumberField::numberEdited, this, [this](double points) {
        edit([points](FigureChoices& choices) { choices.style.font_pt = points; });
    });
    for (const TypedField* field : fields()) {
        connect(field, &TypedField::problemChanged, this, &SizeSection::show_problem);
    }
}

std::array<TypedField*, 3> SizeSection::fields() const {
    return {width_, height_, ratio_};
}

void SizeSection::setDrawnSize(const QSizeF& mm) {
    drawn_mm_ = mm;
    show_inches();
}

void SizeSection::show_choices() {
    const FigureStyle& style = choices().style;
    width_->setLength(style.width_mm);
    height_->setLength(style.height_mm.value_or(drawn_mm_.height()));
    ratio_->setRatio(style.aspect.value_or(AspectRatio{}));
    height_kind_->setCurrent(style.aspect ? 2 : (style.height_mm ? 1 : 0));
    show_row(height_, style.height_mm.has_value());
    show_row(ratio_, style.aspect.has_value());
    font_->setNumber(style.font_pt);
    show_venue();
    show_inches();
    show_problem();
}

/// The size that was asked for, or else is drawn, in the unit of the other half of the world.
void SizeSection::show_inches() {
    const FigureStyle& style = choices().style;
    const double height = height_of(style).value_or(drawn_mm_.height());
    const auto inches = [](double mm) { return QString::number(mm / mm_per_inch, 'f', 2); };
    show_line(inches_,
              height > 0.0
                  ? tr("%1 in wide, %2 in high").arg(inches(style.width_mm), inches(height))
                  : tr("%1 in wide").arg(inches(style.width_mm)));
}

/// A chosen venue stays as long as the size is its own: two have the same.
void SizeSection::show_venue() {
    const FigureStyle& style = choices().style;
    const Venue* chosen = find_venue(venue_->currentData().toString());
    if (chosen != nullptr && is_venue(*chosen, style)) {
        return;
    }
    int current = 0;
    for (const Venue& venue : venues()) {
        if (current == 0 && is_venue(venue, style)) {
            current = venue_->findData(venue.name);
        }
    }
    venue_->setCurrentIndex(current);
}

void SizeSection::show_problem() {
    QString problem;
    for (const TypedField* field : fields()) {
        if (problem.isEmpty() && !field->isHidden()) {
            problem = field->problem();
        }
    }
    show_line(problem_, problem);
}

/// Begins with the height that is seen, or with 4:3.
void SizeSection::choose_height(int kind) {
    edit([this, kind](FigureChoices& choices) {
        FigureStyle& style = choices.style;
        const double seen = height_of(style).value_or(drawn_mm_.isEmpty() ? 0.75 * style.width_mm
                                                                          : drawn_mm_.height());
        style.height_mm.reset();
        style.aspect.reset();
        if (kind == 1) {
            style.height_mm = std::clamp(std::round(seen), least_height_mm, most_height_mm);
        } else if (kind == 2) {
            style.aspect = AspectRatio{};
        }
    });
}

void SizeSection::choose_venue() {
    const Venue* venue = find_venue(venue_->currentData().toString());
    if (venue == nullptr) {
        return;
    }
    edit([venue](FigureChoices& choices) {
        choices.style.width_mm = venue->width_mm;
        choices.style.height_mm = venue->height_mm;
        choices.style.aspect.reset();
    });
}

}  // namespace recency::ui
