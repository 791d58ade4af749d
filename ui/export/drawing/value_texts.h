// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/drawing/plot_frame.h"
#include "ui/export/figure_drawing.h"

namespace recency::ui {

/// The values of a panel's curves beside those of their points that have room, those of the last
/// curves and points first; sizes are the layout's.
void add_value_texts(const CurvePanel& panel, const PlotFrame& frame, const FigureLayout& layout,
                     std::vector<Shape2D>& shapes);

}  // namespace recency::ui
