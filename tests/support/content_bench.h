// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/invented_estimate.h"
#include "ui/export/figure_content.h"
#include "ui/export/figure_text.h"
#include "ui/paper.h"

#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace recency::ui {

// What tests of figures' contents share: runs with numbers that can be told by their place, and
// short ways to what a content has.

using recency::test::InventedEstimate;
using Estimates = std::vector<std::shared_ptr<const Estimate>>;

inline constexpr std::uint64_t told_sequences = 10'000;

inline Experiment small_experiment() {
    Experiment experiment;
    experiment.parameters.sequence_length = 5;
    experiment.parameters.layers = 3;
    experiment.sequences = told_sequences;
    return experiment;
}

/// The mean that told_estimate() has in a cell; all from 0.
inline double told_cell(Quantity quantity, int layer, int query, int key, double more = 0.0) {
    const double unit = quantity == Quantity::score ? 1.0 : 0.1;
    return unit * (1.0 + layer + 0.1 * query + 0.2 * key + more);
}

inline void tell_cells(InventedEstimate& invented, const Parameters& parameters, int layer,
                       double more) {
    for (int query = 0; query < parameters.sequence_length; ++query) {
        invented.set_norm(layer, query, 2.0 - 0.1 * query, 0.2);
        for (int key = 0; key <= query; ++key) {
            for (const Quantity quantity : {Quantity::score, Quantity::cosine, Quantity::weight,
                                            Quantity::rollout, Quantity::contribution}) {
                invented.set_cell(quantity, layer, query, key,
                                  told_cell(quantity, layer, query, key, more), 0.05 + more);
            }
        }
    }
}

/// Cells are told_cell(..., more), with a standard error of .0005 (and of more / 100); recency is
/// .5 .6 .7 ..., with one of .001.
inline InventedEstimate told_estimate(const Parameters& parameters, double more = 0.0) {
    InventedEstimate invented(parameters, told_sequences);
    for (int layer = 0; layer < parameters.layers; ++layer) {
        tell_cells(invented, parameters, layer, more);
        invented.set_scalar(Quantity::recency_probability, layer, 0.5 + 0.1 * layer, 0.1);
        invented.set_scalar(Quantity::recency_advantage, layer, 0.1 * layer, 0.1);
        invented.set_scalar(Quantity::mean_cosine, layer, 0.2 + 0.1 * layer, 0.1);
    }
    return invented;
}

inline std::shared_ptr<const Estimate> shared(const InventedEstimate& invented) {
    return std::make_shared<const Estimate>(invented.get());
}

/// The estimates of a recipe: one for each of its experiments, each a little larger than the last.
inline Estimates told_estimates(const Recipe& recipe) {
    Estimates estimates;
    for (const Experiment& experiment : experiments_of(recipe, paper())) {
        estimates.push_back(
            shared(told_estimate(experiment.parameters, 0.01 * double(estimates.size()))));
    }
    return estimates;
}

inline Recipe recipe_for(FigureSubject subject) {
    Recipe recipe;
    recipe.experiment = small_experiment();
    recipe.view.layer = 1;
    recipe.subject = subject;
    return recipe;
}

/// With run A: the same without a norm.
inline Recipe recipe_of_two(FigureSubject subject) {
    Recipe recipe = recipe_for(subject);
    recipe.pinned = recipe.experiment;
    recipe.pinned->parameters.normalization = Normalization::none;
    return recipe;
}

inline FigureContent content_with(const Recipe& recipe, const Estimates& estimates) {
    return content_of(recipe, estimates, paper());
}

inline FigureContent told_content(const Recipe& recipe) {
    return content_with(recipe, told_estimates(recipe));
}

inline const FigurePanel& panel_at(const FigureContent& content, std::size_t row,
                                   std::size_t panel) {
    return content.rows.at(row).panels.at(panel);
}
inline const MapPanel& map_at(const FigureContent& content, std::size_t row, std::size_t panel) {
    return std::get<MapPanel>(panel_at(content, row, panel).plot);
}
inline const CurvePanel& curves_at(const FigureContent& content, std::size_t row,
                                   std::size_t panel) {
    return std::get<CurvePanel>(panel_at(content, row, panel).plot);
}

/// The titles of a row's panels, without marks.
inline QStringList titles_of(const FigureRow& row) {
    QStringList titles;
    for (const FigurePanel& panel : row.panels) {
        titles << plain_text(panel.title);
    }
    return titles;
}

/// The names of a panel's curves in the order of drawing, without marks.
inline QStringList names_of(const CurvePanel& panel) {
    QStringList names;
    for (const Curve& curve : panel.curves) {
        names << plain_text(curve.name);
    }
    return names;
}

/// The same numbers to 1e-9, NaN where NaN is expected.
inline bool alike(const std::vector<double>& numbers, const std::vector<double>& expected) {
    if (numbers.size() != expected.size()) {
        return false;
    }
    for (std::size_t index = 0; index < numbers.size(); ++index) {
        const bool both_missing = std::isnan(numbers[index]) && std::isnan(expected[index]);
        if (!both_missing && !(std::abs(numbers[index] - expected[index]) < 1e-9)) {
            return false;
        }
    }
    return true;
}

}  // namespace recency::ui
