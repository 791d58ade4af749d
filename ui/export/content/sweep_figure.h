// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/content/figure_scene.h"
#include "ui/export/figure_content.h"

namespace recency::ui {

/// A number of every layer that the recipe's sweep shows against the parameter that varies. The
/// sweep has one axis; its values may be in any order.
void add_sweep(FigureContent& content, const Recipe& recipe, FigureEstimates estimates);

}  // namespace recency::ui
