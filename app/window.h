// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace recency::app {

/// Opens the window and returns the exit status when it is closed. Where there is no display it
/// says so in a sentence on standard error that names what works without one, and returns 1.
int open_window(int& argc, char** argv);

}  // namespace recency::app
