// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_output.h"

#include "app/output_file.h"
#include "app/refusal.h"
#include "app/report_csv.h"
#include "app/report_json.h"
#include "app/value_option.h"

#include <ostream>
#include <stdexcept>

namespace recency::app {

OutputOptions::OutputOptions(CLI::App& command)
    : output_(add_value_option(command, "-o,--output", "FILE",
                               "Write to this file, which is replaced only when all is there")
                  ->group("Output")),
      format_(add_value_option(command, "--format", "json|csv",
                               "json or csv (default: json, or csv for a FILE named so)")
                  ->group("Output")) {}

Destination OutputOptions::read() const {
    Destination destination;
    destination.path = value_of(*output_, "the name of a file");
    destination.format = format_for(destination.path);
    if (destination.path) {
        require_writable(*destination.path);
    }
    return destination;
}

ReportFormat OutputOptions::format_for(const std::optional<std::string>& path) const {
    static constexpr auto allowed = "json or csv";
    const auto name = value_of(*format_, allowed);
    if (name && *name != "json" && *name != "csv") {
        throw Refusal::of_value("--format", *name, allowed);
    }
    const bool named_csv = path && path->ends_with(".csv");
    return (name ? *name == "csv" : named_csv) ? ReportFormat::csv : ReportFormat::json;
}

void write_report(const Report& report, const Destination& destination,
                  std::ostream& standard_out) {
    auto* const write = destination.format == ReportFormat::csv ? &write_csv : &write_json;
    if (destination.path) {
        write_file(*destination.path, [&](std::ostream& out) { write(report, out); });
    } else {
        write(report, standard_out);
        require_written(standard_out);
    }
}

void require_written(std::ostream& standard_out) {
    standard_out.flush();
    if (!standard_out) {
        throw std::runtime_error("standard output cannot be written to");
    }
}

}  // namespace recency::app
