// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace recency::app {

/// Opens the window and returns the exit status when it is closed. Where there is no display it
/// says so in a sentence on standard error that names what works without one, and returns 1.
/// `file`: what it opens with, a lesson or an exported file; none if it is empty.
int open_window(int& argc, char** argv, const std::string& file);

}  // namespace recency::app
