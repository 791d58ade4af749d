// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/sweep_subject.h"

#include <algorithm>

namespace recency::ui {
namespace {

/// The one that has exactly these values; empty if none has. Whole numbers that fall together make
/// a range with more points than values.
std::optional<SweepRange> range_of(const SweepAxis& axis) {
    const auto [least, greatest] = std::ranges::minmax(axis.values);
    const ParameterInfo& info = parameter_info(axis.parameter);
    const std::size_t values = axis.values.size();
    for (int points = static_cast<int>(std::max<std::size_t>(values, 2));
         least < greatest && points <= most_range_points; ++points) {
        const SweepRange range{least, greatest, points};
        if (values_along(info, range) == axis.values) {
            return range;
        }
    }
    return std::nullopt;
}

/// What the fields of the range show where it is not the range that counts.
SweepRange range_around(const SweepAxis& axis) {
    const auto [least, greatest] = std::ranges::minmax(axis.values);
    return least < greatest ? SweepRange{least, greatest, static_cast<int>(axis.values.size())}
                            : usual_range(parameter_info(axis.parameter));
}

}  // namespace

std::optional<SweepSettings> sweep_settings_of(const Recipe& recipe) {
    if (!recipe.sweep || recipe.sweep->axes.size() != 1 || recipe.sweep->axes[0].values.empty()) {
        return std::nullopt;
    }
    const SweepAxis& axis = recipe.sweep->axes[0];
    if (!can_be_swept(parameter_info(axis.parameter)) ||
        axis.values.size() > std::size_t{most_range_points}) {
        return std::nullopt;
    }
    const std::optional<SweepRange> range = range_of(axis);
    SweepSettings settings;
    settings.parameter = axis.parameter;
    settings.range = range.value_or(range_around(axis));
    if (!range) {
        settings.listed = axis.values;
    }
    settings.sequences = recipe.experiment.sequences;
    settings.quantity = recipe.sweep->quantity;
    settings.shown = recipe.sweep->shown;
    settings.layer = recipe.view.layer;
    return settings;
}

}  // namespace recency::ui
