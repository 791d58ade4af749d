// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report.h"

#include <CLI/CLI.hpp>

#include <iosfwd>
#include <optional>
#include <string>

namespace recency::app {

enum class ReportFormat { json, csv };

/// Where a report goes, and as what.
struct Destination {
    std::optional<std::string> path;  // standard output if empty
    ReportFormat format = ReportFormat::json;
};

/// The options --output and --format of a command.
class OutputOptions {
public:
    explicit OutputOptions(CLI::App& command);

    /// Throws Refusal for wrong arguments, and std::runtime_error if nothing can be written there.
    Destination read() const;

private:
    ReportFormat format_for(const std::optional<std::string>& path) const;

    CLI::Option* output_;
    CLI::Option* format_;
};

/// Throws std::runtime_error with a sentence if it cannot be written, whole.
void write_report(const Report& report, const Destination& destination, std::ostream& standard_out);

/// Throws std::runtime_error if the stream has not taken everything.
void require_written(std::ostream& standard_out);

}  // namespace recency::app
