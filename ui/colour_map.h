// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QColor>
#include <QString>

#include <vector>

namespace recency::ui {

enum class ColourMap { viridis, cividis, rocket };

/// All sequential maps, in menu order.
const std::vector<ColourMap>& colour_maps();

/// "viridis": in settings and files.
QString colour_map_name(ColourMap map);

/// Colour at a position 0 (low, dark) ... 1 (high, bright), the same in both appearances, so that
/// a number keeps its colour. Positions outside are clipped.
QColor sequential_colour(ColourMap map, double position);

/// Colour at -1 (less) ... +1 (more), symmetric about 0.
QColor diverging_colour(Appearance appearance, double position);

/// Colour of a recency probability: diverging at 1.7 (RP - 1/2).
QColor recency_colour(Appearance appearance, double recency_probability);

}  // namespace recency::ui
