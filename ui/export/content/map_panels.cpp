// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/map_panels.h"

#include "core/comparison.h"
#include "core/quantity_names.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/layer_values.h"

#include <QCoreApplication>

#include <limits>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureMaps)
};

/// The standard error of what cell_mean() gives.
double cell_error(const Scene& scene, int layer, const Cell& cell) {
    const auto statistic = [&](const Estimate& estimate) {
        const auto known = estimate.cell(scene.view.quantity, layer, cell.query, cell.key);
        return known.value_or(Statistic{0.0, std::numeric_limits<double>::quiet_NaN()});
    };
    const Statistic live = statistic(*scene.estimate);
    return scene.minus ? difference(live, statistic(*scene.minus),
                                    share_random_numbers(*scene.estimate, *scene.minus))
                             .standard_error
                       : live.standard_error;
}

MapPanel cells_of(const Scene& scene) {
    MapPanel map;
    map.tokens = scene.tokens();
    map.quantity = quantity_name(scene.view.quantity);
    map.layer = scene.view.layer + 1;
    map.diagonal_off_scale = off_scale(scene, {0, 0});
    if (!layer_exists(scene, scene.view.layer)) {
        return map;
    }
    for (int query = 0; query < map.tokens; ++query) {
        for (int key = 0; key <= query; ++key) {
            map.values.push_back(cell_mean(scene, scene.view.layer, {query, key}));
            map.errors.push_back(cell_error(scene, scene.view.layer, {query, key}));
        }
    }
    return map;
}

QString note_of(const Scene& scene) {
    if (layer_out_of_range(scene, scene.view.layer)) {
        return Words::tr("out of range");
    }
    return recency_note(*scene.estimate, scene.view.layer);
}

}  // namespace

std::size_t add_key(FigureContent& content, const Scene& scene) {
    ColourKey key;
    key.range = scene.range;
    key.diverging = scene.minus != nullptr;
    key.map = scene.view.colour_map;
    key.label = cell_label(scene.view.quantity);
    if (key.diverging) {
        key.label = Words::tr("B − A, %1").arg(key.label);
    }
    content.keys.push_back(std::move(key));
    return content.keys.size() - 1;
}

FigurePanel map_panel(FigureContent& content, const Scene& scene, std::size_t key) {
    Scene read = scene;
    read.range = content.keys.at(key).range;
    const Clipping clipping = clipping_of(read);
    content.keys[key].clipped_below |= clipping.below;
    content.keys[key].clipped_above |= clipping.above;
    MapPanel map = cells_of(scene);
    map.key = key;
    return {layer_text(scene.view.layer), scene.minus ? QString() : note_of(scene), {}, map};
}

MapPanel& map_of(FigurePanel& panel) {
    return std::get<MapPanel>(panel.plot);
}

}  // namespace recency::ui
