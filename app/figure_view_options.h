// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parameter_options.h"
#include "ui/export/recipe.h"

#include <CLI/CLI.hpp>

namespace recency::app {

/// The options of `figure` that say what it shows.
class FigureViewOptions {
public:
    explicit FigureViewOptions(CLI::App& command);

    /// The recipe with the options given written over it. Throws Refusal for a value that is not
    /// allowed, and for an option that a figure of the paper has no use for.
    ui::Recipe written_over(ui::Recipe recipe) const;

private:
    void refuse_for_paper() const;
    void read_subject(ui::Recipe& recipe) const;
    void read_sweep(ui::Recipe& recipe) const;
    void read_view(ui::Recipe& recipe) const;
    void read_row(ui::Recipe& recipe) const;
    void read_limits(ui::View& view) const;
    void read_run_a(ui::Recipe& recipe) const;
    void keep_to_both_runs(ui::Recipe& recipe) const;

    CLI::Option* shown_;
    CLI::Option* quantity_;
    CLI::Option* layer_;
    CLI::Option* row_;
    CLI::Option* against_;
    CLI::Option* axis_;
    CLI::Option* value_;
    CLI::Option* colours_;
    CLI::Option* limits_;
    ParameterOptions parameters_;
};

}  // namespace recency::app
