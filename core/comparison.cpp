// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison.h"

#include <cmath>

namespace recency {

bool share_random_numbers(const Estimate& one, const Estimate& other) {
    return one.seed() == other.seed();
}

Statistic difference(const Statistic& minuend, const Statistic& subtrahend, bool shared_numbers) {
    const double a = minuend.standard_error;
    const double b = subtrahend.standard_error;
    return {minuend.mean - subtrahend.mean, shared_numbers ? a + b : std::hypot(a, b)};
}

}  // namespace recency
