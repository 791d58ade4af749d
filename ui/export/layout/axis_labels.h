// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"
#include "ui/export/layout/text_measure.h"
#include "ui/plots/curve_axis.h"

namespace recency::ui {

/// Where a value lies along an axis: 0 at its lower end, 1 at its upper one. Not finite for what is
/// not positive on an axis of ratios.
double share_along(const FigureAxis& axis, double value);

/// Do they have the same numbers and the same name?
bool same_axis(const FigureAxis& one, const FigureAxis& other);

/// The axis of positions 1 ... tokens along the side of a map, each in the middle of its cells.
FigureAxis map_axis(int tokens, const QString& label);

/// The horizontal and the vertical axis of a panel.
FigureAxis x_axis(const FigurePanel& panel);
FigureAxis y_axis(const FigurePanel& panel);

/// Ticks of a horizontal axis of this length (points), thinned out until their labels have room
/// between each other.
AxisTicks x_labels(const FigureAxis& axis, double length, const TextMeasure& measure);
/// The same for a vertical axis.
AxisTicks y_labels(const FigureAxis& axis, double length, const TextMeasure& measure);

/// The axis's name, and what its numbers are multiples of.
QString axis_name(const FigureAxis& axis, const AxisTicks& ticks);

}  // namespace recency::ui
