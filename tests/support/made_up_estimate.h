// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

#include <functional>

namespace recency {

/// The value of every sequence in a layer: of a cell, of a key's norm (query is then -1), or of a
/// scalar (both are -1).
using MadeUpValue = std::function<double(Quantity quantity, int layer, int query, int key)>;

/// An estimate of 100 sequences that all have exactly these values, so that every standard error
/// is 0 to rounding: for tests of what is drawn and said.
Estimate made_up_estimate(const Parameters& parameters, const MadeUpValue& value);

}  // namespace recency
