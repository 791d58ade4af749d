// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/near_names.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace recency {
namespace {

/// Letters to insert, delete, replace or swap with their neighbour on the way from one word to the
/// other (optimal string alignment).
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    std::vector<std::size_t> above = row;
    std::vector<std::size_t> two_above = row;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        two_above = std::exchange(above, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], two_above[j - 2] + 1);
            }
        }
    }
    return row.back();
}

/// "--seq" is the beginning of a name, and not just of its dashes.
bool begins(std::string_view name, std::string_view typed) {
    return typed.size() > 3 && name.starts_with(typed);
}

}  // namespace

std::string nearest_name(std::string_view typed, const std::vector<std::string>& names) {
    const auto distance = [typed](const std::string& name) {
        return begins(name, typed) ? std::size_t{1} : edit_distance(typed, name);
    };
    const auto nearest = std::ranges::min_element(names, {}, distance);
    const std::size_t tolerated = std::max<std::size_t>(typed.size() / 3, 1);
    return nearest != names.end() && distance(*nearest) <= tolerated ? *nearest : std::string();
}

std::string suggestion(std::string_view typed, const std::vector<std::string>& names) {
    const std::string name = nearest_name(typed, names);
    return name.empty() ? name : "; did you mean " + name + "?";
}

std::string listed(const std::vector<std::string>& names, std::string_view before_last) {
    std::string text;
    for (std::size_t index = 0; index < names.size(); ++index) {
        const bool last = index + 1 == names.size();
        if (index > 0) {
            text += last ? before_last : ", ";
        }
        text += names[index];
    }
    return text;
}

}  // namespace recency
