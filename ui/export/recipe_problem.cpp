// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/near_names.h"
#include "core/quantity_names.h"
#include "ui/export/recipe.h"
#include "ui/plots/heatmap_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecipeProblem)
};

std::string first_of(const std::vector<std::string>& sentences) {
    return sentences.empty() ? std::string() : sentences.front();
}

bool compares(const Recipe& recipe) {
    return recipe.subject == FigureSubject::comparison ||
           (recipe.subject == FigureSubject::screen &&
            recipe.view.perspective == Perspective::compare);
}

/// Does the figure show the view's layer, and not all of them?
bool shows_layer(FigureSubject subject) {
    return subject != FigureSubject::recency && subject != FigureSubject::layers &&
           subject != FigureSubject::paper;
}

bool shows_row(const Recipe& recipe) {
    return recipe.subject == FigureSubject::screen || recipe.subject == FigureSubject::row ||
           recipe.subject == FigureSubject::factors || recipe.subject == FigureSubject::comparison;
}

std::string problem_of_paper(const Recipe& recipe, const Paper& paper) {
    const std::vector<std::string> names = paper_figure_names(paper);
    if (std::ranges::find(names, recipe.paper_figure) == names.end()) {
        const std::string close = suggestion(recipe.paper_figure, names);
        return Words::tr("There is no figure “%1” in the paper; expected one of %2%3")
            .arg(QString::fromStdString(recipe.paper_figure), QString::fromStdString(listed(names)),
                 close.empty() ? QStringLiteral(".") : QString::fromStdString(close))
            .toStdString();
    }
    Experiment sampling;  // of the experiment nothing else is used
    sampling.seed = recipe.experiment.seed;
    sampling.sequences = recipe.experiment.sequences;
    return first_of(validate(sampling));
}

std::string problem_of_sweep(const Recipe& recipe) {
    if (!recipe.sweep) {
        return Words::tr("A figure of a sweep needs a parameter that varies.").toStdString();
    }
    if (recipe.sweep->axes.size() != 1) {
        return Words::tr("A figure shows a sweep of one parameter; this one has %1.")
            .arg(recipe.sweep->axes.size())
            .toStdString();
    }
    return first_of(validate(Sweep{recipe.experiment, recipe.sweep->axes}));
}

std::string problem_of_runs(const Recipe& recipe) {
    if (std::string problem = first_of(validate(recipe.experiment)); !problem.empty()) {
        return problem;
    }
    if (recipe.pinned) {
        const std::string problem = first_of(validate(*recipe.pinned));
        return problem.empty()
                   ? problem
                   : Words::tr("Run A: %1").arg(QString::fromStdString(problem)).toStdString();
    }
    return compares(recipe) ? Words::tr(
                                  "A comparison needs a run A: there is none to compare "
                                  "with. Pin a run first.")
                                  .toStdString()
                            : std::string();
}

std::string problem_of_cells(const Recipe& recipe) {
    const View& view = recipe.view;
    const int layers = recipe.experiment.parameters.layers;
    if (shows_layer(recipe.subject) && (view.layer < 0 || view.layer >= layers)) {
        return Words::tr("There is no layer %1; expected a layer from 1 to %2.")
            .arg(view.layer + 1)
            .arg(layers)
            .toStdString();
    }
    const int tokens = recipe.experiment.parameters.sequence_length;
    const std::optional<Cell>& cell = view.locked;
    if (shows_row(recipe) && cell && (cell->query < 0 || cell->query >= tokens)) {
        return Words::tr("There is no row %1; expected a row from 1 to %2.")
            .arg(cell->query + 1)
            .arg(tokens)
            .toStdString();
    }
    if (shows_row(recipe) && cell && (cell->key < 0 || cell->key > cell->query)) {
        return Words::tr("Row %1 has no key %2; expected a key from 1 to %1.")
            .arg(cell->query + 1)
            .arg(cell->key + 1)
            .toStdString();
    }
    if (recipe.subject != FigureSubject::sweep && shape_of(view.quantity) != Shape::per_cell) {
        const std::string_view name = quantity_name(view.quantity);
        return Words::tr("A heatmap cannot show %1; expected one of %2.")
            .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                 heatmap_quantity_names().join(QStringLiteral(", ")))
            .toStdString();
    }
    return {};
}

}  // namespace

std::string problem_with(const Recipe& recipe, const Paper& paper) {
    if (recipe.subject == FigureSubject::paper) {
        return problem_of_paper(recipe, paper);
    }
    std::string problem =
        recipe.subject == FigureSubject::sweep ? problem_of_sweep(recipe) : problem_of_runs(recipe);
    return problem.empty() ? problem_of_cells(recipe) : problem;
}

}  // namespace recency::ui
