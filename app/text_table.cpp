// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text_table.h"

#include <algorithm>
#include <ostream>
#include <string_view>

namespace recency::app {
namespace {

/// Letters, where bytes of UTF-8 that continue one do not count.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::size_t> column_widths(const TextTable& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const auto& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], width_of(row[column]));
        }
    }
    return widths;
}

}  // namespace

void write_table(const TextTable& rows, std::ostream& out) {
    if (rows.empty()) {
        return;
    }
    const std::vector<std::size_t> widths = column_widths(rows);
    for (const auto& row : rows) {
        for (std::size_t column = 0; column + 1 < row.size(); ++column) {
            out << row[column] << std::string(widths[column] - width_of(row[column]) + 2, ' ');
        }
        out << row.back() << '\n';
    }
}

}  // namespace recency::app
