// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace recency::ui {
namespace {

bool inside(const std::optional<Cell>& cell, int tokens) {
    return cell && cell->query < tokens && cell->key <= cell->query;
}

View without_cells(View view) {
    view.hovered.reset();
    view.locked.reset();
    return view;
}

constexpr double noise_in_scale = 8.0;  // standard errors that half of a scale has at least
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

/// The first layer that counts for the view's range, and the one after the last.
std::pair<int, int> layers_in_range(const Estimate& estimate, const View& view) {
    const int layers = estimate.parameters().layers;
    return view.range_mode == RangeMode::this_layer
               ? std::pair(std::min(view.layer, layers), std::min(view.layer + 1, layers))
               : std::pair(0, layers);
}

/// The largest difference of a layer off the diagonal, either way, and 0 where there is none; but
/// never so small that mere noise would fill the scale.
double largest_difference(const Scene& scene, int layer) {
    const Quantity quantity = scene.view.quantity;
    double largest = 0.0;
    double noise = 0.0;
    if (!scene.estimate->exists(quantity, layer) || !scene.minus->exists(quantity, layer)) {
        return largest;
    }
    for (int query = 0; query < scene.tokens(); ++query) {
        for (int key = 0; key < query; ++key) {
            const Statistic b = *scene.estimate->cell(quantity, layer, query, key);
            const Statistic a = *scene.minus->cell(quantity, layer, query, key);
            largest = std::max(largest, std::abs(b.mean - a.mean));
            const double error = a.standard_error + b.standard_error;
            noise = std::isfinite(error) ? std::max(noise, error) : noise;
        }
    }
    return largest > 0.0 ? std::max(largest, noise_in_scale * noise) : 0.0;
}

/// Differences that are nothing but rounding (of the simulation's 32-bit numbers) must not fill the
/// whole scale.
bool can_be_told_apart(double lowest, double highest) {
    const double width = highest - lowest;
    return std::isfinite(width) && width > 1e-6 * std::max(std::abs(lowest), std::abs(highest));
}

/// Wide enough that noise round the value keeps to the middle of the colours.
ValueRange range_around(double value, double noise = 0.0) {
    const double half = value == 0.0 ? 0.5 : std::max(0.05 * std::abs(value), 12.0 * noise);
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

SceneSource::SceneSource(const Scene& scene)
    : estimate_(scene.estimate),
      pinned_(scene.pinned),
      view_(without_cells(scene.view)),
      range_(scene.range) {}

bool SceneSource::is_of(const Scene& scene) const {
    return estimate_.lock() == scene.estimate && pinned_.lock() == scene.pinned &&
           view_ == without_cells(scene.view) && range_ == scene.range;
}

ValueRange value_range(const Estimate& estimate, const View& view) {
    const std::array estimates{&estimate};
    return value_range(estimates, view);
}

ValueRange value_range(std::span<const Estimate* const> estimates, const View& view) {
    if (view.range_mode == RangeMode::locked) {
        return usable_range(view.locked_range.minimum, view.locked_range.maximum);
    }
    Extremes extremes;
    for (const Estimate* estimate : estimates) {
        const auto [first, end] = layers_in_range(*estimate, view);
        for (int layer = first; layer < end; ++layer) {
            include_layer(extremes, *estimate, view, layer);
        }
    }
    // Cells of one and the same value spread over about six standard errors: that is no pattern.
    const double width = extremes.highest - extremes.lowest;
    if (width >= 0.0 && width < 8.0 * extremes.noise) {
        return range_around(extremes.lowest + width / 2, extremes.noise);
    }
    return usable_range(extremes.lowest, extremes.highest);
}

ValueRange difference_range(const Scene& scene) {
    const auto [first, end] = layers_in_range(*scene.estimate, scene.view);
    double largest = 0.0;
    for (int layer = first; layer < end; ++layer) {
        largest = std::max(largest, largest_difference(scene, layer));
    }
    return std::isfinite(largest) && largest > 1e-12 ? ValueRange{-largest, largest}
                                                     : ValueRange{-1.0, 1.0};
}

Scene pinned_scene(const Scene& scene) {
    Scene result = scene;
    result.estimate = scene.pinned;
    result.theory.reset();
    result.published.clear();
    if (result.estimate != nullptr) {
        const bool fits = scene.view.layer < result.layers();
        result.view = fitted(scene.view, *result.estimate);
        // A layer that A does not have is empty rather than another one.
        result.view.layer = fits ? scene.view.layer : result.layers();
    }
    return result;
}

const ValueRange& KeptRange::of(const Scene& scene, const std::function<ValueRange()>& find) {
    if (!source_.is_of(scene)) {
        range_ = find();
        source_ = SceneSource(scene);
    }
    return range_;
}

Scene difference_scene(const Scene& scene, KeptRange& range) {
    Scene result = scene;
    result.theory.reset();
    result.published.clear();
    const bool possible = scene.estimate != nullptr && scene.pinned != nullptr &&
                          scene.pinned->parameters().sequence_length == scene.tokens();
    result.minus = possible ? scene.pinned : nullptr;
    result.estimate = possible ? scene.estimate : nullptr;
    if (possible) {
        result.range = range.of(scene, [&result] { return difference_range(result); });
    }
    return result;
}

View fitted(const View& view, const Estimate& estimate) {
    return fitted(view, estimate.parameters());
}

View fitted(const View& view, const Parameters& parameters) {
    View result = view;
    result.layer = std::clamp(view.layer, 0, parameters.layers - 1);
    if (!inside(view.locked, parameters.sequence_length)) {
        result.locked.reset();
    }
    if (!inside(view.hovered, parameters.sequence_length)) {
        result.hovered.reset();
    }
    return result;
}

}  // namespace recency::ui
