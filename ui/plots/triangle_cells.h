// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/cell_grid.h"
#include "ui/plots/colour_scale.h"
#include "ui/scene.h"

#include <QPainter>

namespace recency::ui {

/// Draws the cells of the scene's layer and quantity as one sharp rectangle each, on screen and
/// into files alike. The upper triangle stays bare. The layer must exist (layer_exists()).
void draw_cells(QPainter& painter, const CellGrid& grid, const Scene& scene,
                const ColourScale& scale, const Theme& theme);

/// The colour of a cell of the scene's layer; where it lies off the scale, the flat colour that
/// hatching has from afar.
QRgb cell_colour(const Scene& scene, const Cell& cell, const ColourScale& scale,
                 const Theme& theme);

}  // namespace recency::ui
