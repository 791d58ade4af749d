// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace recency::ui {

/// Two finite numbers with a colon between them and spaces anywhere around: "4:3", "-0.5 : 2".
/// Empty if the text is no such thing.
std::optional<std::pair<double, double>> parse_number_pair(std::string_view text);

/// "4:3": the shortest text that is read back as the same numbers.
std::string number_pair_text(double first, double second);

}  // namespace recency::ui
