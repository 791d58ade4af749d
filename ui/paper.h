// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"

namespace recency::ui {

/// What the paper shows, read once from the program's own resources. Needs no QApplication.
const Paper& paper();

}  // namespace recency::ui
