// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"
#include "app/parameter_options.h"
#include "app/report_output.h"

namespace recency::app {

/// recency-lab theory: the large-d limit and the closed form, without sampling.
class TheoryCommand : public Command {
public:
    explicit TheoryCommand(CLI::App& program);

    void run(Console& console) const override;

private:
    ExperimentOptions parameters_;
    OutputOptions output_;
};

}  // namespace recency::app
