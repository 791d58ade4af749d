// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/explanation.h"

namespace recency::ui {

/// What stands in the window and is neither a parameter nor a quantity.
enum class WindowPart {
    row_plot,
    recency_plot,
    why_plot,
    layer_strip,
    colour_range,
    new_sample,
    pause,
    presets,
};

/// Name and two sentences, in the user's language.
Explanation part_explanation(WindowPart part);

}  // namespace recency::ui
