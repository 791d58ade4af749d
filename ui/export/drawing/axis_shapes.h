// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/drawing/plot_frame.h"
#include "ui/export/figure_drawing.h"

namespace recency::ui {

/// Ticks at the left and below a panel's plot; around curves also the axes, with a break where the
/// horizontal one has one.
void add_axes(const FigurePanel& panel, const PlacedPanel& place, const FigureLayout& layout,
              std::vector<Shape2D>& shapes);

/// The axes of curves, ticks left out.
LineShape spines_of(const CurvePanel& curves, const QRectF& plot, const FigureLayout& layout);

/// Ticks of a colour bar: below it, or to the right of one that stands.
void add_bar_ticks(const PlacedBar& bar, const FigureLayout& layout, std::vector<Shape2D>& shapes);

}  // namespace recency::ui
