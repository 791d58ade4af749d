// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"
#include "ui/export/figure_layout.h"
#include "ui/export/recipe.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>

namespace recency::ui {

/// A figure as it can be drawn now, or why it cannot.
struct ComposedFigure {
    std::optional<FigureDrawing> drawing = {};
    QString problem = {};                    // a sentence; empty with a drawing
    std::optional<FigureStyle> mended = {};  // with the smallest size that works, if that helps
    std::optional<ValueRange> limits = {};   // of its first heatmap in colours that can be chosen
};

/// Panels whose estimate is null stand empty.
ComposedFigure compose(const Recipe& recipe,
                       std::span<const std::shared_ptr<const Estimate>> estimates,
                       const Paper& paper);

}  // namespace recency::ui
