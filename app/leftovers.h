// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

namespace recency::app {

/// Throws Refusal for the first argument of a parsed program that no option and no command has
/// taken, and if there is no command at all.
void refuse_leftovers(const CLI::App& program);

}  // namespace recency::app
