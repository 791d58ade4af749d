// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"

namespace recency::ui {

/// A line in a curve's manner, and its marker in the middle.
void add_sample(const PlacedSample& sample, const FigureLayout& layout,
                std::vector<Shape2D>& shapes);

/// A piece of the hatching that stands for what is off the scale.
void add_hatch_sample(const FigureLayout& layout, std::vector<Shape2D>& shapes);

}  // namespace recency::ui
