// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace recency::ui {

/// The program's name, style and font, for a QApplication that has just been made.
void set_up_application();

/// Creates the QApplication and the window, and runs them until the window is closed. Returns the
/// exit status. `file`: what the window opens with, a lesson; nothing if it is empty.
int run_application(int& argc, char** argv, const QString& file);

}  // namespace recency::ui
