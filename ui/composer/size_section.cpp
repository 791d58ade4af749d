// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/size_section.h"

#include "ui/composer/figure_numbers.h"
#include "ui/composer/length_field.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/number_field.h"
#include "ui/export/venues.h"

#include <QLabel>

#include <cmath>

namespace recency::ui {
namespace {

constexpr double same_length = 0.005;  // mm

bool is_venue(const Venue& venue, const FigureStyle& style) {
    return std::abs(venue.width_mm - style.width_mm) < same_length &&
           venue.height_mm.has_value() == style.height_mm.has_value() &&
           std::abs(venue.height_mm.value_or(0) - style.height_mm.value_or(0)) < same_length;
}

}  // namespace

SizeSection::SizeSection(QWidget* parent)
    : ControlSection(tr("Size in print"), parent),
      venue_(new ChoiceBox(this)),
      width_(new LengthField(least_width_mm, most_width_mm, {}, this)),
      height_(new LengthField(least_height_mm, most_height_mm, tr("automatic"), this)),
      font_(new NumberField(font_size_info(), this)) {
    fill_venues();
    add_below(tr("Venue"), venue_);
    add_row(tr("Width"), width_);
    add_row(tr("Height"), height_);
    add_row(tr("Font size, pt"), font_);
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
    connect(width_, &LengthField::lengthEdited, this, [this] {
        edit([this](FigureChoices& choices) { choices.style.width_mm = *width_->length(); });
    });
    connect(height_, &LengthField::lengthEdited, this, [this] {
        edit([this](FigureChoices& choices) { choices.style.height_mm = height_->length(); });
    });
    connect(font_, &NumberField::numberEdited, this, [this](double points) {
        edit([points](FigureChoices& choices) { choices.style.font_pt = points; });
    });
    for (const LengthField* field : {width_, height_}) {
        connect(field, &LengthField::problemChanged, this, &SizeSection::show_problem);
    }
}

void SizeSection::show_choices() {
    width_->setLength(choices().style.width_mm);
    height_->setLength(choices().style.height_mm);
    font_->setNumber(choices().style.font_pt);
    show_venue();
    show_problem();
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
    show_line(problem_, width_->problem().isEmpty() ? height_->problem() : width_->problem());
}

void SizeSection::choose_venue() {
    const Venue* venue = find_venue(venue_->currentData().toString());
    if (venue == nullptr) {
        return;
    }
    edit([venue](FigureChoices& choices) {
        choices.style.width_mm = venue->width_mm;
        choices.style.height_mm = venue->height_mm;
    });
}

}  // namespace recency::ui
