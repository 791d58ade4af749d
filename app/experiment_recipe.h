// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <string>

namespace recency::app {

/// The recipe that travels with printed numbers, as one line of JSON: who opens the file in the
/// window sees the experiment they come from.
std::string recipe_of(const Experiment& experiment);

}  // namespace recency::app
