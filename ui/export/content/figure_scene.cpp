// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/figure_scene.h"

#include "ui/laboratory.h"

#include <mutex>
#include <utility>
#include <vector>

namespace recency::ui {
namespace {

using Limit = std::shared_ptr<const std::vector<TheoryLayer>>;

/// The limit of parameters.layers layers, of which only the last is kept: all of 64 layers of 512
/// tokens are 600 MB.
Limit limit_of(const Parameters& parameters) {
    static std::mutex mutex;
    static std::pair<Parameters, Limit> kept;
    const std::scoped_lock lock(mutex);
    if (kept.second != nullptr && kept.first == parameters) {
        return kept.second;
    }
    auto layers = large_dimension_limit(parameters);
    if (!layers) {
        return nullptr;
    }
    std::vector<TheoryLayer> last(layers->size());
    if (!layers->empty()) {
        last.back() = std::move(layers->back());
    }
    kept = {parameters, std::make_shared<const std::vector<TheoryLayer>>(std::move(last))};
    return kept.second;
}

/// Without what the pointer was on.
View resting(View view) {
    view.hovered.reset();
    return view;
}

/// Side by side, A and B share a range: one colour is one number.
ValueRange range_of(const Scene& scene) {
    std::vector<const Estimate*> estimates{scene.estimate.get()};
    if (compares(scene)) {
        estimates.push_back(scene.pinned.get());
    }
    return value_range(estimates, scene.view);
}

}  // namespace

std::shared_ptr<const Estimate> estimate_or_empty(FigureEstimates estimates, std::size_t index,
                                                  const Experiment& experiment) {
    if (index < estimates.size() && estimates[index] != nullptr) {
        return estimates[index];
    }
    return std::make_shared<const Estimate>(experiment.parameters, experiment.seed, QuantitySet{});
}

Scene figure_scene(const Recipe& recipe, FigureEstimates estimates, const Paper& paper) {
    const bool with_counterpart =
        recipe.subject == FigureSubject::screen && recipe.view.perspective == Perspective::why;
    const bool with_pinned =
        recipe.pinned && !with_counterpart && experiments_of(recipe, paper).size() == 2;
    Scene scene;
    scene.estimate = estimate_or_empty(estimates, 0, recipe.experiment);
    scene.published = paper.published_for(recipe.experiment.parameters);
    scene.view = fitted(resting(recipe.view), *scene.estimate);
    if (with_pinned) {
        scene.pinned = estimate_or_empty(estimates, 1, *recipe.pinned);
    }
    if (recipe.subject == FigureSubject::comparison) {
        scene.view.perspective = Perspective::compare;
    }
    scene.range = range_of(scene);
    return scene;
}

Scene with_theory(const Scene& scene) {
    Scene result = scene;
    Parameters parameters = scene.estimate->parameters();
    parameters.layers = scene.view.layer + 1;
    result.theory = limit_of(parameters);
    return result;
}

Scene with_counterpart(const Scene& scene, const Recipe& recipe, FigureEstimates estimates) {
    Scene result = scene;
    result.counterpart = estimate_or_empty(estimates, 1, with_norm_switched(recipe.experiment));
    return result;
}

}  // namespace recency::ui
