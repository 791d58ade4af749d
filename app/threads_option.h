// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace recency::app {

/// The option --threads of a command.
class ThreadsOption {
public:
    explicit ThreadsOption(CLI::App& command);

    /// All cores unless a number was given. Throws Refusal for what is no allowed number.
    int read() const;

private:
    CLI::Option* option_;
};

}  // namespace recency::app
