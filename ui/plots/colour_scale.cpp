// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/colour_scale.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {

ColourScale::ColourScale(ColourMap map, const ValueRange& range) : range_(range) {
    for (int step = 0; step < steps; ++step) {
        const double position = static_cast<double>(step) / (steps - 1);
        colours_[static_cast<std::size_t>(step)] = sequential_colour(map, position).rgb();
    }
}

ColourScale::ColourScale(Appearance appearance, const ValueRange& range) : range_(range) {
    for (int step = 0; step < steps; ++step) {
        const double position = 2.0 * step / (steps - 1) - 1.0;
        colours_[static_cast<std::size_t>(step)] = diverging_colour(appearance, position).rgb();
    }
}

ColourScale ColourScale::of(const Scene& scene, const Theme& theme) {
    return scene.minus ? ColourScale(theme.appearance, scene.range)
                       : ColourScale(scene.view.colour_map, scene.range);
}

QRgb ColourScale::colour(double value) const {
    if (std::isnan(value)) {
        return qRgba(0, 0, 0, 0);
    }
    const double step = position_in(range_, value) * (steps - 1);
    return colours_[static_cast<std::size_t>(std::lround(step))];
}

double position_in(const ValueRange& range, double value) {
    return std::clamp((value - range.minimum) / (range.maximum - range.minimum), 0.0, 1.0);
}

}  // namespace recency::ui
