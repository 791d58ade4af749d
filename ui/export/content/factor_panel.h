// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

namespace recency::ui {

/// Norm, cosine and score along the scene's row relative to key 1, as in the window; plain cosines
/// where ratios say nothing.
FigurePanel factor_panel(const Scene& scene, const FigureStyle& style);

}  // namespace recency::ui
