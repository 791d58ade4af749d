// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace recency::app {

/// Adds an option that takes one value. What was given is judged by value_of(), so that every
/// refusal is a sentence of ours.
CLI::Option* add_value_option(CLI::App& command, const std::string& names,
                              const std::string& value_name, const std::string& description);

/// The value given, or nothing if the option was not. Throws Refusal for an option without a value
/// (saying what is `allowed`) and for one given twice.
std::optional<std::string> value_of(const CLI::Option& option, std::string_view allowed);

}  // namespace recency::app
