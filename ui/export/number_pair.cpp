// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/number_pair.h"

#include <array>
#include <charconv>
#include <cmath>

namespace recency::ui {
namespace {

std::optional<double> finite_number(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) {
        return std::nullopt;
    }
    text = text.substr(begin, text.find_last_not_of(' ') - begin + 1);
    double number = 0.0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    const bool good = read.ec == std::errc{} && read.ptr == end && std::isfinite(number);
    return good ? std::optional(number) : std::nullopt;
}

std::string number_text(double number) {
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), written.ptr};
}

}  // namespace

std::optional<std::pair<double, double>> parse_number_pair(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const auto first = finite_number(text.substr(0, colon));
    const auto second = finite_number(text.substr(colon + 1));
    return first && second ? std::optional(std::pair(*first, *second)) : std::nullopt;
}

std::string number_pair_text(double first, double second) {
    return number_text(first) + ":" + number_text(second);
}

}  // namespace recency::ui
