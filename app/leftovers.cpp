// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/leftovers.h"

#include "app/refusal.h"

#include <filesystem>

namespace recency::app {
namespace {

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        names.push_back(option->get_name());
    }
    return names;
}

std::vector<std::string> command_names(const CLI::App& program) {
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    return names;
}

bool is_option(const std::string& argument) {
    return argument.size() > 1 && argument.starts_with('-');
}

std::string quoted_if_empty(const std::string& argument) {
    return argument.empty() ? "''" : argument;
}

/// Also a misspelt path, which no command looks like.
bool is_file(const std::string& argument) {
    std::error_code ignored;
    return argument.find_first_of("./") != std::string::npos ||
           std::filesystem::exists(argument, ignored);
}

Refusal refusal_in_command(const CLI::App& command, const std::string& argument) {
    const std::string help = "recency-lab " + command.get_name() + " --help";
    if (!is_option(argument)) {
        return Refusal::of_value("argument", quoted_if_empty(argument),
                                 "options only, which " + help + " lists");
    }
    const std::string name = argument.substr(0, argument.find('='));  // --alpa=1 is about --alpa
    return Refusal(name + " is not an option; expected one that " + help + " lists" +
                   suggestion(name, option_names(command)));
}

Refusal refusal_without_command(const CLI::App& program, const std::string& argument) {
    const std::vector<std::string> commands = command_names(program);
    if (is_option(argument)) {
        return Refusal::of_value("option", argument,
                                 "--help, --version, or one of the commands " + listed(commands) +
                                     " before it" + suggestion(argument, option_names(program)));
    }
    if (is_file(argument)) {
        return Refusal("file " + argument + " is not allowed with other arguments; expected it " +
                       "alone, to open it in the window, or " + listed(commands));
    }
    return Refusal::of_value(
        "command", quoted_if_empty(argument),
        listed(commands) + ", or nothing for the window" + suggestion(argument, commands));
}

}  // namespace

void refuse_leftovers(const CLI::App& program) {
    const auto called = program.get_subcommands();
    const auto leftovers = program.remaining(true);
    if (!leftovers.empty()) {
        throw called.empty() ? refusal_without_command(program, leftovers.front())
                             : refusal_in_command(*called.front(), leftovers.front());
    }
    if (called.empty()) {
        throw Refusal::of_value("command", "", listed(command_names(program)));
    }
}

}  // namespace recency::app
