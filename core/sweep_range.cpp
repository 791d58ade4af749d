// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep_range.h"

#include "core/ladder.h"

#include <algorithm>
#include <cmath>

namespace recency {
namespace {

/// A linear ladder has no values between its fine steps, and whole numbers none at all; other
/// ladders round for themselves.
double rounded_rung(const ParameterInfo& info, double rung) {
    if (info.kind == ParameterKind::integer && info.ladder == Ladder::linear) {
        return std::round(rung * info.step) / info.step;
    }
    if (info.ladder == Ladder::linear && info.fine_step > 0.0) {
        const double grains = info.step / info.fine_step;
        return std::round(rung * grains) / grains;
    }
    return rung;
}

std::vector<double> choices_between(const SweepRange& range) {
    std::vector<double> choices;
    for (double choice = range.first; choice <= range.last; ++choice) {
        choices.push_back(choice);
    }
    return choices;
}

/// Does it start at the zero, or near it, that a logarithmic ladder has at its end?
bool starts_below_ladder(const ParameterInfo& info, const SweepRange& range) {
    return info.ladder == Ladder::logarithmic_with_zero && range.first < info.slider_minimum &&
           range.last > info.slider_minimum && range.points > 2;
}

/// The first value, and the others evenly from where the ladder begins.
std::vector<double> values_from_below(const ParameterInfo& info, const SweepRange& range) {
    std::vector<double> values =
        values_along(info, {info.slider_minimum, range.last, range.points - 1});
    values.insert(values.begin(), range.first);
    return values;
}

}  // namespace

SweepRange usual_range(const ParameterInfo& info) {
    switch (info.id) {
    case ParameterId::normalization:
    case ParameterId::placement:
    case ParameterId::distribution:
        return {info.minimum, info.maximum, static_cast<int>(info.choices.size())};
    case ParameterId::alpha:
        return {0.0, 0.9, 10};  // at 1 all tokens are the same
    case ParameterId::residual:
        return {0.0, 4.0, 9};
    case ParameterId::score_scale:
        return {1.0 / 16, 16.0, 9};
    case ParameterId::topic_length:
        return {1.0, 10.0, 10};
    case ParameterId::vocabulary:
        return {1.0, 100'000.0, 11};
    case ParameterId::dimension:
        return {16.0, 1024.0, 7};
    case ParameterId::sequence_length:
        return {3.0, 48.0, 16};  // two have no recency
    case ParameterId::input_scale:
        return {0.01, 100.0, 9};
    case ParameterId::sequences:
        return {1e3, 1e7, 9};
    case ParameterId::layers:
    case ParameterId::seed:
        break;
    }
    return {info.minimum, std::min(info.minimum + 9.0, info.maximum), 10};
}

std::vector<double> values_along(const ParameterInfo& info, const SweepRange& range) {
    if (info.kind == ParameterKind::choice) {
        return choices_between(range);
    }
    if (starts_below_ladder(info, range)) {
        return values_from_below(info, range);
    }
    const double first = rung_of(info, range.first);
    const double step = (rung_of(info, range.last) - first) / (range.points - 1);
    std::vector<double> values{range.first};
    for (int point = 1; point < range.points - 1; ++point) {
        const double value = value_at_rung(info, rounded_rung(info, first + point * step));
        if (value > values.back() && value < range.last) {
            values.push_back(value);
        }
    }
    values.push_back(range.last);
    return values;
}

}  // namespace recency
