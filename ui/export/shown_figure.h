// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "ui/export/recipe.h"

#include <memory>
#include <vector>

namespace recency::ui {

/// What a window beside the main one shows, as a figure: its sweep, or its figure of the paper. Of
/// the recipe's experiment a figure of the paper has only seed and N, of its view a sweep has only
/// the layer, and the style is up to whoever draws it.
struct ShownFigure {
    Recipe recipe;
    /// Those of experiments_of(recipe) that there are by now; null ones among them.
    std::vector<std::shared_ptr<const Estimate>> estimates = {};
    bool growing = false;  // is the window adding sequences to them?
    /// Others that it has, of any experiments.
    std::vector<std::shared_ptr<const Estimate>> others = {};
};

}  // namespace recency::ui
