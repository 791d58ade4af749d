// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_text.h"

#include <QFont>
#include <QString>

namespace recency::ui {

// Fonts have whole pixels for sizes: figures are measured and painted in tenths of a point, so that
// a font of 8.5 pt is one of 85 of them.
inline constexpr double units_per_point = 10.0;

/// The font of a run of a text of this size (pt), its size in tenths of a point.
QFont figure_font(const TextRun& run, double size, bool bold);

/// Width of a text with marks, in points.
double text_width(const QString& marked, double size, bool bold = false);

/// How far below the text's baseline the run's stands, in points.
double baseline_shift(const TextRun& run, double size);

/// Heights above and below the baseline that any text of this size may take, in points.
double text_ascent(double size);
double text_descent(double size);

}  // namespace recency::ui
