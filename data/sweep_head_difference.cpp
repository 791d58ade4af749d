// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sweep_head_difference.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace recency::data {
namespace {

struct Entry {
    std::string_view name;
    std::string_view value;
};

/// The comments "# name: value" at the beginning of a text, in order.
std::vector<Entry> entries_of(std::string_view text) {
    std::vector<Entry> entries;
    while (text.starts_with("# ")) {
        const std::string_view line = text.substr(2, text.find('\n') - 2);
        const std::size_t colon = line.find(": ");
        if (colon == std::string_view::npos) {
            break;
        }
        entries.push_back({line.substr(0, colon), line.substr(colon + 2)});
        text.remove_prefix(std::min(text.size(), line.size() + 3));
    }
    return entries;
}

std::string_view value_of(const std::vector<Entry>& entries, std::string_view name) {
    const auto entry = std::ranges::find(entries, name, &Entry::name);
    return entry == entries.end() ? "not given" : entry->value;
}

void add_difference(const std::vector<Entry>& there, const std::vector<Entry>& here,
                    std::string_view name, std::string& differences) {
    const std::string_view found = value_of(there, name);
    const std::string_view wanted = value_of(here, name);
    if (found != wanted && name != "recipe") {  // which repeats the others, and more
        differences += (differences.empty() ? "" : ", ") + std::string(name) + " is " +
                       std::string(found) + " there and " + std::string(wanted) + " here";
    }
}

}  // namespace

std::string head_difference(std::string_view found, std::string_view head) {
    const std::vector<Entry> there = entries_of(found);
    const std::vector<Entry> here = entries_of(head);
    if (value_of(there, "format") != value_of(here, "format")) {
        return "it is no sweep of recency-lab";
    }
    std::string differences;
    for (const Entry& entry : here) {
        add_difference(there, here, entry.name, differences);
    }
    for (const Entry& entry : there) {
        if (value_of(here, entry.name) == "not given") {
            add_difference(there, here, entry.name, differences);
        }
    }
    return differences.empty() ? "its first lines were changed, or their recipe is another one"
                               : differences;
}

}  // namespace recency::data
