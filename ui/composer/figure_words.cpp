// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_words.h"

#include "ui/figures/closed_form_words.h"

#include <QCoreApplication>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

}  // namespace

const std::vector<FigureSubject>& live_subjects() {
    static const std::vector<FigureSubject> all{FigureSubject::screen,     FigureSubject::heatmap,
                                                FigureSubject::row,        FigureSubject::recency,
                                                FigureSubject::factors,    FigureSubject::layers,
                                                FigureSubject::comparison, FigureSubject::sweep};
    return all;
}

QString words_for(FigureSubject subject) {
    switch (subject) {
    case FigureSubject::screen:
        return Words::tr("The plots on the screen");
    case FigureSubject::heatmap:
        return Words::tr("The heatmap");
    case FigureSubject::row:
        return Words::tr("The curve along the row");
    case FigureSubject::recency:
        return Words::tr("Recency by layer");
    case FigureSubject::factors:
        return Words::tr("Norm, cosine and score");
    case FigureSubject::layers:
        return Words::tr("All layers, side by side");
    case FigureSubject::comparison:
        return Words::tr("A, B and B − A");
    case FigureSubject::paper:
        return Words::tr("A figure of the paper");
    case FigureSubject::sweep:
        break;
    }
    return Words::tr("A sweep");
}

QString phrase_for(FigureSubject subject, const View& view) {
    const int layer = view.layer + 1;
    switch (subject) {
    case FigureSubject::screen:
        return Words::tr("the plots on the screen");
    case FigureSubject::heatmap:
        return Words::tr("the heatmap of layer %1").arg(layer);
    case FigureSubject::row:
        return Words::tr("the curve of layer %1").arg(layer);
    case FigureSubject::recency:
        return Words::tr("recency by layer");
    case FigureSubject::factors:
        return Words::tr("norm, cosine and score of layer %1").arg(layer);
    case FigureSubject::layers:
        return Words::tr("all layers");
    case FigureSubject::comparison:
        return Words::tr("A, B and B − A of layer %1").arg(layer);
    case FigureSubject::paper:
        return Words::tr("the figure of the paper");
    case FigureSubject::sweep:
        break;
    }
    return Words::tr("the sweep");
}

QString copied_words(const Recipe& recipe) {
    return Words::tr("Copied %1 as SVG and PNG.").arg(phrase_for(recipe.subject, recipe.view));
}

QString words_for(const PaperFigure& figure) {
    const auto* grid = std::get_if<PaperGrid>(&figure.what);
    return Words::tr("Paper: %1")
        .arg(grid != nullptr ? QString::fromStdString(grid->figure)
                             : closed_form_title(std::get<PaperCurves>(figure.what)));
}

QString words_for(FigureFormat format) {
    switch (format) {
    case FigureFormat::pdf:
        return Words::tr("PDF: for papers");
    case FigureFormat::svg:
        return Words::tr("SVG: to be edited, for the web");
    case FigureFormat::png:
        return Words::tr("PNG: pixels");
    case FigureFormat::pgfplots:
        return Words::tr("pgfplots: for LaTeX, with its tables");
    case FigureFormat::csv:
        return Words::tr("CSV: the numbers shown");
    case FigureFormat::json:
        return Words::tr("JSON: all that was measured");
    case FigureFormat::python:
        break;
    }
    return Words::tr("Python: a script and its table");
}

}  // namespace recency::ui
