// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/figure_titles.h"

#include "ui/controls/parameter_words.h"
#include "ui/experiment_words.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/export/figure_text.h"
#include "ui/export/paper_figure.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureTitle)
};

constexpr std::array told{ParameterId::normalization, ParameterId::alpha, ParameterId::residual,
                          ParameterId::dimension, ParameterId::sequence_length};

/// "LayerNorm, α = 0.5, r = 0, d = 16, S = 10"
QString settings(const Experiment& experiment) {
    QStringList parts;
    for (const ParameterId id : told) {
        parts << value_in_words(experiment, id);
    }
    return parts.join(QStringLiteral(", "));
}

QString cells(const Recipe& recipe) {
    const QString label = plain_text(cell_label(recipe.view.quantity));
    return label.left(1).toUpper() + label.mid(1);
}

QString paper_title(const std::string& name, const Paper& paper) {
    const auto figure = find_paper_figure(paper, name);
    if (!figure) {
        return QString::fromStdString(name);
    }
    if (const auto* curves = std::get_if<PaperCurves>(&figure->what)) {
        return Words::tr("h(j), figure %1 of the paper").arg(curves->number);
    }
    return QString::fromStdString(std::get<PaperGrid>(figure->what).figure);
}

QString screen_title(const Recipe& recipe) {
    const QString layer = layer_text(recipe.view.layer);
    switch (recipe.view.perspective) {
    case Perspective::compare:
        return Words::tr("%1 of two runs, %2").arg(cells(recipe), layer);
    case Perspective::why:
        return Words::tr("Averages, lengths, cosines and scores, %1").arg(layer);
    case Perspective::sources:
        return Words::tr("Weights, rollout and contributions, %1").arg(layer);
    default:
        return Words::tr("%1, %2").arg(cells(recipe), layer);
    }
}

QString subject_title(const Recipe& recipe) {
    const QString layer = layer_text(recipe.view.layer);
    switch (recipe.subject) {
    case FigureSubject::row:
        return Words::tr("%1 along a row, %2").arg(cells(recipe), layer);
    case FigureSubject::recency:
        return Words::tr("Recency probability by layer");
    case FigureSubject::factors:
        return Words::tr("Factors of the scores, %1").arg(layer);
    case FigureSubject::layers:
        return Words::tr("%1 by layer").arg(cells(recipe));
    case FigureSubject::comparison:
        return Words::tr("%1 of two runs, %2").arg(cells(recipe), layer);
    case FigureSubject::screen:
        return screen_title(recipe);
    default:
        return Words::tr("%1, %2").arg(cells(recipe), layer);
    }
}

}  // namespace

QString figure_title(const Recipe& recipe, const Paper& paper) {
    if (recipe.subject == FigureSubject::paper) {
        return paper_title(recipe.paper_figure, paper);
    }
    if (recipe.subject == FigureSubject::sweep && recipe.sweep && !recipe.sweep->axes.empty()) {
        const ParameterInfo& info = parameter_info(recipe.sweep->axes.front().parameter);
        return Words::tr("%1 against %2")
            .arg(words_for(recipe.sweep->quantity).name, parameter_label(info).toLower());
    }
    return Words::tr("%1: %2").arg(subject_title(recipe), settings(recipe.experiment));
}

}  // namespace recency::ui
