// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"

#include <QString>

namespace recency::ui {

/// What a file says it shows, in plain text: "attention score by layer, LayerNorm, α = 0.5".
QString figure_title(const Recipe& recipe, const Paper& paper);

}  // namespace recency::ui
