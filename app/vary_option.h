// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parameter_options.h"
#include "core/sweep.h"

#include <CLI/CLI.hpp>

#include <vector>

namespace recency::app {

/// The option --vary of a command, once for each parameter that varies.
class VaryOption {
public:
    explicit VaryOption(CLI::App& command);

    /// What varies, in the order given. Throws Refusal if nothing does, for a text that is none of
    /// parameter and values, and for a parameter that varies twice or has an option of its own.
    std::vector<SweepAxis> read(const ParameterOptions& parameters) const;

private:
    CLI::Option* option_;
};

}  // namespace recency::app
