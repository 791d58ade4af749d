// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace recency::ui {

struct Theme;

enum class Icon { undo, redo, play, stop, pin, present, exported };

/// A line drawing of 18 x 18 pixels in the theme's ink, pale where the action is not possible;
/// sharp on any screen.
QIcon icon(Icon which, const Theme& theme);

}  // namespace recency::ui
