// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace recency::ui {

inline constexpr double mm_per_inch = 25.4;
inline constexpr double points_per_inch = 72.0;

/// A length in mm from what somebody typed: "84", "84mm", "8.4 cm", "3.25in", "240pt" (1/72 in);
/// without a unit mm are meant. Empty if it is no such thing or not positive.
std::optional<double> parse_length(std::string_view text);

}  // namespace recency::ui
