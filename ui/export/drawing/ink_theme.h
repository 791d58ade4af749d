// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_style.h"
#include "ui/theme.h"

namespace recency::ui {

/// The colours of a figure's texts, axes, hatching and paper: the light theme's on a screen; black
/// on white, and hatching that a grey printer keeps, in print.
Theme ink_theme(FigureInk ink);

}  // namespace recency::ui
