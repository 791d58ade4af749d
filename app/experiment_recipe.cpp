// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_recipe.h"

#include "ui/export/recipe_text.h"

#include <algorithm>

namespace recency::app {
namespace {

/// The window as it opens, at a layer that there is.
ui::Recipe opened_with(const Experiment& experiment) {
    ui::Recipe recipe;
    recipe.experiment = experiment;
    recipe.view.layer = std::min(recipe.view.layer, experiment.parameters.layers - 1);
    return recipe;
}

}  // namespace

std::string recipe_of(const Experiment& experiment) {
    return ui::recipe_text(opened_with(experiment)).toStdString();
}

}  // namespace recency::app
