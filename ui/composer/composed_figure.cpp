// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composed_figure.h"

#include "ui/export/figure_content.h"

namespace recency::ui {

ComposedFigure compose(const Recipe& recipe,
                       std::span<const std::shared_ptr<const Estimate>> estimates,
                       const Paper& paper) {
    if (const std::string problem = problem_with(recipe, paper); !problem.empty()) {
        return {.problem = QString::fromStdString(problem)};
    }
    const FigureContent content = content_of(recipe, estimates, paper);
    auto layout = lay_out(content, recipe.style);
    if (auto* too_small = std::get_if<TooSmall>(&layout)) {
        return {.problem = too_small->sentence, .too_small = *too_small};
    }
    return {.drawing = draw(content, std::get<FigureLayout>(layout))};
}

}  // namespace recency::ui
