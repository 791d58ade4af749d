// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"

#include <span>
#include <string>

namespace recency::app {

inline constexpr int status_done = 0;
inline constexpr int status_failed = 1;
inline constexpr int status_refused = 2;
inline constexpr int status_cancelled = 130;  // 128 + SIGINT, as shells count

/// Runs the command that the arguments (without the program's name) ask for, and returns the exit
/// status: done; refused for wrong arguments, with exactly one line on console.error that names the
/// argument, the value given and what is allowed; cancelled after Ctrl+C; failed for anything else,
/// with a line that says what. Needs no display and no QApplication.
int run_command_line(std::span<const std::string> arguments, Console console);

/// Is it a file for the window, and neither a command nor an option? It looks like one (a dot or a
/// slash in it) or is there.
bool names_file(const std::string& argument);

/// "simulate, theory and presets"
std::string command_names();

}  // namespace recency::app
