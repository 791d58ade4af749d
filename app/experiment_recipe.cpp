// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_recipe.h"

#include "ui/export/build_commit.h"
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

ui::SweepQuantity first_shown(QuantitySet quantities) {
    const auto& all = ui::sweep_quantities();
    const auto shown = std::ranges::find_if(all, [&](ui::SweepQuantity quantity) {
        return quantities.contains(ui::quantity_behind(quantity));
    });
    return shown == all.end() ? all.front() : *shown;
}

}  // namespace

std::string recipe_of(const Experiment& experiment) {
    return ui::recipe_text(opened_with(experiment)).toStdString();
}

std::string recipe_of(const Sweep& sweep, QuantitySet quantities) {
    ui::Recipe recipe = opened_with(sweep.base);
    recipe.subject = ui::FigureSubject::sweep;
    recipe.sweep = {.axes = sweep.axes, .quantity = first_shown(quantities)};
    return ui::recipe_text(recipe).toStdString();
}

std::string program_text() {
    return RECENCY_VERSION ", commit " + ui::build_commit().toStdString();
}

}  // namespace recency::app
