// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_content.h"

#include "ui/export/content/factor_panel.h"
#include "ui/export/content/figure_scene.h"
#include "ui/export/content/figure_titles.h"
#include "ui/export/content/paper_figures.h"
#include "ui/export/content/recency_panel.h"
#include "ui/export/content/row_panel.h"
#include "ui/export/content/screen_figures.h"
#include "ui/export/content/sweep_figure.h"

namespace recency::ui {
namespace {

void add_screen(FigureContent& content, const Scene& scene, const Recipe& recipe,
                FigureEstimates estimates) {
    switch (scene.view.perspective) {
    case Perspective::compare:
        return add_comparison(content, scene, recipe.style);
    case Perspective::why:
        return add_why(content, with_counterpart(scene, recipe, estimates), recipe.style);
    case Perspective::sources:
        return add_sources(content, scene, recipe.style);
    default:
        return add_map_screen(content, scene, recipe.style);
    }
}

void add_panel(FigureContent& content, FigurePanel panel) {
    content.rows.push_back({{}, {}, {std::move(panel)}});
}

/// What is made of the live run and those beside it.
void add_runs(FigureContent& content, const Recipe& recipe, FigureEstimates estimates,
              const Paper& paper) {
    const Scene scene = figure_scene(recipe, estimates, paper);
    switch (recipe.subject) {
    case FigureSubject::heatmap:
        return add_heatmap(content, scene);
    case FigureSubject::row:
        return add_panel(content, row_panel(scene, recipe.style));
    case FigureSubject::recency:
        return add_panel(content, recency_panel(scene, recipe.style));
    case FigureSubject::factors:
        return add_panel(content, factor_panel(scene, recipe.style));
    case FigureSubject::layers:
        return add_layers(content, scene, recipe.style);
    case FigureSubject::comparison:
        return add_comparison(content, scene, recipe.style);
    default:
        return add_screen(content, scene, recipe, estimates);
    }
}

/// The experiments with the N that their estimates have.
std::vector<Experiment> simulated(std::vector<Experiment> experiments, FigureEstimates estimates) {
    for (std::size_t index = 0; index < experiments.size(); ++index) {
        const bool known = index < estimates.size() && estimates[index] != nullptr;
        experiments[index].sequences = known ? estimates[index]->sequences() : 0;
    }
    return experiments;
}

}  // namespace

double MapPanel::value(int query, int key_position) const {
    const auto row = static_cast<std::size_t>(query);
    return values.at(row * (row + 1) / 2 + static_cast<std::size_t>(key_position));
}

std::size_t FigureContent::panel_count() const {
    std::size_t count = 0;
    for (const FigureRow& row : rows) {
        count += row.panels.size();
    }
    return count;
}

FigureContent content_of(const Recipe& recipe,
                         std::span<const std::shared_ptr<const Estimate>> estimates,
                         const Paper& paper) {
    FigureContent content;
    content.title = figure_title(recipe, paper);
    content.experiments = simulated(experiments_of(recipe, paper), estimates);
    if (recipe.subject == FigureSubject::paper) {
        add_paper_figure(content, recipe, estimates, paper);
    } else if (recipe.subject == FigureSubject::sweep) {
        add_sweep(content, recipe, estimates);
    } else {
        add_runs(content, recipe, estimates, paper);
    }
    content.sharing = content.keys.size() > 1 ? recipe.style.sharing : RangeSharing::all;
    return content;
}

}  // namespace recency::ui
