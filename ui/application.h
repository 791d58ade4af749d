// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace recency::ui {

/// Creates the QApplication and the window, and runs them until the window is closed. Returns the
/// exit status.
int run_application(int& argc, char** argv);

}  // namespace recency::ui
