// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

namespace recency::ui {

/// Recency probability by layer, as in the window: with its standard errors, the paper's numbers as
/// rings, and run A.
FigurePanel recency_panel(const Scene& scene, const FigureStyle& style);

}  // namespace recency::ui
