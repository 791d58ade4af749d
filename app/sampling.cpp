// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sampling.h"

#include "app/progress_line.h"
#include "app/refusal.h"
#include "core/simulation.h"

#include <cstdint>

namespace recency::app {
namespace {

std::uint64_t sequences_of(std::span<const Experiment> experiments) {
    std::uint64_t sum = 0;
    for (const Experiment& experiment : experiments) {
        sum += experiment.sequences;
    }
    return sum;
}

}  // namespace

std::vector<std::shared_ptr<const Estimate>> sample(std::span<const Experiment> experiments,
                                                    QuantitySet quantities, int threads,
                                                    const Interruption& interruption,
                                                    Console& console) {
    ProgressLine line(console.error, console.error_is_terminal, sequences_of(experiments));
    std::vector<std::shared_ptr<const Estimate>> estimates;
    std::uint64_t finished = 0;
    const auto show = [&](std::uint64_t done) {
        line.show(finished + done);
        return !interruption.requested();
    };
    for (const Experiment& experiment : experiments) {
        auto estimate = simulate(experiment, quantities, threads, show, &interruption.requested());
        if (!estimate) {
            throw Cancelled();
        }
        estimates.push_back(std::make_shared<const Estimate>(*std::move(estimate)));
        finished += experiment.sequences;
    }
    return estimates;
}

}  // namespace recency::app
