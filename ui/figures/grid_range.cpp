// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/grid_range.h"

#include "ui/plots/layer_values.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace recency::ui {
namespace {

/// Makes the range span the cells of the scene's layer that are on the scale.
void include_cells(std::optional<ValueRange>& range, const Scene& scene) {
    for (int query = 0; query < scene.tokens(); ++query) {
        for (int key = 0; key <= query; ++key) {
            const double value = cell_mean(scene, scene.view.layer, {query, key});
            if (std::isfinite(value) && !off_scale(scene, {query, key})) {
                range = range ? ValueRange{std::min(range->minimum, value),
                                           std::max(range->maximum, value)}
                              : ValueRange{value, value};
            }
        }
    }
}

}  // namespace

ValueRange own_range(const Scene& scene) {
    View view = scene.view;
    view.range_mode = RangeMode::this_layer;
    return value_range(*scene.estimate, view);
}

ValueRange common_range(std::span<const Scene> scenes) {
    std::optional<ValueRange> range;
    const Estimate* any = nullptr;
    for (const Scene& scene : scenes) {
        if (scene.estimate != nullptr) {
            include_cells(range, scene);
            any = scene.estimate.get();
        }
    }
    if (!range) {
        return {};
    }
    View view;
    view.range_mode = RangeMode::locked;
    view.locked_range = *range;
    return value_range(*any, view);
}

}  // namespace recency::ui
