// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/layout/figure_plan.h"

#include <optional>
#include <vector>

namespace recency::ui {

/// The page that a figure fills, in points; without a height it is as high as the figure.
struct FigurePage {
    double width = 0.0;
    std::optional<double> height;
};

/// A plan, and the sizes of its plots on a page.
struct FigureFit {
    FigurePlan plan;
    std::vector<double> widths;   // of the plots of each column
    std::vector<double> heights;  // of the plots of each line
    double left = 0.0;            // of the first column
    double top = 0.0;             // of the first line
    double height = 0.0;          // of the page
};

/// The figure on the page, with the number of columns that makes it easiest to read: on a page
/// without a height as many as leave the plots readable, else those that make the plots largest.
/// None if it has no room.
std::optional<FigureFit> figure_fit(const FigureContent& content, const FigureStyle& style,
                                    const FigurePage& page, const TextMeasure& measure);

/// The smallest page that has room for the figure, in points; that of the smallest height at a
/// width that has room.
double least_width(const FigureContent& content, const FigureStyle& style,
                   const TextMeasure& measure);
double least_height(const FigureContent& content, const FigureStyle& style, double width,
                    const TextMeasure& measure);

}  // namespace recency::ui
