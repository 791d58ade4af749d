// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/recipe.h"

#include "ui/export/paper_figure.h"
#include "ui/laboratory.h"

namespace recency::ui {
namespace {

constexpr QuantitySet recency_of_layers{Quantity::recency_probability, Quantity::ties};
constexpr QuantitySet factors_of_scores{Quantity::key_norm, Quantity::cosine, Quantity::score};

QuantitySet joined(QuantitySet set, QuantitySet more) {
    for (int index = 0; index < quantity_count; ++index) {
        if (const auto quantity = static_cast<Quantity>(index); more.contains(quantity)) {
            set.insert(quantity);
        }
    }
    return set;
}

QuantitySet with_cells(const View& view) {
    return joined(recency_of_layers, {view.quantity});
}

QuantitySet quantities_on_screen(const View& view) {
    switch (view.perspective) {
    case Perspective::compare:
        return with_cells(view);
    case Perspective::why:
        return joined(joined(recency_of_layers, factors_of_scores), {Quantity::weight});
    case Perspective::sources:
        return {Quantity::weight, Quantity::rollout, Quantity::contribution};
    default:
        return joined(with_cells(view), factors_of_scores);
    }
}

std::vector<Experiment> live_and_pinned(const Recipe& recipe) {
    std::vector<Experiment> experiments{recipe.experiment};
    if (recipe.pinned) {
        experiments.push_back(*recipe.pinned);
    }
    return experiments;
}

std::vector<Experiment> experiments_on_screen(const Recipe& recipe) {
    switch (recipe.view.perspective) {
    case Perspective::why:
        return {recipe.experiment, with_norm_switched(recipe.experiment)};
    case Perspective::sources:
        return {recipe.experiment};
    default:
        return live_and_pinned(recipe);
    }
}

std::vector<Experiment> experiments_of_paper(const Recipe& recipe, const Paper& paper) {
    std::vector<Experiment> experiments;
    const auto figure = find_paper_figure(paper, recipe.paper_figure);
    const PaperGrid* grid = figure ? std::get_if<PaperGrid>(&figure->what) : nullptr;
    if (grid != nullptr) {
        for (const Parameters& parameters : grid->settings) {
            experiments.push_back(
                {parameters, recipe.experiment.seed, recipe.experiment.sequences});
        }
    }
    return experiments;
}

}  // namespace

std::vector<Experiment> experiments_of(const Recipe& recipe, const Paper& paper) {
    switch (recipe.subject) {
    case FigureSubject::screen:
        return experiments_on_screen(recipe);
    case FigureSubject::row:
    case FigureSubject::recency:
    case FigureSubject::comparison:
        return live_and_pinned(recipe);
    case FigureSubject::paper:
        return experiments_of_paper(recipe, paper);
    case FigureSubject::sweep:
        return recipe.sweep ? recency::experiments_of(Sweep{recipe.experiment, recipe.sweep->axes})
                            : std::vector<Experiment>{};
    default:
        return {recipe.experiment};
    }
}

QuantitySet quantities_of(const Recipe& recipe) {
    switch (recipe.subject) {
    case FigureSubject::screen:
        return quantities_on_screen(recipe.view);
    case FigureSubject::row:
        return {recipe.view.quantity};
    case FigureSubject::recency:
        return recency_of_layers;
    case FigureSubject::factors:
        return factors_of_scores;
    case FigureSubject::paper:
        return {Quantity::recency_probability, Quantity::score};
    case FigureSubject::sweep:
        return recipe.sweep ? measured_for(recipe.sweep->quantity) : QuantitySet{};
    default:
        return with_cells(recipe.view);
    }
}

std::vector<std::string> paper_figure_names(const Paper& paper) {
    std::vector<std::string> names;
    for (const PaperFigure& figure : paper_figures(paper)) {
        names.push_back(figure.name);
    }
    return names;
}

}  // namespace recency::ui
