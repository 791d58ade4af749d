// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace recency::ui {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Extremes {
    double lowest = infinity;
    double highest = -infinity;
    double noise = 0.0;  // the largest standard error

    void include(const Statistic& cell) {
        if (std::isfinite(cell.mean)) {
            lowest = std::min(lowest, cell.mean);
            highest = std::max(highest, cell.mean);
        }
        if (std::isfinite(cell.standard_error)) {
            noise = std::max(noise, cell.standard_error);
        }
    }
};

void include_layer(Extremes& extremes, const Estimate& estimate, const View& view, int layer) {
    if (!estimate.exists(view.quantity, layer)) {
        return;
    }
    const int tokens = estimate.parameters().sequence_length;
    for (int query = 0; query < tokens; ++query) {
        const int keys = view.diagonal_in_range ? query + 1 : query;
        for (int key = 0; key < keys; ++key) {
            extremes.include(*estimate.cell(view.quantity, layer, query, key));
        }
    }
}

/// Differences that are nothing but rounding (of the simulation's 32-bit numbers) must not fill the
/// whole scale.
bool can_be_told_apart(double lowest, double highest) {
    const double width = highest - lowest;
    return std::isfinite(width) && width > 1e-6 * std::max(std::abs(lowest), std::abs(highest));
}

ValueRange range_around(double value) {
    const double half = value == 0.0 ? 0.5 : 0.05 * std::abs(value);
    return {value - half, value + half};
}

/// Next to nothing beside the other end is 0, which is easier to read than 1.3e-19: shares that
/// fade away begin there, and so do scores that are but noise in the layer where they are smallest.
double end_beside(double end, double other) {
    return std::abs(end) < 1e-4 * std::abs(other) ? 0.0 : end;
}

/// A range with two ends that differ, from values that may be none, one or too many for a double.
ValueRange usable_range(double lowest, double highest) {
    if (!(lowest <= highest)) {
        return {};
    }
    if (can_be_told_apart(lowest, highest)) {
        return {end_beside(lowest, highest), end_beside(highest, lowest)};
    }
    if (!std::isfinite(highest - lowest)) {
        return {lowest / 4, highest / 4};
    }
    return range_around(lowest + (highest - lowest) / 2);
}

}  // namespace

ValueRange value_range(const Estimate& estimate, const View& view) {
    if (view.range_mode == RangeMode::locked) {
        return usable_range(view.locked_range.minimum, view.locked_range.maximum);
    }
    Extremes extremes;
    if (view.range_mode == RangeMode::this_layer) {
        include_layer(extremes, estimate, view, view.layer);
    } else {
        for (int layer = 0; layer < estimate.parameters().layers; ++layer) {
            include_layer(extremes, estimate, view, layer);
        }
    }
    // Cells of one and the same value spread over about six standard errors: that is no pattern.
    const double width = extremes.highest - extremes.lowest;
    if (width >= 0.0 && width < 8.0 * extremes.noise) {
        return range_around(extremes.lowest + width / 2);
    }
    return usable_range(extremes.lowest, extremes.highest);
}

}  // namespace recency::ui
