// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"

#include "app/benchmark_command.h"
#include "app/figure_command.h"
#include "app/presets_command.h"
#include "app/simulate_command.h"
#include "app/sweep_command.h"
#include "app/theory_command.h"

namespace recency::app {

Command::Command(CLI::App& program, const std::string& name, const std::string& description)
    : options_(*program.add_subcommand(name, description)) {
    // Left-overs are refused by refuse_leftovers(), in our words.
    options_.allow_extras();
    options_.group("Commands");
    options_.get_help_ptr()->description("Print this help");
}

Commands make_commands(CLI::App& program) {
    Commands commands;
    commands.push_back(std::make_unique<SimulateCommand>(program));
    commands.push_back(std::make_unique<SweepCommand>(program));
    commands.push_back(std::make_unique<TheoryCommand>(program));
    commands.push_back(std::make_unique<FigureCommand>(program));
    commands.push_back(std::make_unique<PresetsCommand>(program));
    commands.push_back(std::make_unique<BenchmarkCommand>(program));
    return commands;
}

}  // namespace recency::app
