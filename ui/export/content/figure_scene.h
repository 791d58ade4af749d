// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"
#include "ui/scene.h"

#include <memory>
#include <span>

namespace recency::ui {

/// The estimates that content_of() was given: those of experiments_of(), of which some may be null.
using FigureEstimates = std::span<const std::shared_ptr<const Estimate>>;

/// The estimate at an index; while there is none yet, one of the same experiment that has not been
/// given a sequence, in which nothing exists.
std::shared_ptr<const Estimate> estimate_or_empty(FigureEstimates estimates, std::size_t index,
                                                  const Experiment& experiment);

/// What the window shows of the recipe's live run, with its run A, its published numbers and the
/// range that the view asks for. Its estimate is never null.
Scene figure_scene(const Recipe& recipe, FigureEstimates estimates, const Paper& paper);

/// The scene with the large-d limit of its layer: worked out only where it is drawn, and kept as
/// long as the same one is asked for.
Scene with_theory(const Scene& scene);

/// The scene with the other run of Perspective::why, which is not null either.
Scene with_counterpart(const Scene& scene, const Recipe& recipe, FigureEstimates estimates);

}  // namespace recency::ui
