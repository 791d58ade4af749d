// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/recipe_desk.h"

#include "ui/export/recipe_text.h"
#include "ui/export/sweep_subject.h"
#include "ui/history.h"
#include "ui/laboratory.h"
#include "ui/refusal_box.h"
#include "ui/side_windows.h"

#include <QFileInfo>
#include <QWidget>

namespace recency::ui {

RecipeDesk::RecipeDesk(Laboratory& laboratory, History& history, const Paper& paper,
                       SideWindows& side_windows, QWidget& window)
    : QObject(&window),
      laboratory_(laboratory),
      history_(history),
      paper_(paper),
      side_windows_(side_windows),
      window_(window) {}

void RecipeDesk::openFile(const QString& path) {
    const auto read = read_recipe_file(path);
    if (const auto* refusal = std::get_if<RecipeRefusal>(&read)) {
        return refuse(path, refusal->reason);
    }
    const Recipe& recipe = std::get<Recipe>(read);
    const std::string problem = problem_with(recipe, paper_);
    if (!problem.empty()) {
        return refuse(path,
                      tr("Its recipe cannot be used. %1").arg(QString::fromStdString(problem)));
    }
    Q_EMIT opening();
    restore(recipe);
    side_windows_.setFigureOf(recipe);
    showSubject(recipe);
    last_ = recipe;
    Q_EMIT opened(recipe);
}

void RecipeDesk::refuse(const QString& path, const QString& reason) {
    show_refusal(&window_, tr("Open"), tr("%1 cannot be opened.").arg(QFileInfo(path).fileName()),
                 reason);
}

void RecipeDesk::restore(const Recipe& recipe) {
    history_.complete();  // a change that is still under way is a step of its own
    // A range that is locked now must not be taken for the recipe's (Laboratory::setView).
    laboratory_.changeView([](View& view) { view.range_mode = RangeMode::all_layers; });
    laboratory_.setView(recipe.view);
    laboratory_.setExperiment(recipe.experiment);
    if (recipe.pinned) {
        laboratory_.pin(*recipe.pinned);
    } else {
        laboratory_.unpin();
    }
    history_.complete(tr("Open a file"));
}

void RecipeDesk::showSubject(const Recipe& recipe) {
    if (recipe.subject == FigureSubject::paper) {
        side_windows_.showFigure(recipe.paper_figure, recipe.experiment);
    } else if (recipe.subject == FigureSubject::sweep) {
        if (const auto settings = sweep_settings_of(recipe)) {
            side_windows_.showSweepOf(recipe.experiment, *settings);
        } else {
            side_windows_.showInComposer(recipe);
        }
    }
}

}  // namespace recency::ui
