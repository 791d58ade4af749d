// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presets_command.h"

#include "app/presets_report.h"

namespace recency::app {

PresetsCommand::PresetsCommand(CLI::App& program)
    : Command(program, "presets", "List the panels of the paper's simulation figures"),
      output_(options(), {ReportFormat::table, ReportFormat::json, ReportFormat::csv}) {
    options().footer(
        "Examples:\n"
        "  recency-lab presets --format json\n"
        "  recency-lab presets --output published.csv");
}

void PresetsCommand::run(Console& console) const {
    const Destination destination = output_.read();
    write_to(destination, console.out,
             [&](std::ostream& out) { write_presets(destination.format, out); });
}

}  // namespace recency::app
