// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_sources.h"

#include "ui/composer/live_recipe.h"
#include "ui/laboratory.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureSources)
};

bool is_of(const std::shared_ptr<const Estimate>& estimate, const Experiment& experiment) {
    return estimate != nullptr && estimate->seed() == experiment.seed &&
           estimate->parameters() == experiment.parameters;
}

}  // namespace

void FigureSources::setShown(const ShownFigure& figure) {
    (figure.recipe.subject == FigureSubject::sweep ? sweep_ : paper_) = figure;
}

const std::optional<ShownFigure>& FigureSources::shown(FigureSubject subject) const {
    static const std::optional<ShownFigure> nothing;
    return subject == FigureSubject::sweep   ? sweep_
           : subject == FigureSubject::paper ? paper_
                                             : nothing;
}

Recipe FigureSources::recipe(FigureSubject subject, const std::string& paper_figure,
                             const FigureStyle& style) const {
    Recipe recipe = live_recipe(laboratory_, subject, style);
    recipe.paper_figure = paper_figure;
    const std::optional<ShownFigure>& figure = shown(subject);
    if (figure && subject == FigureSubject::paper) {
        recipe.experiment.seed = figure->recipe.experiment.seed;
        recipe.experiment.sequences = figure->recipe.experiment.sequences;
    } else if (figure) {
        recipe.experiment = figure->recipe.experiment;
        recipe.view.layer = figure->recipe.view.layer;
        recipe.view = fitted(recipe.view, recipe.experiment.parameters);
        recipe.sweep = figure->recipe.sweep;
    }
    return recipe;
}

QString FigureSources::problem(FigureSubject subject, const FigureStyle& style,
                               const Paper& paper) const {
    if (subject == FigureSubject::sweep && !sweep_) {
        return Words::tr("There is no sweep yet. View → Sweep a parameter (F7) makes one.");
    }
    return subject == FigureSubject::paper
               ? QString()
               : QString::fromStdString(problem_with(recipe(subject, {}, style), paper));
}

FigureRun::Estimates FigureSources::known(FigureSubject subject) const {
    const Scene& scene = laboratory_.scene();
    FigureRun::Estimates estimates{scene.estimate, scene.pinned, scene.counterpart};
    if (const std::optional<ShownFigure>& figure = shown(subject)) {
        estimates.insert(estimates.end(), figure->estimates.begin(), figure->estimates.end());
        estimates.insert(estimates.end(), figure->others.begin(), figure->others.end());
    }
    return estimates;
}

std::vector<Experiment> FigureSources::growing(FigureSubject subject,
                                               const std::vector<Experiment>& wanted) const {
    const Scene& scene = laboratory_.scene();
    const Experiment& live = laboratory_.experiment();
    const std::array<std::pair<std::optional<Experiment>, std::shared_ptr<const Estimate>>, 3> runs{
        {{live, scene.estimate},
         {laboratory_.pinned(), scene.pinned},
         {with_norm_switched(live), scene.counterpart}}};
    const std::optional<ShownFigure>& figure = shown(subject);
    const auto grows = [&](const Experiment& experiment) {
        const auto runs_it = [&](const auto& run) {
            return run.first == experiment && is_of(run.second, experiment);
        };
        const auto has_it = [&](const auto& estimate) { return is_of(estimate, experiment); };
        return std::ranges::any_of(runs, runs_it) ||
               (figure && figure->growing &&
                figure->recipe.experiment.sequences == experiment.sequences &&
                std::ranges::any_of(figure->estimates, has_it));
    };
    std::vector<Experiment> found;
    std::ranges::copy_if(wanted, std::back_inserter(found), grows);
    return found;
}

}  // namespace recency::ui
