// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layer_values.h"

#include "ui/format.h"

#include <limits>

namespace recency::ui {

bool layer_exists(const Scene& scene, int layer) {
    return scene.estimate && scene.estimate->exists(scene.view.quantity, layer) &&
           (!scene.minus || scene.minus->exists(scene.view.quantity, layer));
}

bool layer_out_of_range(const Scene& scene, int layer) {
    return scene.estimate && layer < scene.layers() &&
           layer >= scene.estimate->layers_within_range();
}

double cell_mean(const Scene& scene, int layer, const Cell& cell) {
    const auto mean = [&](const Estimate& estimate) {
        const auto statistic = estimate.cell(scene.view.quantity, layer, cell.query, cell.key);
        return statistic ? statistic->mean : std::numeric_limits<double>::quiet_NaN();
    };
    return scene.minus ? mean(*scene.estimate) - mean(*scene.minus) : mean(*scene.estimate);
}

bool off_scale(const Scene& scene, const Cell& cell) {
    return cell.query == cell.key && !scene.view.diagonal_in_range && !scene.minus;
}

bool same_cells(const Scene& one, const Scene& other) {
    View view = one.view;
    view.hovered = other.view.hovered;
    view.locked = other.view.locked;
    return one.estimate == other.estimate && one.minus == other.minus && one.range == other.range &&
           view == other.view;
}

int scene_decimals(const Scene& scene) {
    return decimals_for(scene.range.maximum - scene.range.minimum);
}

}  // namespace recency::ui
