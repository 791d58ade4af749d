// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/pgfplots/tex_figure.h"

namespace recency::ui {

/// A heatmap in an axis of its own: a table of its cells, or a picture of them. `number` is the
/// panel's in the figure, from 1.
void add_tex_map(const FigurePanel& panel, const ColourKey& key, PlacedPanel place, int number,
                 bool as_picture, TexFigure& figure);

/// The colours of a key, under the name that maps and bars use: "recency viridis".
QString tex_colour_maps(const std::vector<ColourKey>& keys);

/// The marker that cells are.
QString tex_cell_marker();

/// A colour bar with its ticks and texts.
void add_tex_bar(const ColourKey& key, PlacedBar bar, TexFigure& figure);

}  // namespace recency::ui
