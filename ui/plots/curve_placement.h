// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace recency::ui {

// Where texts can stand without touching each other: plain geometry in pixels, y downwards.

/// Moves heights as little as possible until all are `distance` apart and within [top, bottom].
/// Their order stays (equal ones stay in the order given). Too many for the room overflow below.
std::vector<double> spread(const std::vector<double>& wanted, double distance, double top,
                           double bottom);

/// A text that wants to stand beside a point of a curve.
struct PointText {
    std::size_t point = 0;  // index into the curve
    QSizeF size;
    bool required = false;  // stands there even if it touches something
};

/// What texts have to keep clear of.
struct Surroundings {
    double radius = 0.0;            // of the curve's markers
    std::vector<QRectF> obstacles;  // what else stands there
    QRectF bounds;                  // inside of which they stay
};

/// Centres for texts beside the points of a curve: above, else upper right, below, lower right,
/// upper left, or above with an end over the point, whichever first touches neither the curve with
/// its markers nor an obstacle nor an earlier text and stays inside the bounds. Without such a
/// place, what is required goes where it at least covers no obstacle, and the rest gets none.
std::vector<std::optional<QPointF>> place_texts(const std::vector<QPointF>& curve,
                                                const std::vector<PointText>& texts,
                                                const Surroundings& surroundings);

bool touches_any(const std::vector<QRectF>& rectangles, const QRectF& rectangle);

/// Does the curve (with discs of `radius` at its points) touch the rectangle?
bool touches(const std::vector<QPointF>& curve, double radius, const QRectF& rectangle);

/// Boxes that cover a line from point to point, those round its points large enough for markers of
/// `radius`: what texts beside another line keep clear of.
std::vector<QRectF> boxes_along(const std::vector<QPointF>& line, double radius);

}  // namespace recency::ui
