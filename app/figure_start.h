// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"

#include <string>

namespace recency::app {

/// "a panel that recency-lab presets lists, a figure of the paper (figure1 ...), or a file ..."
std::string allowed_figures();

/// The recipe that a name or a file stands for: a panel of the paper (the heatmaps of its layers),
/// a figure of the paper, or what an exported file was made from. Throws Refusal for anything else,
/// with the reason why a file has no recipe.
ui::Recipe figure_named(const std::string& name);

}  // namespace recency::app
