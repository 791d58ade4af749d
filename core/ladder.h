// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

namespace recency {

// The ladders of the parameter table: where a value stands, counted in rungs, and back. One rung is
// `step` on a linear ladder, a twentieth of a decade on a logarithmic one, a factor of two, or one
// of 1, 3, 10, 30 ...

/// Where an allowed value stands, in rungs. A logarithmic ladder with zero has it one rung below
/// the least value of the slider, and goes straight between the two.
double rung_of(const ParameterInfo& info, double value);

/// The round number at a rung, the inverse of rung_of but for the rounding; between rungs, too.
/// May lie outside what is allowed, as the rung may.
double value_at_rung(const ParameterInfo& info, double rung);

/// To this many significant digits: 1.2589 is 1.26. Decimal rounding: 3 * 0.1 is 0.3.
double rounded_to_digits(double value, int digits);

}  // namespace recency
