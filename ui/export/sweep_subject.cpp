// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/sweep_subject.h"

#include <algorithm>

namespace recency::ui {
namespace {

/// Whole numbers that fall together make a range with more points than values.
std::optional<SweepRange> range_of(const SweepAxis& axis) {
    const auto [least, greatest] = std::ranges::minmax(axis.values);
    if (!(least < greatest)) {
        return std::nullopt;
    }
    const ParameterInfo& info = parameter_info(axis.parameter);
    const int values = std::min(static_cast<int>(axis.values.size()), most_range_points);
    for (int points = values; points <= most_range_points; ++points) {
        const SweepRange range{least, greatest, points};
        if (values_along(info, range) == axis.values) {
            return range;
        }
    }
    return SweepRange{least, greatest, values};
}

}  // namespace

std::optional<SweepSettings> sweep_settings_of(const Recipe& recipe) {
    if (!recipe.sweep || recipe.sweep->axes.size() != 1 || recipe.sweep->axes[0].values.empty()) {
        return std::nullopt;
    }
    const SweepAxis& axis = recipe.sweep->axes[0];
    const std::optional<SweepRange> range = range_of(axis);
    if (!can_be_swept(parameter_info(axis.parameter)) || !range) {
        return std::nullopt;
    }
    SweepSettings settings;
    settings.parameter = axis.parameter;
    settings.range = *range;
    settings.sequences = recipe.experiment.sequences;
    settings.quantity = recipe.sweep->quantity;
    settings.shown = recipe.sweep->shown;
    settings.layer = recipe.view.layer;
    return settings;
}

}  // namespace recency::ui
