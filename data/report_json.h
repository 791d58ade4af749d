// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report.h"

#include <iosfwd>

namespace recency::data {

/// One object: a line for each of its members, and in each layer for each quantity. A quantity that
/// does not exist is null, and so is a standard error that cannot be known (from one sequence).
void write_json(const Report& report, std::ostream& out);

}  // namespace recency::data
