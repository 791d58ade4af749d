// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/live_figure.h"

#include "ui/laboratory.h"

#include <chrono>
#include <utility>

namespace recency::ui {
namespace {

constexpr std::chrono::milliseconds calm{120};

}  // namespace

LiveFigure::LiveFigure(Laboratory& laboratory, const Paper& paper, int threads, QObject* parent)
    : QObject(parent), paper_(paper), sources_(laboratory), run_(threads) {
    changes_.setSingleShot(true);
    changes_.setInterval(calm);
    connect(&laboratory, &Laboratory::sceneChanged, this, &LiveFigure::follow);
    connect(&laboratory, &Laboratory::pinnedChanged, this, &LiveFigure::follow);
    connect(&changes_, &QTimer::timeout, this, &LiveFigure::refresh);
    connect(&run_, &FigureRun::changed, this, &LiveFigure::changed);
}

void LiveFigure::setChoices(const FigureChoices& choices) {
    choices_ = choices;
    refresh();
}

void LiveFigure::setShown(const ShownFigure& figure) {
    sources_.setShown(figure);
    follow();
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
    return sources_.problem(subject, choices_.style, paper_);
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
    Recipe recipe = sources_.recipe(choices_.subject, choices_.paper_figure, choices_.style);
    recipe.view = coloured(recipe.view, choices_);
    return recipe;
}

/// Only what nobody computes already; while the same numbers are wanted, those of others are taken
/// over as they grow. Returns whether the run was started.
bool LiveFigure::start_run() {
    if (!problem_with(recipe_, paper_).empty()) {
        return false;
    }
    std::vector<Experiment> experiments = experiments_of(recipe_, paper_);
    std::vector<Experiment> elsewhere = sources_.growing(recipe_.subject, experiments);
    const FigureRun::Estimates known = sources_.known(recipe_.subject);
    if (experiments == experiments_ && quantities_of(recipe_) == quantities_ &&
        elsewhere == elsewhere_) {
        run_.offer(known);
        return false;
    }
    experiments_ = std::move(experiments);
    quantities_ = quantities_of(recipe_);
    elsewhere_ = std::move(elsewhere);
    run_.start(experiments_, quantities_, known, elsewhere_);
    return true;
}

}  // namespace recency::ui
