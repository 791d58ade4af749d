// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/composer/composed_figure.h"

#include <QString>

namespace recency::ui {

class FigureRun;

/// "139.7 × 96.2 mm (5.50 × 3.79 in) · 1.2 M of 10 M sequences", and why an experiment failed, if
/// one did.
QString figure_facts(const ComposedFigure& figure, const FigureRun& run);

}  // namespace recency::ui
