// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

#include <vector>

namespace recency {

// The choices of the parameter table, in the order of their enumerations.

std::vector<Choice> normalization_choices();
std::vector<Choice> placement_choices();
std::vector<Choice> distribution_choices();

}  // namespace recency
