// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_output.h"

#include "app/refusal.h"
#include "app/value_option.h"
#include "data/output_file.h"
#include "data/report_csv.h"
#include "data/report_json.h"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <stdexcept>
#include <utility>

namespace recency::app {

namespace {

std::string name_of(ReportFormat format) {
    switch (format) {
    case ReportFormat::json:
        return "json";
    case ReportFormat::csv:
        return "csv";
    case ReportFormat::table:
        break;
    }
    return "table";
}

std::vector<std::string> names_of(const std::vector<ReportFormat>& formats) {
    std::vector<std::string> names;
    std::ranges::transform(formats, std::back_inserter(names), name_of);
    return names;
}

/// "json|csv"
std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : "|") + name;
    }
    return text;
}

}  // namespace

OutputOptions::OutputOptions(CLI::App& command, std::vector<ReportFormat> formats)
    : formats_(std::move(formats)),
      output_(add_value_option(command, "-o,--output", "FILE",
                               "Write to this file, which is replaced only when all is there")
                  ->group("Output")),
      format_(add_value_option(command, "--format", joined(names_of(formats_)),
                               listed(names_of(formats_)) + " (default: as FILE is named, else " +
                                   name_of(formats_.front()) + ")")
                  ->group("Output")) {}

Destination OutputOptions::read() const {
    Destination destination;
    destination.path = value_of(*output_, "the name of a file");
    destination.format = format_for(destination.path);
    if (destination.path) {
        data::require_writable(*destination.path);
    }
    return destination;
}

ReportFormat OutputOptions::format_for(const std::optional<std::string>& path) const {
    const std::string allowed = listed(names_of(formats_));
    const auto given = value_of(*format_, allowed);
    const auto format = std::ranges::find_if(formats_, [&](ReportFormat candidate) {
        const std::string name = name_of(candidate);
        return given ? *given == name : path && path->ends_with("." + name);
    });
    if (format != formats_.end()) {
        return *format;
    }
    if (given) {
        throw Refusal::of_value("--format", *given, allowed);
    }
    return formats_.front();
}

void write_to(const Destination& destination, std::ostream& standard_out,
              const std::function<void(std::ostream&)>& write) {
    if (destination.path) {
        data::write_file(*destination.path, write);
    } else {
        write(standard_out);
        require_written(standard_out);
    }
}

void write_report(const data::Report& report, const Destination& destination,
                  std::ostream& standard_out) {
    auto* const write =
        destination.format == ReportFormat::csv ? &data::write_csv : &data::write_json;
    write_to(destination, standard_out, [&](std::ostream& out) { write(report, out); });
}

void require_written(std::ostream& standard_out) {
    standard_out.flush();
    if (!standard_out) {
        throw std::runtime_error("standard output cannot be written to");
    }
}

}  // namespace recency::app
