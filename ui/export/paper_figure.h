// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper_curves.h"
#include "core/paper_grids.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace recency::ui {

/// One of the paper's figures: a grid of heatmaps, or curves of the closed form.
struct PaperFigure {
    std::string name;  // "figure1", "alpha-residual", "closed-form"
    std::variant<PaperGrid, PaperCurves> what;
};

/// All figures: the grids in the paper's order, named as their presets begin, then the curves.
std::vector<PaperFigure> paper_figures(const Paper& paper);

/// The figure with this name; empty if there is none.
std::optional<PaperFigure> find_paper_figure(const Paper& paper, const std::string& name);

}  // namespace recency::ui
