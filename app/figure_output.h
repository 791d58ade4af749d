// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "ui/export/figure_export.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace recency::app {

/// Where a figure goes, and as what.
struct FigureDestination {
    std::optional<std::string> path;  // standard output if empty
    ui::FigureFormat format = ui::FigureFormat::pdf;

    /// What the names of its files begin with.
    QString stem() const;
};

/// The options --output and --format of `figure`.
class FigureOutput {
public:
    explicit FigureOutput(CLI::App& command);

    /// Throws Refusal for wrong arguments, and std::runtime_error if nothing can be written there.
    FigureDestination read() const;

private:
    CLI::Option* output_;
    CLI::Option* format_;
};

/// Writes the files beside each other, the last with the name that was asked for. Throws
/// std::runtime_error with a sentence if one cannot be written, and Refusal for several files on
/// standard output.
void write_figure(std::vector<ui::ExportedFile> files, const FigureDestination& destination,
                  Console& console);

}  // namespace recency::app
