// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/command.h"
#include "app/leftovers.h"
#include "app/refusal.h"
#include "app/report_output.h"

#include <algorithm>
#include <filesystem>
#include <new>
#include <ostream>
#include <system_error>

namespace recency::app {
namespace {

void describe(CLI::App& program) {
    program.name("recency-lab");
    program.require_subcommand(0, 1);
    program.get_formatter()->label("SUBCOMMAND", "COMMAND");
    program.allow_extras();  // refuse_leftovers() refuses them
    program.get_help_ptr()->description("Print this help");
    program.set_version_flag("--version", "recency-lab " RECENCY_VERSION, "Print the version");
    program.footer(
        "Without a command it opens the window; recency-lab FILE opens a lesson in it.\n"
        "recency-lab COMMAND --help tells the options of a command.");
}

/// "recency-lab simulate: "
std::string speaker(const CLI::App& program) {
    const auto called = program.get_subcommands();
    return "recency-lab" + (called.empty() ? "" : " " + called.front()->get_name()) + ": ";
}

void parse(CLI::App& program, std::span<const std::string> arguments) {
    program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    refuse_leftovers(program);
}

void run_called(const Commands& commands, Console& console) {
    for (const auto& command : commands) {
        if (command->was_called()) {
            command->run(console);
        }
    }
}

/// Help and version, which CLI11 throws. Of its errors none should be left.
int answer(const CLI::ParseError& request, const CLI::App& program, Console& console) {
    if (request.get_exit_code() != 0) {
        throw Refusal(request.what());
    }
    program.exit(request, console.out, console.error);
    require_written(console.out);
    return status_done;
}

int parse_and_run(CLI::App& program, const Commands& commands,
                  std::span<const std::string> arguments, Console& console) {
    try {
        parse(program, arguments);
    } catch (const CLI::ParseError& request) {
        return answer(request, program, console);
    }
    run_called(commands, console);
    return status_done;
}

}  // namespace

int run_command_line(std::span<const std::string> arguments, Console console) {
    CLI::App program("Why do Transformer decoders look at recent tokens?");
    describe(program);
    const Commands commands = make_commands(program);
    const auto report = [&](std::string_view sentence, int status) {
        console.error << speaker(program) << on_one_line(sentence) << std::endl;
        return status;
    };
    try {
        return parse_and_run(program, commands, arguments, console);
    } catch (const Refusal& refusal) {
        return report(refusal.what(), status_refused);
    } catch (const Cancelled& cancelled) {
        return report(cancelled.what(), status_cancelled);
    } catch (const std::bad_alloc&) {
        return report(
            "there is not enough memory for this; fewer layers, shorter sequences or "
            "fewer threads need less",
            status_failed);
    } catch (const std::exception& failure) {
        return report(failure.what(), status_failed);
    }
}

bool names_file(const std::string& argument) {
    CLI::App program;
    const Commands commands = make_commands(program);
    const bool command =
        std::ranges::any_of(commands, [&](const auto& each) { return each->name() == argument; });
    if (command || argument.starts_with('-')) {
        return false;
    }
    std::error_code unreadable;  // a name that is too long, say
    return argument.find_first_of("./") != std::string::npos ||
           std::filesystem::exists(std::filesystem::path(argument), unreadable);
}

std::string command_names() {
    CLI::App program;
    std::vector<std::string> names;
    for (const auto& command : make_commands(program)) {
        names.push_back(command->name());
    }
    return listed(names, " and ");
}

}  // namespace recency::app
