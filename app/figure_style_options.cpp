// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_style_options.h"

#include "app/named_option.h"
#include "app/number_option.h"
#include "ui/export/aspect_ratio.h"
#include "ui/export/length.h"
#include "ui/export/recipe_names.h"
#include "ui/export/venues.h"

namespace recency::app {
namespace {

constexpr ui::EnumNames<bool, 2> switch_names{{{{true, "on"}, {false, "off"}}}};
constexpr const char* automatic = "auto";

std::string allowed_widths() {
    std::vector<std::string> names;
    for (const ui::Venue& venue : ui::venues()) {
        names.push_back(venue.name.toStdString());
    }
    return "a length from 40mm to 400mm such as 84mm, 8.4cm or 3.25in, or the width of " +
           listed(names);
}

std::string allowed_heights() {
    return std::string("a length up to 2000mm such as 60mm or 2.5in, ") +
           ui::allowed_aspect_ratios + ", or auto";
}

CLI::Option* add_to_style(CLI::App& command, const std::string& name, const std::string& value,
                          const std::string& description) {
    return add_value_option(command, name, value, description)->group("Style");
}

}  // namespace

FigureStyleOptions::FigureStyleOptions(CLI::App& command)
    : width_(add_to_style(command, "--width", "LENGTH",
                          "Width of the page: " + allowed_widths() + " (default 5.5in)")),
      height_(
          add_to_style(command, "--height", "LENGTH",
                       "Its height: " + allowed_heights() + ", what the content takes (default)")),
      font_(add_to_style(command, "--font-size", "POINTS",
                         "Size of all text at that width: " +
                             allowed_reals(ui::least_font_pt, ui::most_font_pt) + " (default 8)")),
      sharing_(add_to_style(command, "--range", "NAME",
                            "Heatmaps that share one colour range: " +
                                listed_names(ui::sharing_names) + " (default all)")),
      ink_(add_to_style(
          command, "--style", "NAME",
          listed_names(ui::ink_names) + ": as the window, or black on paper (default)")),
      titles_(add_to_style(command, "--titles", "on|off", "Titles of panels (default on)")),
      letters_(
          add_to_style(command, "--letters", "on|off", "Letters of panels: a, b, c (default on)")),
      dpi_(add_to_style(command, "--dpi", "NUMBER",
                        "Pixels an inch of PNG: " + allowed_wholes(ui::least_dpi, ui::most_dpi) +
                            " (default 600)")),
      transparent_(
          add_to_style(command, "--transparent", "on|off",
                       "PNG without a page under it (default off: it is as white as paper)")) {}

void FigureStyleOptions::read_size(ui::FigureStyle& style) const {
    if (const auto text = value_of(*width_, allowed_widths())) {
        const ui::Venue* venue = ui::find_venue(QString::fromStdString(*text));
        const std::optional<double> width =
            venue != nullptr ? std::optional(venue->width_mm) : ui::parse_length(*text);
        if (!width || *width < ui::least_width_mm || *width > ui::most_width_mm) {
            throw Refusal::of_value("--width", *text, allowed_widths());
        }
        style.width_mm = *width;
        if (venue != nullptr) {
            style.height_mm = venue->height_mm;
            style.aspect.reset();
        }
    }
    if (const auto text = value_of(*height_, allowed_heights())) {
        read_height(*text, style);
    }
}

void FigureStyleOptions::read_height(const std::string& text, ui::FigureStyle& style) {
    style.height_mm = ui::parse_length(text);
    style.aspect = ui::parse_aspect_ratio(text);
    const bool length = style.height_mm && *style.height_mm >= ui::least_height_mm &&
                        *style.height_mm <= ui::most_height_mm;
    if (!length && !style.aspect && text != automatic) {
        throw Refusal::of_value("--height", text, allowed_heights());
    }
}

ui::FigureStyle FigureStyleOptions::written_over(ui::FigureStyle style) const {
    read_size(style);
    style.font_pt = real_of(*font_, ui::least_font_pt, ui::most_font_pt).value_or(style.font_pt);
    style.sharing = named_value_of(*sharing_, ui::sharing_names).value_or(style.sharing);
    style.ink = named_value_of(*ink_, ui::ink_names).value_or(style.ink);
    style.titles = named_value_of(*titles_, switch_names).value_or(style.titles);
    style.letters = named_value_of(*letters_, switch_names).value_or(style.letters);
    style.dpi = whole_of(*dpi_, ui::least_dpi, ui::most_dpi).value_or(style.dpi);
    style.transparent = named_value_of(*transparent_, switch_names).value_or(style.transparent);
    return style;
}

}  // namespace recency::app
