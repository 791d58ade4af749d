// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"

#include <string_view>
#include <vector>

namespace recency {

/// Reads the rows of resources/paper_recency_probability.csv. Throws std::invalid_argument that
/// names the line and what is wrong with it; a table without rows is wrong too.
std::vector<PublishedValue> read_paper_table(std::string_view csv);

}  // namespace recency
