// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/clipping.h"

#include <algorithm>
#include <array>

namespace recency::ui {
namespace {

/// A straight edge of the rectangle, as how far a point lies on its inner side.
struct Edge {
    double x = 0.0;
    double y = 0.0;
    double offset = 0.0;

    double inside(const QPointF& point) const { return x * point.x() + y * point.y() + offset; }
};

std::array<Edge, 4> edges_of(const QRectF& rect) {
    return {Edge{1.0, 0.0, -rect.left()}, Edge{-1.0, 0.0, rect.right()},
            Edge{0.0, 1.0, -rect.top()}, Edge{0.0, -1.0, rect.bottom()}};
}

/// Rounding must not leave a point beyond an edge.
QPointF kept_in(const QPointF& point, const QRectF& rect) {
    return {std::clamp(point.x(), rect.left(), rect.right()),
            std::clamp(point.y(), rect.top(), rect.bottom())};
}

QPointF crossing(const QPointF& from, const QPointF& to, double inside_from, double inside_to) {
    return from + (to - from) * (inside_from / (inside_from - inside_to));
}

/// Sutherland and Hodgman: the area on the inner side of one edge.
QPolygonF cut(const QPolygonF& area, const Edge& edge) {
    QPolygonF left;
    for (qsizetype index = 0; index < area.size(); ++index) {
        const QPointF& from = area[index > 0 ? index - 1 : area.size() - 1];
        const QPointF& to = area[index];
        const double inside_from = edge.inside(from);
        const double inside_to = edge.inside(to);
        if ((inside_from < 0.0) != (inside_to < 0.0)) {
            left << crossing(from, to, inside_from, inside_to);
        }
        if (inside_to >= 0.0) {
            left << to;
        }
    }
    return left;
}

}  // namespace

std::optional<QLineF> clipped_line(const QLineF& line, const QRectF& rect) {
    double begin = 0.0;  // shares of the way along the line (Liang and Barsky)
    double end = 1.0;
    for (const Edge& edge : edges_of(rect)) {
        const double from = edge.inside(line.p1());
        const double to = edge.inside(line.p2());
        if (from < 0.0 && to < 0.0) {
            return std::nullopt;
        }
        if (from < 0.0) {
            begin = std::max(begin, from / (from - to));
        } else if (to < 0.0) {
            end = std::min(end, from / (from - to));
        }
    }
    if (begin > end) {
        return std::nullopt;
    }
    return QLineF(kept_in(begin > 0.0 ? line.pointAt(begin) : line.p1(), rect),
                  kept_in(end < 1.0 ? line.pointAt(end) : line.p2(), rect));
}

std::vector<QPolygonF> clipped_curve(const QPolygonF& curve, const QRectF& rect) {
    std::vector<QPolygonF> parts;
    bool joined = false;  // does the last part end where the next segment begins?
    for (qsizetype index = 1; index < curve.size(); ++index) {
        const std::optional<QLineF> segment = clipped_line({curve[index - 1], curve[index]}, rect);
        if (!segment) {
            joined = false;
            continue;
        }
        if (!joined) {
            parts.push_back({segment->p1()});
        }
        parts.back() << segment->p2();
        joined = segment->p2() == curve[index];
    }
    return parts;
}

QPolygonF clipped_area(const QPolygonF& area, const QRectF& rect) {
    QPolygonF left = area;
    for (const Edge& edge : edges_of(rect)) {
        left = cut(left, edge);
    }
    for (QPointF& point : left) {
        point = kept_in(point, rect);
    }
    return left.size() > 2 ? left : QPolygonF();
}

}  // namespace recency::ui
