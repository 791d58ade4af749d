// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper_curves.h"
#include "core/paper_grids.h"
#include "ui/export/content/figure_scene.h"
#include "ui/export/figure_content.h"

namespace recency::ui {

/// The paper's figure that the recipe names; nothing where there is none.
void add_paper_figure(FigureContent& content, const Recipe& recipe, FigureEstimates estimates,
                      const Paper& paper);

/// A row of panels for each of the grid's rows, with our recency probability and the published one.
/// Estimates are by the grid's settings.
void add_paper_grid(FigureContent& content, const PaperGrid& grid, const Recipe& recipe,
                    FigureEstimates estimates);

/// The curves h(j), which nothing has to be simulated for.
void add_closed_forms(FigureContent& content, const PaperCurves& curves, const FigureStyle& style);

}  // namespace recency::ui
