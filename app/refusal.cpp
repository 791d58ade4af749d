// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refusal.h"

#include <algorithm>

namespace recency::app {

Refusal Refusal::of_value(std::string_view argument, std::string_view value,
                          std::string_view allowed) {
    const std::string given =
        value.empty() ? std::string(argument) + " needs a value"
                      : std::string(argument) + " " + std::string(value) + " is not allowed";
    return Refusal(given + "; expected " + std::string(allowed));
}

std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::ranges::replace_if(
        line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return line;
}

}  // namespace recency::app
