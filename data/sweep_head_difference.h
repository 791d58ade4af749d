// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace recency::data {

/// In what the head of a file differs from that of the sweep that wants to go on in it: "alpha is
/// 0.5 there and 0.25 here, vary dimension is 16,64 there and not given here". Says so, if the file
/// is no sweep at all. `found` is as much of the file as the head is long, or all there is.
std::string head_difference(std::string_view found, std::string_view head);

}  // namespace recency::data
