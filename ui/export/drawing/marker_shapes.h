// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"

namespace recency::ui {

// Parts of a marker's diameter.
inline constexpr double marker_edge = 0.16;
inline constexpr double ring_edge = 0.2;
inline constexpr double ring_radius = 1.15;    // a ring stands round another marker
inline constexpr double marker_square = 0.88;  // a side: as heavy as a disc
inline constexpr double marker_corner = 0.64;  // of a triangle or a diamond, from its centre

/// A marker of a diameter (pt) centred on a point: solid ones in `fill` with an `edge` where that
/// is a colour, hollow ones with an edge of the fill's colour round white.
void add_marker(Marker marker, const QPointF& centre, double diameter, const QColor& fill,
                const QColor& edge, std::vector<Shape2D>& shapes);

}  // namespace recency::ui
