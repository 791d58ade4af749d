// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_layout.h"

#include "ui/export/aspect_ratio.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/export/layout/placing.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr double points_per_mm = 72.0 / 25.4;
// Widths at a font of 8 pt, which they follow.
constexpr double axis_width = 0.5;
constexpr double curve_width = 1.0;
constexpr double disc_diameter = 3.0;

FigurePage page_of(const FigureStyle& style) {
    FigurePage page{style.width_mm * points_per_mm, {}};
    if (const std::optional<double> height = height_of(style)) {
        page.height = *height * points_per_mm;
    }
    return page;
}

FigureLayout layout_of(const FigureContent& content, const FigureStyle& style, const FigureFit& fit,
                       const TextMeasure& measure) {
    FigureLayout layout;
    layout.size = {page_of(style).width, fit.height};
    layout.font = style.font_pt;
    layout.line = axis_width * style.font_pt / 8.0;
    layout.curve = curve_width * style.font_pt / 8.0;
    layout.disc = disc_diameter * style.font_pt / 8.0;
    layout.ink = style.ink;
    layout.transparent = style.transparent;
    const PlotPlaces places(fit, measure);
    for (std::size_t cell = 0; cell < fit.plan.grid.cells.size(); ++cell) {
        PlacedPanel& panel = layout.panels.emplace_back(placed_panel(fit, cell, places, measure));
        for (PlacedText& text : panel.texts) {
            text.colour = text.colour.isValid() ? text_colour(text.colour, style.ink) : text.colour;
        }
    }
    add_line_texts(content, fit, places, measure, layout);
    add_mark_key(fit, places, measure, layout);
    return layout;
}

/// Whole millimetres that have room for so many points.
double whole_mm(double points) {
    return std::ceil(points / points_per_mm - 1e-9);
}

QString number(double value) {
    return format_significant(value, 4);
}

TooSmall too_narrow(const FigureContent& content, const FigureStyle& style,
                    const TextMeasure& measure) {
    TooSmall refusal;
    refusal.width_mm = whole_mm(least_width(content, style, measure));
    refusal.height_mm =
        std::max(height_of(style).value_or(0.0),
                 whole_mm(least_height(content, style, refusal.width_mm * points_per_mm, measure)));
    refusal.sentence =
        QCoreApplication::translate("FigureLayout",
                                    "A width of %1 mm is too small for this figure at %2 pt; %3 "
                                    "mm is the smallest that works.")
            .arg(number(style.width_mm), number(style.font_pt), number(refusal.width_mm));
    return refusal;
}

TooSmall too_low(const FigureContent& content, const FigureStyle& style,
                 const TextMeasure& measure) {
    TooSmall refusal;
    refusal.width_mm = style.width_mm;
    refusal.height_mm = whole_mm(least_height(content, style, page_of(style).width, measure));
    refusal.sentence =
        QCoreApplication::translate("FigureLayout",
                                    "A height of %1 mm is too small for this figure at %2 pt and "
                                    "%3 mm wide; %4 mm is the smallest that works.")
            .arg(number(height_of(style).value_or(0.0)), number(style.font_pt),
                 number(style.width_mm), number(refusal.height_mm));
    return refusal;
}

}  // namespace

std::variant<FigureLayout, TooSmall> lay_out(const FigureContent& content,
                                             const FigureStyle& style) {
    const TextMeasure measure(style.font_pt);
    const FigurePage page = page_of(style);
    if (std::all_of(content.rows.begin(), content.rows.end(),
                    [](const FigureRow& row) { return row.panels.empty(); })) {
        FigureLayout empty;
        empty.size = {page.width, page.height.value_or(measure.line_height())};
        empty.font = style.font_pt;
        empty.ink = style.ink;
        empty.transparent = style.transparent;
        return empty;
    }
    if (const std::optional<FigureFit> fit = figure_fit(content, style, page, measure)) {
        return layout_of(content, style, *fit, measure);
    }
    if (page.width < least_width(content, style, measure)) {
        return too_narrow(content, style, measure);
    }
    return too_low(content, style, measure);
}

}  // namespace recency::ui
