// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/refusal.h"
#include "app/value_option.h"
#include "ui/enum_names.h"

#include <optional>
#include <string>
#include <vector>

namespace recency::app {

/// "map, why or sources"
template <typename Enum, std::size_t N>
std::string listed_names(const ui::EnumNames<Enum, N>& names) {
    std::vector<std::string> list;
    for (const QString& name : names.names()) {
        list.push_back(name.toStdString());
    }
    return listed(list);
}

/// What the name given stands for, or nothing if the option was not given. Throws Refusal for a
/// name that is none of them.
template <typename Enum, std::size_t N>
std::optional<Enum> named_value_of(const CLI::Option& option, const ui::EnumNames<Enum, N>& names) {
    const std::string allowed = listed_names(names);
    const auto given = value_of(option, allowed);
    if (!given) {
        return std::nullopt;
    }
    const auto found = names.find(QString::fromStdString(*given));
    if (!found) {
        throw Refusal::of_value(option.get_name(), *given, allowed);
    }
    return found;
}

}  // namespace recency::app
