// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <vector>

namespace recency::ui {

// Shapes are cut at the edges of a rectangle by arithmetic: SVG viewers and editors disagree about
// clip paths. All coordinates are finite.

/// The part of a line that lies in the rectangle, its edges included.
std::optional<QLineF> clipped_line(const QLineF& line, const QRectF& rect);

/// The parts of an open curve that lie in the rectangle, each of two points or more.
std::vector<QPolygonF> clipped_curve(const QPolygonF& curve, const QRectF& rect);

/// The part of a closed area that lies in the rectangle; empty if there is none. Where the area is
/// cut in two, the parts are joined along the edge.
QPolygonF clipped_area(const QPolygonF& area, const QRectF& rect);

}  // namespace recency::ui
