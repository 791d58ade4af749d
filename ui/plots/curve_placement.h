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

/// Centres for texts beside the points of a curve: above, else upper right, below, lower right,
/// upper left, or above with an end over the point, whichever first touches neither the curve nor
/// its markers (`radius`) nor an earlier text and stays inside `bounds`. What is not required and
/// finds no place gets none.
std::vector<std::optional<QPointF>> place_texts(const std::vector<QPointF>& curve,
                                                const std::vector<PointText>& texts, double radius,
                                                const QRectF& bounds);

/// Does the curve (with discs of `radius` at its points) touch the rectangle?
bool touches(const std::vector<QPointF>& curve, double radius, const QRectF& rectangle);

}  // namespace recency::ui
