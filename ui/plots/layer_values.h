// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <vector>

namespace recency::ui {

/// Is a quantity of the heatmap known in this layer? Not without an estimate or sequences, and not
/// in layers beyond what 64-bit numbers hold.
bool layer_exists(const Scene& scene, int layer);

/// Is the layer one whose numbers outgrew the range of the simulation?
bool layer_out_of_range(const Scene& scene, int layer);

/// Mean of the view's quantity in a cell of a layer, or the difference of two means; NaN where it
/// does not exist.
double cell_mean(const Scene& scene, int layer, const Cell& cell);

/// Is the cell hatched: on the diagonal, and the diagonal left out of the range? Never in
/// differences, whose rows sum to 0 with it.
bool off_scale(const Scene& scene, const Cell& cell);

/// Do both scenes have the same cells in the same colours, whatever is pointed at or locked?
bool same_cells(const Scene& one, const Scene& other);

/// Decimals that tell the values of the scene's range apart.
int scene_decimals(const Scene& scene);

}  // namespace recency::ui
