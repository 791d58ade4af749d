// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/map_panels.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/export/content/row_panel.h"
#include "ui/export/content/screen_figures.h"
#include "ui/pages/sources_scene.h"
#include "ui/plots/heatmap_words.h"

namespace recency::ui {

void add_sources(FigureContent& content, const Scene& scene, const FigureStyle& style) {
    FigureRow maps;
    FigureRow rows;
    maps.heading = layer_text(scene.view.layer);
    for (const Quantity quantity : source_quantities) {
        const Scene shown = scene_of_shares(scene, quantity, usual_shares(scene, quantity));
        FigurePanel map = map_panel(content, shown, add_key(content, shown));
        map.title = heatmap_quantity_name(quantity);
        map.note.clear();  // the weights' preference is no part of this view
        maps.panels.push_back(std::move(map));
        rows.panels.push_back(row_panel(shown, style));
    }
    content.rows.push_back(std::move(maps));
    content.rows.push_back(std::move(rows));
}

}  // namespace recency::ui
