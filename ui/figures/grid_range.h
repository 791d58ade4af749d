// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <span>

namespace recency::ui {

// Colour ranges of heatmaps that are layers of different runs.

/// The range of the cells of the scene's layer alone. The scene has an estimate.
ValueRange own_range(const Scene& scene);

/// One range for the cells of the scenes' layers that are on the scale. Scenes may lack their
/// estimates; where all do, a range of no meaning.
ValueRange common_range(std::span<const Scene> scenes);

}  // namespace recency::ui
