// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/copy_plot.h"

#include "ui/composer/composed_figure.h"
#include "ui/composer/figure_clipboard.h"
#include "ui/composer/figure_words.h"
#include "ui/composer/live_recipe.h"
#include "ui/export/recipe_text.h"
#include "ui/export/settled_recipe.h"
#include "ui/laboratory.h"
#include "ui/plots/factor_plot.h"
#include "ui/plots/heatmap_view.h"
#include "ui/plots/layer_strip.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CopyPlot)
};

using Estimates = std::vector<std::shared_ptr<const Estimate>>;

/// Those of the scene, in the order of experiments_of(); null where the scene has none.
Estimates estimates_in(const Scene& scene, const Recipe& recipe, const Paper& paper) {
    Estimates estimates;
    const QuantitySet quantities = quantities_of(recipe);
    for (const Experiment& experiment : experiments_of(recipe, paper)) {
        const Estimates candidates{scene.estimate, scene.pinned, scene.counterpart};
        const auto found = std::ranges::find_if(candidates, [&](const auto& estimate) {
            return estimate != nullptr && estimate->seed() == experiment.seed &&
                   estimate->parameters() == experiment.parameters &&
                   estimate->quantities().contains_all(quantities);
        });
        estimates.push_back(found != candidates.end() ? *found : nullptr);
    }
    return estimates;
}

}  // namespace

FigureSubject subject_in_focus(const QWidget* focus, const View& view) {
    for (const QWidget* widget = focus; widget != nullptr; widget = widget->parentWidget()) {
        if (qobject_cast<const HeatmapView*>(widget) != nullptr) {
            return FigureSubject::heatmap;
        }
        if (dynamic_cast<const RowPlot*>(widget) != nullptr) {
            return FigureSubject::row;
        }
        if (dynamic_cast<const RecencyPlot*>(widget) != nullptr) {
            return FigureSubject::recency;
        }
        if (dynamic_cast<const FactorPlot*>(widget) != nullptr) {
            return FigureSubject::factors;
        }
        if (qobject_cast<const LayerStrip*>(widget) != nullptr) {
            return FigureSubject::layers;
        }
    }
    return view.perspective == Perspective::map ? FigureSubject::heatmap : FigureSubject::screen;
}

QString copy_plot(const Laboratory& laboratory, const Paper& paper, FigureSubject subject) {
    const Recipe recipe = live_recipe(laboratory, subject, FigureStyle{});
    if (const std::string problem = problem_with(recipe, paper); !problem.empty()) {
        return QString::fromStdString(problem);
    }
    const Estimates estimates = estimates_in(laboratory.scene(), recipe, paper);
    const auto settled = settled_recipe(recipe, estimates, paper);
    if (!settled) {
        return Words::tr("Nothing was copied: the numbers are still being computed.");
    }
    const ComposedFigure figure = compose(*settled, estimates, paper);
    if (!figure.drawing) {
        return figure.problem;
    }
    QGuiApplication::clipboard()->setMimeData(
        clipboard_figure(*figure.drawing, settled->style.dpi, recipe_text(*settled)).release());
    return copied_words(*settled);
}

}  // namespace recency::ui
