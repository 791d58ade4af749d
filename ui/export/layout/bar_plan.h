// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/layout/figure_plan.h"

namespace recency::ui {

/// From the left edge of the first column's plots to the right edge of the last one's, for plots of
/// the plan's side.
double span_width(const FigurePlan& plan, std::size_t first, std::size_t last);

/// Gives each key a bar under the last line of the panels that are read with it, as wide as their
/// columns. Neighbours' labels that are the same stand once, under the last of such bars.
void add_bars(const FigureContent& content, FigurePlan& plan, const TextMeasure& measure);

}  // namespace recency::ui
