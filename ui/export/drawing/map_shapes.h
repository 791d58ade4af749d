// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"

namespace recency::ui {

/// More tokens than this are drawn as a picture: four maps of 64 came to 0.47 MB of SVG.
inline constexpr int most_tokens_as_rectangles = 48;

/// The range of a key's colours, also where all values are the same.
ValueRange colour_range(const ColourKey& key);

/// Shapes of the cells of a map whose triangle fills the lower left half of `plot`. Cells that are
/// painted later, those to the right and below, cover half of the cells before them. A cell
/// without a number is bare. `font` is the figure's (pt): hatching is as fine as its print.
/// `pictures` is how many of the figure's maps are pictures (1 or more), which have to share the
/// room in a file.
void add_map(const MapPanel& map, const ColourKey& key, const QRectF& plot, double font,
             FigureInk ink, std::size_t pictures, std::vector<Shape2D>& shapes);

/// How many of a figure's maps are drawn as pictures, at least 1.
std::size_t picture_count(const FigureContent& content);

/// The cells as a picture (cell_picture.h), whatever their number. Diagonals off the scale have the
/// ground of their hatching.
QImage map_picture(const MapPanel& map, const ColourKey& key, const QRectF& plot, double font,
                   FigureInk ink);

/// A bar with the colours of a key, from its lowest value at the left or at the lower end.
void add_colour_bar(const ColourKey& key, const QRectF& bar, std::vector<Shape2D>& shapes);

}  // namespace recency::ui
