// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/live_figure.h"

#include "ui/composer/live_recipe.h"
#include "ui/laboratory.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>

namespace recency::ui {
namespace {

constexpr std::chrono::milliseconds calm{120};

}  // namespace

LiveFigure::LiveFigure(Laboratory& laboratory, const Paper& paper, int threads, QObject* parent)
    : QObject(parent), laboratory_(laboratory), paper_(paper), run_(threads) {
    changes_.setSingleShot(true);
    changes_.setInterval(calm);
    connect(&laboratory_, &Laboratory::sceneChanged, this, &LiveFigure::follow);
    connect(&laboratory_, &Laboratory::pinnedChanged, this, &LiveFigure::follow);
    connect(&changes_, &QTimer::timeout, this, &LiveFigure::refresh);
    connect(&run_, &FigureRun::changed, this, &LiveFigure::changed);
}

void LiveFigure::setChoices(const FigureChoices& choices) {
    choices_ = choices;
    refresh();
}

void LiveFigure::setOpen(bool open) {
    open_ = open;
    if (open) {
        return refresh();
    }
    run_.cancel();
    experiments_.clear();
}

QString LiveFigure::problemWith(FigureSubject subject) const {
    return QString::fromStdString(
        problem_with(live_recipe(laboratory_, subject, choices_.style), paper_));
}

void LiveFigure::follow() {
    if (open_ && !changes_.isActive()) {
        changes_.start();
    }
}

void LiveFigure::refresh() {
    if (!open_) {
        return;
    }
    recipe_ = wanted_recipe();
    Q_EMIT recipeChanged();
    if (!start_run()) {
        Q_EMIT changed();
    }
}

Recipe LiveFigure::wanted_recipe() const {
    Recipe recipe = live_recipe(laboratory_, choices_.subject, choices_.style);
    recipe.paper_figure = choices_.paper_figure;
    recipe.view = coloured(recipe.view, choices_);
    return recipe;
}

FigureRun::Estimates LiveFigure::known_estimates() const {
    const Scene& scene = laboratory_.scene();
    return {scene.estimate, scene.pinned, scene.counterpart};
}

/// Those of the experiments that the main window is adding sequences to, and has some of. What it
/// has left for another experiment does not grow any more.
std::vector<Experiment> LiveFigure::run_by_main_window(
    const std::vector<Experiment>& wanted) const {
    const Scene& scene = laboratory_.scene();
    const Experiment& live = laboratory_.experiment();
    const std::array<std::pair<std::optional<Experiment>, std::shared_ptr<const Estimate>>, 3> runs{
        {{live, scene.estimate},
         {laboratory_.pinned(), scene.pinned},
         {with_norm_switched(live), scene.counterpart}}};
    std::vector<Experiment> found;
    for (const auto& [experiment, estimate] : runs) {
        if (experiment && estimate != nullptr && estimate->seed() == experiment->seed &&
            estimate->parameters() == experiment->parameters &&
            std::ranges::find(wanted, *experiment) != wanted.end()) {
            found.push_back(*experiment);
        }
    }
    return found;
}

/// Only what nobody computes already; while the same numbers are wanted, those of the main window
/// are taken over as they grow. Returns whether the run was started.
bool LiveFigure::start_run() {
    if (!problem_with(recipe_, paper_).empty()) {
        return false;
    }
    std::vector<Experiment> experiments = experiments_of(recipe_, paper_);
    std::vector<Experiment> elsewhere = run_by_main_window(experiments);
    if (experiments == experiments_ && quantities_of(recipe_) == quantities_ &&
        elsewhere == elsewhere_) {
        for (const auto& estimate : known_estimates()) {
            run_.offer(estimate);
        }
        return false;
    }
    experiments_ = std::move(experiments);
    quantities_ = quantities_of(recipe_);
    elsewhere_ = std::move(elsewhere);
    run_.start(experiments_, quantities_, known_estimates(), elsewhere_);
    return true;
}

}  // namespace recency::ui
