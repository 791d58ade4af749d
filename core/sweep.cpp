// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep.h"

#include <algorithm>
#include <optional>

namespace recency {
namespace {

std::string sentence_of(const SweepAxis& axis, const std::string& given,
                        const std::string& allowed) {
    return Problem{given, allowed}.sentence(parameter_info(axis.parameter).name);
}

/// What is wrong with an axis by itself.
std::optional<std::string> fault_of(const SweepAxis& axis) {
    const ParameterInfo& info = parameter_info(axis.parameter);
    if (axis.values.empty()) {
        return sentence_of(axis, "", allowed_sweep_values(info));
    }
    for (const double value : axis.values) {
        if (const auto problem = check_value(info, value)) {
            return problem->sentence(info.name);
        }
    }
    return std::nullopt;
}

/// At most one more than allowed: no product of any number of axes overflows.
std::size_t count_points(const std::vector<SweepAxis>& axes) {
    std::size_t points = 1;
    for (const SweepAxis& axis : axes) {
        points = std::min(points * std::min(axis.values.size(), most_sweep_points + 1),
                          most_sweep_points + 1);
    }
    return points;
}

}  // namespace

std::vector<std::string> validate(const Sweep& sweep) {
    std::vector<std::string> sentences = validate(sweep.base);
    for (auto axis = sweep.axes.begin(); axis != sweep.axes.end(); ++axis) {
        if (const auto fault = fault_of(*axis)) {
            sentences.push_back(*fault);
        }
        if (std::ranges::count(sweep.axes.begin(), axis, axis->parameter, &SweepAxis::parameter) ==
            1) {
            sentences.push_back(sentence_of(*axis, "a second list of values", "one"));
        }
    }
    if (count_points(sweep.axes) > most_sweep_points) {
        sentences.push_back("the sweep has more than " + std::to_string(most_sweep_points) +
                            " points; fewer values are needed");
    }
    return sentences;
}

std::vector<Experiment> experiments_of(const Sweep& sweep) {
    std::vector<Experiment> experiments{sweep.base};
    for (const SweepAxis& axis : sweep.axes) {
        std::vector<Experiment> varied;
        varied.reserve(experiments.size() * axis.values.size());
        for (const Experiment& experiment : experiments) {
            for (const double value : axis.values) {
                varied.push_back(experiment);
                set_value(varied.back(), axis.parameter, value);
            }
        }
        experiments = std::move(varied);
    }
    return experiments;
}

}  // namespace recency
