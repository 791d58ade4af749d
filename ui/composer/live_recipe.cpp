// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/live_recipe.h"

#include "ui/laboratory.h"

namespace recency::ui {

Recipe live_recipe(const Laboratory& laboratory, FigureSubject subject, const FigureStyle& style) {
    Recipe recipe;
    recipe.experiment = laboratory.experiment();
    recipe.view = fitted(laboratory.view(), recipe.experiment.parameters);
    recipe.view.hovered.reset();
    recipe.pinned = laboratory.pinned();
    recipe.subject = subject;
    recipe.style = style;
    return recipe;
}

}  // namespace recency::ui
