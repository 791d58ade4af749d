// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_placement.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace recency::ui {

namespace {

/// Neighbours that had to be pushed apart and now move as one.
struct Cluster {
    double sum = 0.0;  // of what each member wants, less its distance from the first
    std::size_t size = 0;

    double start() const { return sum / static_cast<double>(size); }
};

std::vector<Cluster> pushed_apart(const std::vector<double>& sorted, double distance) {
    std::vector<Cluster> clusters;
    for (const double height : sorted) {
        clusters.push_back({height, 1});
        while (clusters.size() > 1) {
            const Cluster last = clusters.back();
            Cluster& before = clusters[clusters.size() - 2];
            const double length = static_cast<double>(before.size) * distance;
            if (before.start() + length <= last.start()) {
                break;
            }
            before.sum += last.sum - length * static_cast<double>(last.size);
            before.size += last.size;
            clusters.pop_back();
        }
    }
    return clusters;
}

bool segment_touches(const QLineF& segment, const QRectF& box) {
    if (box.contains(segment.p1()) || box.contains(segment.p2())) {
        return true;
    }
    const std::array<QLineF, 2> diagonals{QLineF(box.topLeft(), box.bottomRight()),
                                          QLineF(box.topRight(), box.bottomLeft())};
    return std::any_of(diagonals.begin(), diagonals.end(), [&](const QLineF& diagonal) {
        return segment.intersects(diagonal, nullptr) == QLineF::BoundedIntersection;
    });
}

QRectF box_round(const QPointF& centre, const QSizeF& size) {
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(),
            size.height()};
}

constexpr double box_distance = 6.0;

using Candidates = std::array<QPointF, 7>;

template <typename Condition>
std::optional<QPointF> first_of(const Candidates& candidates, const Condition& condition) {
    const auto found = std::find_if(candidates.begin(), candidates.end(), condition);
    return found != candidates.end() ? std::optional(*found) : std::nullopt;
}

Candidates candidates(const QPointF& point, const QSizeF& size, double radius) {
    const double aside = size.width() / 2 + radius + 3;
    const double over = size.height() / 2 + radius + 3;
    return {point + QPointF(0, -over),
            point + QPointF(aside, -over * 0.6),
            point + QPointF(0, over),
            point + QPointF(aside, over * 0.6),
            point + QPointF(-aside, -over * 0.6),
            point + QPointF(4 - size.width() / 2, -over),
            point + QPointF(size.width() / 2 - 4, -over)};
}

}  // namespace

std::vector<double> spread(const std::vector<double>& wanted, double distance, double top,
                           double bottom) {
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<double> sorted;
    sorted.reserve(order.size());
    for (const std::size_t index : order) {
        sorted.push_back(wanted[index]);
    }
    std::vector<double> placed(wanted.size());
    std::size_t next = 0;
    double lowest_free = top;
    for (const Cluster& cluster : pushed_apart(sorted, distance)) {
        const double room = distance * static_cast<double>(sorted.size() - next - 1);
        double height = std::max(std::min(cluster.start(), bottom - room), lowest_free);
        for (std::size_t member = 0; member < cluster.size; ++member, height += distance) {
            placed[order[next++]] = height;
        }
        lowest_free = height;
    }
    return placed;
}

bool touches(const std::vector<QPointF>& curve, double radius, const QRectF& rectangle) {
    const QRectF box = rectangle.adjusted(-radius, -radius, radius, radius);
    for (std::size_t index = 0; index < curve.size(); ++index) {
        const QPointF& from = curve[index > 0 ? index - 1 : 0];
        if (box.contains(curve[index]) || segment_touches({from, curve[index]}, rectangle)) {
            return true;
        }
    }
    return false;
}

std::vector<QRectF> boxes_along(const std::vector<QPointF>& line, double radius) {
    std::vector<QRectF> boxes;
    for (std::size_t point = 0; point < line.size(); ++point) {
        boxes.push_back(box_round(line[point], {2 * radius, 2 * radius}));
        const QLineF way(line[point], line[std::min(point + 1, line.size() - 1)]);
        const int steps = static_cast<int>(way.length() / box_distance);
        for (int step = 1; step <= steps; ++step) {
            boxes.push_back(box_round(way.pointAt(step / (steps + 1.0)), {4, 4}));
        }
    }
    return boxes;
}

bool touches_any(const std::vector<QRectF>& rectangles, const QRectF& rectangle) {
    return std::any_of(rectangles.begin(), rectangles.end(),
                       [&](const QRectF& other) { return other.intersects(rectangle); });
}

std::vector<std::optional<QPointF>> place_texts(const std::vector<QPointF>& curve,
                                                const std::vector<PointText>& texts,
                                                const Surroundings& surroundings) {
    const double radius = surroundings.radius;
    std::vector<QRectF> taken = surroundings.obstacles;
    std::vector<std::optional<QPointF>> places;
    for (const PointText& text : texts) {
        const auto untaken = [&](const QPointF& centre) {
            const QRectF box = box_round(centre, text.size);
            return surroundings.bounds.contains(box) && !touches_any(taken, box);
        };
        const auto free = [&](const QPointF& centre) {
            return untaken(centre) && !touches(curve, radius, box_round(centre, text.size));
        };
        const auto tried = candidates(curve[text.point], text.size, radius);
        std::optional<QPointF> place = first_of(tried, free);
        if (!place && text.required) {
            place = first_of(tried, untaken).value_or(tried.front());
        }
        if (place) {
            taken.push_back(box_round(*place, text.size));
        }
        places.push_back(place);
    }
    return places;
}

}  // namespace recency::ui
