// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/value_option.h"

#include "app/refusal.h"

namespace recency::app {

CLI::Option* add_value_option(CLI::App& command, const std::string& names,
                              const std::string& value_name, const std::string& description) {
    return command.add_option(names)
        ->description(description)
        ->type_name(value_name)
        ->expected(0, 1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::optional<std::string> value_of(const CLI::Option& option, std::string_view allowed) {
    const auto& given = option.results();
    if (given.empty()) {
        return std::nullopt;
    }
    if (given.size() > 1) {
        throw Refusal(option.get_name() + " " + given.back() + " is not allowed after " +
                      option.get_name() + " " + given.front() + "; expected the option once");
    }
    if (given.front().empty()) {
        throw Refusal::of_value(option.get_name(), "", allowed);
    }
    return given.front();
}

}  // namespace recency::app
