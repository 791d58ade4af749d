// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"
#include "app/threads_option.h"

namespace recency::app {

/// recency-lab benchmark: how fast this machine simulates and draws.
class BenchmarkCommand : public Command {
public:
    explicit BenchmarkCommand(CLI::App& program);

    void run(Console& console) const override;

private:
    bool measures(std::string_view part) const;
    double seconds() const;

    CLI::Option* part_;
    CLI::Option* seconds_;
    CLI::Option* format_;
    ThreadsOption threads_;
};

}  // namespace recency::app
