// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace recency::ui {

/// The program's name, style and font, for a QApplication that has just been made.
void set_up_application();

/// Creates the QApplication and the window, and runs them until the window is closed. Returns the
/// exit status.
int run_application(int& argc, char** argv);

}  // namespace recency::ui
