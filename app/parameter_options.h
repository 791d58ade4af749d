// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

#include <CLI/CLI.hpp>

#include <string>
#include <utility>
#include <vector>

namespace recency::app {

enum class Sampling { asked_for, left_out };

/// The options of a command that stand for an experiment: one for each row of the parameter table
/// (with or without those of the sampling), and a preset to start from.
class ParameterOptions {
public:
    ParameterOptions(CLI::App& command, Sampling sampling);

    /// The preset, or the defaults, with the options given written over it, wherever they stand.
    /// Throws Refusal for a value that is not allowed.
    Experiment read() const;

    /// Is there an option for this parameter among those given?
    bool was_given(ParameterId id) const;

private:
    Experiment start() const;

    CLI::Option* preset_;
    std::vector<std::pair<const ParameterInfo*, CLI::Option*>> options_;
};

/// "--sequence-length" for sequence_length.
std::string option_name(const ParameterInfo& info);

}  // namespace recency::app
