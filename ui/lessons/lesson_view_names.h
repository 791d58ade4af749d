// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <string>
#include <vector>

namespace recency::ui {

// What lesson files call the parts of a view. Reader and writer share these.

inline const std::vector<std::string>& view_keys() {
    static const std::vector<std::string> keys{"layer",       "quantity", "query", "key",
                                               "perspective", "why_step", "range", "diagonal"};
    return keys;
}

/// What the heatmap can show, in the order of quantity_names().
inline const std::vector<Quantity>& cell_quantities() {
    static const std::vector<Quantity> quantities{Quantity::score, Quantity::weight,
                                                  Quantity::rollout, Quantity::contribution};
    return quantities;
}

inline const std::vector<std::string>& quantity_names() {
    static const std::vector<std::string> names{"score", "weight", "rollout", "contribution"};
    return names;
}

/// In the order of Perspective.
inline const std::vector<std::string>& perspective_names() {
    static const std::vector<std::string> names{"map", "compare", "why", "sources"};
    return names;
}

}  // namespace recency::ui
