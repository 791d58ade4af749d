// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_choices.h"

namespace recency::ui {

View coloured(View view, const FigureChoices& choices) {
    view.colour_map = choices.colour_map.value_or(view.colour_map);
    if (choices.limits_from == LimitsFrom::hand) {
        view.range_mode = RangeMode::locked;
        view.locked_range = choices.limits;
    } else if (choices.limits_from == LimitsFrom::numbers && view.range_mode == RangeMode::locked) {
        view.range_mode = RangeMode::all_layers;
    }
    return view;
}

}  // namespace recency::ui
