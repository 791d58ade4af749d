// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/factor_panel.h"
#include "ui/export/content/map_panels.h"
#include "ui/export/content/recency_panel.h"
#include "ui/export/content/row_panel.h"
#include "ui/export/content/screen_figures.h"
#include "ui/figures/grid_range.h"

namespace recency::ui {
namespace {

/// That of all layers, unless one is locked.
ValueRange range_of_all_layers(const Scene& scene) {
    View view = scene.view;
    if (view.range_mode != RangeMode::locked) {
        view.range_mode = RangeMode::all_layers;
    }
    return value_range(*scene.estimate, view);
}

}  // namespace

void add_heatmap(FigureContent& content, const Scene& scene) {
    const std::size_t key = add_key(content, scene);
    content.rows.push_back({{}, {}, {map_panel(content, scene, key)}});
}

void add_map_screen(FigureContent& content, const Scene& scene, const FigureStyle& style) {
    add_heatmap(content, scene);
    std::vector<FigurePanel>& panels = content.rows.back().panels;
    panels.push_back(row_panel(scene, style));
    panels.push_back(recency_panel(scene, style));
    panels.push_back(factor_panel(scene, style));
}

void add_layers(FigureContent& content, const Scene& scene, const FigureStyle& style) {
    const bool own =
        style.sharing == RangeSharing::panel && scene.view.range_mode != RangeMode::locked;
    Scene shown = scene;
    if (!own) {
        shown.range = range_of_all_layers(scene);
        add_key(content, shown);
    }
    FigureRow row;
    for (int layer = 0; layer < scene.layers(); ++layer) {
        shown.view.layer = layer;
        if (own) {
            shown.range = own_range(shown);
            add_key(content, shown);
        }
        row.panels.push_back(map_panel(content, shown, content.keys.size() - 1));
    }
    content.rows.push_back(std::move(row));
}

}  // namespace recency::ui
