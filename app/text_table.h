// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace recency::app {

/// Rows of cells, all of the same number; the first is usually the head.
using TextTable = std::vector<std::vector<std::string>>;

/// Columns as wide as their widest cell, left-aligned, two blanks between them.
void write_table(const TextTable& rows, std::ostream& out);

}  // namespace recency::app
