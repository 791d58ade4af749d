// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "core/quantities.h"
#include "core/sweep.h"

#include <string>

namespace recency::app {

/// The recipe that travels with printed numbers, as one line of JSON: who opens the file in the
/// window sees the experiment they come from.
std::string recipe_of(const Experiment& experiment);

/// The same for a sweep with these quantities, of which the first that a figure of a sweep can show
/// is shown.
std::string recipe_of(const Sweep& sweep, QuantitySet quantities);

/// "0.1.0, commit 0123456789ab": whose numbers they are.
std::string program_text();

}  // namespace recency::app
