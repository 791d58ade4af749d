// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/drawing/plot_frame.h"
#include "ui/export/figure_drawing.h"

namespace recency::ui {

/// Bands, lines, error bars and markers of a panel's curves, cut at the edges of the plot. A
/// marker whose point is outside is left out; where points crowd, only some have one.
void add_curves(const CurvePanel& panel, const PlotFrame& frame, const FigureLayout& layout,
                std::vector<Shape2D>& shapes);

/// Lines at a level: across the plot, and cut like everything else.
void add_levels(const CurvePanel& panel, const PlotFrame& frame, const FigureLayout& layout,
                std::vector<Shape2D>& shapes);

/// How opaque the bands are.
struct BandAlphas {
    float spread = 0.0F;
    float error = 0.0F;
};
BandAlphas band_alphas(FigureInk ink);

/// Which points of a curve have a marker, and its diameter; `disc` is the figure's.
struct CurveMarkers {
    std::vector<std::size_t> points;
    double diameter = 0.0;
};
CurveMarkers markers_of(const Curve& curve, const PlotFrame& frame, double disc);

Stroke level_stroke(const FigureLayout& layout);

/// The stroke of a curve's line; also that of its sample in a key.
Stroke stroke_of(const CurveStyle& style, double curve_width);

}  // namespace recency::ui
