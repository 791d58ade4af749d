// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"
#include "app/figure_output.h"
#include "app/figure_style_options.h"
#include "app/figure_view_options.h"
#include "app/threads_option.h"

namespace recency::app {

/// recency-lab figure: what the window's composer exports, without a display.
class FigureCommand : public Command {
public:
    explicit FigureCommand(CLI::App& program);

    void run(Console& console) const override;

private:
    ui::Recipe read_recipe() const;

    CLI::Option* figure_;
    FigureViewOptions view_;
    FigureStyleOptions style_;
    ThreadsOption threads_;
    FigureOutput output_;
};

}  // namespace recency::app
