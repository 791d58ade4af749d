// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace recency::data {

/// The shortest text that reads back as the same number, in any locale; nothing for what is not a
/// number: an empty field of CSV.
std::string number_text(double value);

}  // namespace recency::data
