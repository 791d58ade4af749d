// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/report.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace recency::app {

enum class ReportFormat { json, csv, table };

/// Where a report goes, and as what.
struct Destination {
    std::optional<std::string> path;  // standard output if empty
    ReportFormat format = ReportFormat::json;
};

/// The options --output and --format of a command that writes these formats. Without --format it is
/// the one that the file is named after, else the first.
class OutputOptions {
public:
    OutputOptions(CLI::App& command, std::vector<ReportFormat> formats);

    /// Throws Refusal for wrong arguments, and std::runtime_error if nothing can be written there.
    Destination read() const;

private:
    ReportFormat format_for(const std::optional<std::string>& path) const;

    std::vector<ReportFormat> formats_;
    CLI::Option* output_;
    CLI::Option* format_;
};

/// Lets `write` write to the file, or to standard output. Throws std::runtime_error with a sentence
/// if it cannot be written, whole.
void write_to(const Destination& destination, std::ostream& standard_out,
              const std::function<void(std::ostream&)>& write);

/// As JSON or CSV.
void write_report(const data::Report& report, const Destination& destination,
                  std::ostream& standard_out);

/// Throws std::runtime_error if the stream has not taken everything.
void require_written(std::ostream& standard_out);

}  // namespace recency::app
