// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "ui/export/recipe.h"

#include <memory>
#include <optional>
#include <span>

namespace recency::ui {

/// The recipe of exactly these numbers: its N, and that of run A, are how many sequences the
/// estimates of experiments_of(recipe) have by now. Empty as long as one of them is missing or has
/// another N than the recipe can say, as while the settings of a paper's figure are computed one
/// after another.
std::optional<Recipe> settled_recipe(Recipe recipe,
                                     std::span<const std::shared_ptr<const Estimate>> estimates,
                                     const Paper& paper);

}  // namespace recency::ui
