// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

namespace recency {

/// Do the two runs draw their sequences from the same random numbers, so that their means are
/// correlated? (Runs of the same seed do; how much of the numbers they share depends on S.)
bool share_random_numbers(const Estimate& one, const Estimate& other);

/// minuend - subtrahend with its standard error. Independent errors add in squares; errors of runs
/// that share random numbers are correlated in a way that two means do not tell, and their sum is
/// the bound that holds for any correlation (the triangle inequality of standard deviations).
Statistic difference(const Statistic& minuend, const Statistic& subtrahend, bool shared_numbers);

}  // namespace recency
