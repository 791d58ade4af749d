// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/marker_shapes.h"

namespace recency::ui {
namespace {

QPolygonF square(const QPointF& centre, double side) {
    const double half = side / 2;
    return {{centre + QPointF(-half, -half), centre + QPointF(half, -half),
             centre + QPointF(half, half), centre + QPointF(-half, half)}};
}

/// Its centre of gravity is the point.
QPolygonF triangle(const QPointF& centre, double diameter) {
    return {{centre + QPointF(0, -marker_corner * diameter),
             centre + QPointF(0.56 * diameter, 0.32 * diameter),
             centre + QPointF(-0.56 * diameter, 0.32 * diameter)}};
}

QPolygonF diamond(const QPointF& centre, double diameter) {
    const double half = marker_corner * diameter;
    return {{centre + QPointF(0, -half), centre + QPointF(half, 0), centre + QPointF(0, half),
             centre + QPointF(-half, 0)}};
}

}  // namespace

void add_marker(Marker marker, const QPointF& centre, double diameter, const QColor& fill,
                const QColor& edge, std::vector<Shape2D>& shapes) {
    const double width = marker_edge * diameter;
    std::optional<Stroke> outline;
    if (edge.isValid()) {
        outline = Stroke{edge, width, {}, false};
    }
    const Stroke own{fill, width, {}, false};
    const double radius = (diameter - width) / 2;
    switch (marker) {
    case Marker::none:
        return;
    case Marker::disc:
        shapes.emplace_back(EllipseShape{centre, outline ? radius : diameter / 2, fill, outline});
        return;
    case Marker::square:
        shapes.emplace_back(AreaShape{square(centre, marker_square * diameter), fill, outline});
        return;
    case Marker::triangle:
        shapes.emplace_back(AreaShape{triangle(centre, diameter), fill, outline});
        return;
    case Marker::diamond:
        shapes.emplace_back(AreaShape{diamond(centre, diameter), fill, outline});
        return;
    case Marker::hollow_disc:
        shapes.emplace_back(EllipseShape{centre, radius, Qt::white, own});
        return;
    case Marker::hollow_square:
        shapes.emplace_back(
            AreaShape{square(centre, marker_square * diameter - width), Qt::white, own});
        return;
    case Marker::ring:
        shapes.emplace_back(EllipseShape{centre, ring_radius * diameter, Qt::transparent,
                                         Stroke{fill, ring_edge * diameter, {}, false}});
        return;
    }
}

}  // namespace recency::ui
