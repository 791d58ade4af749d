// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"
#include "app/report_output.h"

namespace recency::app {

/// recency-lab presets: the panels of the paper's simulation figures.
class PresetsCommand : public Command {
public:
    explicit PresetsCommand(CLI::App& program);

    void run(Console& console) const override;

private:
    OutputOptions output_;
};

}  // namespace recency::app
