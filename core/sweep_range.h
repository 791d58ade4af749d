// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

#include <vector>

namespace recency {

/// From one value to another, evenly along the ladder of the parameter.
struct SweepRange {
    double first = 0.0;
    double last = 1.0;
    int points = 2;

    bool operator==(const SweepRange&) const = default;
};

inline constexpr int most_range_points = 200;

/// Where a sweep of the parameter is worth starting: the usual part of its range, in round steps.
/// All choices of a parameter that is one.
SweepRange usual_range(const ParameterInfo& info);

/// The values of a range with first < last, both allowed, and at least two points: the ends as they
/// are, those between rounded to what the parameter takes in fine steps. Whole numbers that fall
/// together stand there once, so that there may be fewer values than points. Of a parameter that
/// is a choice, all choices from first to last.
std::vector<double> values_along(const ParameterInfo& info, const SweepRange& range);

}  // namespace recency
