// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"
#include "app/parameter_options.h"
#include "app/quantities_option.h"
#include "app/report_output.h"
#include "app/threads_option.h"

namespace recency::app {

/// recency-lab simulate: a whole experiment by sampling.
class SimulateCommand : public Command {
public:
    explicit SimulateCommand(CLI::App& program);

    void run(Console& console) const override;

private:
    ExperimentOptions parameters_;
    ThreadsOption threads_;
    QuantitiesOption quantities_;
    OutputOptions output_;
};

}  // namespace recency::app
