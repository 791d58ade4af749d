// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace recency::data {

std::string number_text(double value) {
    if (!std::isfinite(value)) {
        return {};
    }
    std::array<char, 32> text{};
    char* const end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

}  // namespace recency::data
