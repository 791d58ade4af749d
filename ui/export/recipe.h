// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "core/presets.h"
#include "core/sweep.h"
#include "ui/export/figure_style.h"
#include "ui/scene.h"
#include "ui/sweep/sweep_quantity.h"
#include "ui/sweep/sweep_settings.h"

#include <optional>
#include <string>
#include <vector>

namespace recency::ui {

/// What a figure shows.
enum class FigureSubject {
    screen,      // the plots of the view's perspective
    heatmap,     // one layer of one quantity
    row,         // the quantity along the chosen row
    recency,     // recency probability by layer
    factors,     // norm, cosine and score along the chosen row
    layers,      // the heatmaps of all layers as small multiples
    comparison,  // A, B and B - A
    paper,       // one of the paper's figures, its numbers beside ours
    sweep,       // a number of every layer against a parameter
};

/// What a sweep's figure shows besides its plan, whose base is the recipe's experiment.
struct SweepSubject {
    std::vector<SweepAxis> axes;  // a figure has one
    SweepQuantity quantity = SweepQuantity::recency_probability;
    LayersShown shown = LayersShown::at_most_seven;

    bool operator==(const SweepSubject&) const = default;
};

/// Everything that a figure or a file of data is made from: with the same recipe come the same
/// numbers and the same picture. It travels in every exported file (recipe_text.h) and is what a
/// reopened file brings back.
struct Recipe {
    /// The live run; N is the number of sequences behind the numbers. Of a paper's figure only seed
    /// and N are used.
    Experiment experiment;
    View view;                         // without what the pointer was on
    std::optional<Experiment> pinned;  // run A
    FigureSubject subject = FigureSubject::screen;
    std::string paper_figure;           // "figure1", for FigureSubject::paper
    std::optional<SweepSubject> sweep;  // for FigureSubject::sweep
    FigureStyle style;

    bool operator==(const Recipe&) const = default;
};

/// What has to be simulated for a recipe, in the order in which content_of() wants the estimates.
/// Empty for figures that are not sampled (the paper's closed forms).
std::vector<Experiment> experiments_of(const Recipe& recipe, const Paper& paper);
/// What has to be measured in them. Cell quantities that no panel shows are left out.
QuantitySet quantities_of(const Recipe& recipe);

/// Why a recipe cannot be drawn, as a sentence; empty if it can: a comparison without A, a row
/// beyond S, a paper's figure that does not exist (its name and the names there are).
std::string problem_with(const Recipe& recipe, const Paper& paper);

/// Names of the paper's figures, in its order: the heatmaps as in the authors' code ("figure1",
/// "figure2", "figure3", "alpha", "alpha-residual"), then the closed forms h(j) without and with a
/// residual ("closed-form", "closed-form-residual").
std::vector<std::string> paper_figure_names(const Paper& paper);

}  // namespace recency::ui
