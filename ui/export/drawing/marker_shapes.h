// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"

namespace recency::ui {

/// A marker of a diameter (pt) centred on a point: solid ones in `fill` with an `edge` where that
/// is a colour, hollow ones with an edge of the fill's colour round white.
void add_marker(Marker marker, const QPointF& centre, double diameter, const QColor& fill,
                const QColor& edge, std::vector<Shape2D>& shapes);

}  // namespace recency::ui
