// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report.h"

#include <iosfwd>

namespace recency::data {

/// Long format, one number a row: layer, query, key, quantity, mean, and for sampled reports
/// standard_error and sequences. Comment lines before it, each beginning with #, carry the
/// parameters and the recipe; with a recipe the last line is a seal (seal.h), so that a file that
/// was cut short or changed is not taken for what it was. Fields that do not apply stay empty, and
/// quantities that do not exist have no rows.
void write_csv(const Report& report, std::ostream& out);

}  // namespace recency::data
