// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_style.h"
#include "ui/theme.h"

namespace recency::ui {

/// The colours of a figure's texts, axes, hatching and paper: the light theme's on a screen; black
/// on white, and hatching that a grey printer keeps, in print.
Theme ink_theme(FigureInk ink);

/// The colour of a text that belongs to a curve of this colour: in print so much darker, where it
/// is pale, that its contrast with white paper is 4.5 or more (WCAG 2.1).
QColor text_colour(const QColor& curve, FigureInk ink);

}  // namespace recency::ui
