// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <array>

namespace recency::ui {

/// What the view of sources shows side by side.
inline constexpr std::array source_quantities{Quantity::weight, Quantity::rollout,
                                              Quantity::contribution};

/// From 0 to the value that 95 % of the cells of the scene's layer do not exceed: the first rows,
/// which have few keys to share between, would take the whole scale. The scene has an estimate.
ValueRange usual_shares(const Scene& scene, Quantity quantity);

/// The scene with the quantity in its cells on this scale, the diagonal among them: what a token
/// keeps of itself is part of what it is made of. Without a run A.
Scene scene_of_shares(const Scene& scene, Quantity quantity, const ValueRange& usual);

}  // namespace recency::ui
