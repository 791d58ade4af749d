// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/paper_figure.h"

#include <algorithm>
#include <utility>

namespace recency::ui {
namespace {

/// Without what tells the figure's presets apart: "figure3" of "figure3-c-d16", "alpha-residual" of
/// "alpha-residual-0.2".
std::string name_of(const PaperGrid& grid, const Paper& paper) {
    const auto preset = std::ranges::find(paper.presets(), grid.figure, &Preset::figure);
    const bool lettered = !preset->letter.empty();
    return preset->name.substr(0, lettered ? preset->name.find('-') : preset->name.rfind('-'));
}

}  // namespace

std::vector<PaperFigure> paper_figures(const Paper& paper) {
    std::vector<PaperFigure> figures;
    for (PaperGrid& grid : paper_grids(paper)) {
        std::string name = name_of(grid, paper);
        figures.push_back({std::move(name), std::move(grid)});
    }
    for (PaperCurves& curves : paper_curves()) {
        const bool bare = curves.residual == 0.0;
        figures.push_back({bare ? "closed-form" : "closed-form-residual", std::move(curves)});
    }
    return figures;
}

std::optional<PaperFigure> find_paper_figure(const Paper& paper, const std::string& name) {
    std::vector<PaperFigure> figures = paper_figures(paper);
    const auto found = std::ranges::find(figures, name, &PaperFigure::name);
    return found == figures.end() ? std::nullopt : std::optional(std::move(*found));
}

}  // namespace recency::ui
