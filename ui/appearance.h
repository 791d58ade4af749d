// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

namespace recency::ui {

enum class AppearanceChoice { system, light, dark };

/// The appearance that the choice means here. What the desktop looks like is found out when this is
/// called first: before the program sets a palette of its own.
Appearance appearance_of(AppearanceChoice choice);

}  // namespace recency::ui
