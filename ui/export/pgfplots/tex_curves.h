// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/pgfplots/tex_figure.h"

namespace recency::ui {

/// Curves with their bands, errors and markers in an axis, and a table of their numbers. `number`
/// is the panel's in the figure, from 1.
void add_tex_curves(const FigurePanel& panel, PlacedPanel place, int number, TexFigure& figure);

}  // namespace recency::ui
