// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_style.h"

#include <CLI/CLI.hpp>

#include <string>

namespace recency::app {

/// The options of `figure` that say how it is drawn.
class FigureStyleOptions {
public:
    explicit FigureStyleOptions(CLI::App& command);

    /// The style with the options given written over it. Throws Refusal for a value that is not
    /// allowed.
    ui::FigureStyle written_over(ui::FigureStyle style) const;

private:
    void read_size(ui::FigureStyle& style) const;
    static void read_height(const std::string& text, ui::FigureStyle& style);

    CLI::Option* width_;
    CLI::Option* height_;
    CLI::Option* font_;
    CLI::Option* sharing_;
    CLI::Option* ink_;
    CLI::Option* titles_;
    CLI::Option* letters_;
    CLI::Option* dpi_;
    CLI::Option* transparent_;
};

}  // namespace recency::app
