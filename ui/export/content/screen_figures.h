// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

namespace recency::ui {

// What the window shows, perspective by perspective. The content is empty but for its experiments;
// scenes are those of figure_scene().

/// One heatmap, with the range that the view asks for.
void add_heatmap(FigureContent& content, const Scene& scene);

/// The heatmap and the curves beside it.
void add_map_screen(FigureContent& content, const Scene& scene, const FigureStyle& style);

/// A, B and B - A, and beneath them the row and the recency of both.
void add_comparison(FigureContent& content, const Scene& scene, const FigureStyle& style);

/// Weight, rollout and contribution as heatmaps, each on its own scale, and their rows.
void add_sources(FigureContent& content, const Scene& scene, const FigureStyle& style);

/// The averages, lengths, cosines and scores of the runs without and with a norm, up to the step
/// of the view. The scene may have a counterpart.
void add_why(FigureContent& content, const Scene& scene, const FigureStyle& style);

/// All layers' heatmaps beside each other; keys as the style shares them, or the view's range for
/// all where it is locked.
void add_layers(FigureContent& content, const Scene& scene, const FigureStyle& style);

}  // namespace recency::ui
