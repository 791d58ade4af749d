// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sources_scene.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace recency::ui {
namespace {

constexpr double usual_share = 0.95;

}  // namespace

ValueRange usual_shares(const Scene& scene, Quantity quantity) {
    const int layer = scene.view.layer;
    if (!scene.estimate->exists(quantity, layer)) {
        return {0.0, 1.0};
    }
    std::vector<double> values;
    for (int query = 0; query < scene.tokens(); ++query) {
        for (int key = 0; key <= query; ++key) {
            values.push_back(scene.estimate->cell(quantity, layer, query, key)->mean);
        }
    }
    const auto place =
        static_cast<std::ptrdiff_t>(usual_share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + place, values.end());
    return {0.0, std::max(values[static_cast<std::size_t>(place)], 1e-6)};
}

Scene scene_of_shares(const Scene& scene, Quantity quantity, const ValueRange& usual) {
    Scene result = scene;
    result.view.quantity = quantity;
    result.view.diagonal_in_range = true;
    result.pinned.reset();
    result.view.range_mode = RangeMode::locked;
    result.view.locked_range = usual;
    result.range = value_range(*scene.estimate, result.view);
    return result;
}

}  // namespace recency::ui
