// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantities.h"

#include <CLI/CLI.hpp>

namespace recency::app {

/// The option --quantities of a command: what is computed and printed, and with it how long it
/// takes.
class QuantitiesOption {
public:
    explicit QuantitiesOption(CLI::App& command);

    /// All quantities unless some are named. Throws Refusal for a name that is none.
    QuantitySet read() const;

private:
    CLI::Option* option_;
};

}  // namespace recency::app
