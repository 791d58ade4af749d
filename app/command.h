// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace recency::app {

/// One command of the program, with its options and what it does.
class Command {
public:
    Command(CLI::App& program, const std::string& name, const std::string& description);
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    CLI::App& options() { return options_; }
    std::string name() const { return options_.get_name(); }
    bool was_called() const { return options_.parsed(); }

    /// Does what the parsed options say. Throws Refusal for wrong arguments, Cancelled after
    /// Ctrl+C, and any other std::exception, with a sentence, for what went wrong.
    virtual void run(Console& console) const = 0;

private:
    CLI::App& options_;
};

using Commands = std::vector<std::unique_ptr<Command>>;

/// All commands, added to the program in the order in which its help lists them.
Commands make_commands(CLI::App& program);

}  // namespace recency::app
