// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composed_figure.h"

#include "ui/composer/mended_size.h"
#include "ui/export/figure_content.h"

#include <algorithm>

namespace recency::ui {
namespace {

std::optional<ValueRange> first_limits(const FigureContent& content) {
    const auto found = std::ranges::find(content.keys, false, &ColourKey::diverging);
    return found != content.keys.end() ? std::optional(found->range) : std::nullopt;
}

}  // namespace

ComposedFigure compose(const Recipe& recipe,
                       std::span<const std::shared_ptr<const Estimate>> estimates,
                       const Paper& paper) {
    if (const std::string problem = problem_with(recipe, paper); !problem.empty()) {
        return {.problem = QString::fromStdString(problem)};
    }
    const FigureContent content = content_of(recipe, estimates, paper);
    ComposedFigure figure{.limits = first_limits(content)};
    const auto layout = lay_out(content, recipe.style);
    if (const auto* too_small = std::get_if<TooSmall>(&layout)) {
        figure.problem = too_small->sentence;
        figure.mended = mended_size(content, recipe.style, *too_small);
    } else {
        figure.drawing = draw(content, std::get<FigureLayout>(layout));
    }
    return figure;
}

}  // namespace recency::ui
