// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace recency {

// The plan of a sweep: an experiment, what varies in it, and the experiments that follow. Who runs
// them is no matter here.

/// Beyond this many points neither a picture nor a person's patience lasts.
inline constexpr std::size_t most_sweep_points = 1000;

/// A parameter that varies, and its values in the order in which they are wanted.
struct SweepAxis {
    ParameterId parameter = ParameterId::alpha;
    std::vector<double> values;

    bool operator==(const SweepAxis&) const = default;
};

/// Everything but the axes is as in the base, its seed too: the same random sequences at every
/// point, so that curves are smooth.
struct Sweep {
    Experiment base;
    std::vector<SweepAxis> axes;

    bool operator==(const Sweep&) const = default;
};

/// "values such as 0:0.9:0.1 or 0,0.9, each a number from 0 to 1"
std::string allowed_sweep_values(const ParameterInfo& info);

/// Reads a list, "16,64,256" or "none,layernorm", or a range first:last:step, "0:0.9:0.1", whose
/// last value belongs to it if a step ends there. Every value must be allowed and stand there once,
/// and there are at most most_sweep_points of them.
std::variant<std::vector<double>, Problem> parse_sweep_values(const ParameterInfo& info,
                                                              std::string_view text);

/// Reads "alpha=0:0.9:0.1"; words of a name may be joined by - as on the command line.
std::variant<SweepAxis, Problem> parse_sweep_axis(std::string_view text);

/// All that is wrong with a sweep: a sentence each for the base, for axes without values, with one
/// that is not allowed, or for the same parameter, and for too many points. Empty when nothing is.
std::vector<std::string> validate(const Sweep& sweep);

/// One experiment for each combination of values, the last axis running fastest; the base alone
/// without axes. The sweep must be valid.
std::vector<Experiment> experiments_of(const Sweep& sweep);

}  // namespace recency
