// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"
#include "app/parameter_options.h"
#include "app/quantities_option.h"
#include "app/threads_option.h"
#include "app/vary_option.h"
#include "data/sweep_table.h"

namespace recency::app {

/// recency-lab sweep: experiments along one or more parameters, into one table.
class SweepCommand : public Command {
public:
    explicit SweepCommand(CLI::App& program);

    void run(Console& console) const override;

private:
    data::SweepPlan read_plan() const;

    VaryOption vary_;
    ExperimentOptions parameters_;
    ThreadsOption threads_;
    QuantitiesOption quantities_;
    CLI::Option* output_;
};

}  // namespace recency::app
