// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace recency::app {

/// The number of an option that was given. Throws Refusal for what is no number from least to most.
std::optional<double> real_of(const CLI::Option& option, double least, double most);
std::optional<int> whole_of(const CLI::Option& option, int least, int most);

/// "a whole number from 72 to 1200"
std::string allowed_reals(double least, double most);
std::string allowed_wholes(int least, int most);

}  // namespace recency::app
