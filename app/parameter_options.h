// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

#include <CLI/CLI.hpp>

#include <string>
#include <utility>
#include <vector>

namespace recency::app {

enum class Sampling { asked_for, left_out };

/// The options of a command that change an experiment: one for each row of the parameter table
/// (with or without those of the sampling).
class ParameterOptions {
public:
    ParameterOptions(CLI::App& command, Sampling sampling);

    /// The experiment with the options given written over it. Throws Refusal for a value that is
    /// not allowed.
    Experiment written_over(Experiment experiment) const;

    /// The rows of the options that were given.
    std::vector<const ParameterInfo*> given() const;
    bool was_given(ParameterId id) const;

private:
    std::vector<std::pair<const ParameterInfo*, CLI::Option*>> options_;
};

/// The options of a command that stand for an experiment: those above, and a preset to start from.
class ExperimentOptions {
public:
    ExperimentOptions(CLI::App& command, Sampling sampling);

    /// The preset, or the defaults, with the options given written over it, wherever they stand.
    /// Throws Refusal for a value that is not allowed.
    Experiment read() const;

    /// Those that are no preset.
    const ParameterOptions& parameters() const { return parameters_; }

private:
    Experiment start() const;

    CLI::Option* preset_;
    ParameterOptions parameters_;
};

/// Names of the paper's panels, which recency-lab presets lists.
std::vector<std::string> preset_names();

/// "--sequence-length" for sequence_length.
std::string option_name(const ParameterInfo& info);

}  // namespace recency::app
