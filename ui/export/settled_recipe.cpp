// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/settled_recipe.h"

#include <algorithm>

namespace recency::ui {
namespace {

using Estimates = std::span<const std::shared_ptr<const Estimate>>;

bool is_known(const std::shared_ptr<const Estimate>& estimate) {
    return estimate != nullptr && estimate->sequences() > 0;
}

bool is_of(const Estimate& estimate, const Experiment& experiment) {
    return estimate.parameters() == experiment.parameters && estimate.seed() == experiment.seed;
}

void settle(Experiment& experiment, Estimates estimates) {
    const auto own = std::ranges::find_if(
        estimates, [&](const auto& estimate) { return is_of(*estimate, experiment); });
    if (own != estimates.end()) {
        experiment.sequences = (*own)->sequences();
    }
}

}  // namespace

std::optional<Recipe> settled_recipe(Recipe recipe, Estimates estimates, const Paper& paper) {
    if (!std::ranges::all_of(estimates, is_known)) {
        return std::nullopt;
    }
    if (recipe.subject == FigureSubject::paper || recipe.subject == FigureSubject::sweep) {
        if (!estimates.empty()) {
            recipe.experiment.sequences = estimates.front()->sequences();
        }
    } else {
        settle(recipe.experiment, estimates);
        if (recipe.pinned) {
            settle(*recipe.pinned, estimates);
        }
    }
    const std::vector<Experiment> wanted = experiments_of(recipe, paper);
    const bool told = std::ranges::equal(
        wanted, estimates, [](const Experiment& experiment, const auto& estimate) {
            return is_of(*estimate, experiment) && estimate->sequences() == experiment.sequences;
        });
    return told ? std::optional(std::move(recipe)) : std::nullopt;
}

}  // namespace recency::ui
