// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

namespace recency::ui {

/// The scene's quantity along its row, as in the window: with the band of two standard errors, the
/// spread between sequences and the large-d limit, or beside run A.
FigurePanel row_panel(const Scene& scene, const FigureStyle& style);

}  // namespace recency::ui
