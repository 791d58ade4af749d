// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/length.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace recency::ui {
namespace {

constexpr std::array<std::pair<std::string_view, double>, 5> units{
    {{"", 1.0},
     {"mm", 1.0},
     {"cm", 10.0},
     {"in", mm_per_inch},
     {"pt", mm_per_inch / points_per_inch}}};

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

}  // namespace

std::optional<double> parse_length(std::string_view text) {
    text = trimmed(text);
    double number = 0.0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc{} || !std::isfinite(number) || number <= 0.0) {
        return std::nullopt;
    }
    const std::string_view unit = trimmed({read.ptr, static_cast<std::size_t>(end - read.ptr)});
    for (const auto& [name, mm] : units) {
        if (unit == name) {
            return number * mm;
        }
    }
    return std::nullopt;
}

}  // namespace recency::ui
