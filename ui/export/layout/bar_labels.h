// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"
#include "ui/export/layout/text_measure.h"
#include "ui/plots/colour_bar.h"

#include <vector>

namespace recency::ui {

/// The numbers under a colour bar of this width (points). Ends beyond which there are values say so
/// in words, or with a sign where words have no room.
std::vector<BarTick> bar_labels(const ColourKey& key, double width, const TextMeasure& measure);

/// The smallest width whose two ends have room.
double least_bar_width(const ColourKey& key, const TextMeasure& measure);

/// The value at a place of a bar of this width.
double value_at(const ColourKey& key, double place, double width);

}  // namespace recency::ui
