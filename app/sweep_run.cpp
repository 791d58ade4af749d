// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_run.h"

#include "app/interruption.h"
#include "app/refusal.h"
#include "app/sweep_progress.h"
#include "core/simulation.h"

namespace recency::app {

void run_sweep(const data::SweepPlan& plan, int threads, SweepOutput& output, Console& console) {
    if (output.finished()) {
        return;
    }
    const std::vector<Experiment> points = experiments_of(plan.sweep);
    const Interruption interruption;
    SweepProgress progress(console.error, console.error_is_terminal, points, output.points());
    output.begin();
    for (std::size_t index = output.points(); index < points.size(); ++index) {
        const Experiment& point = points[index];
        const std::string words = data::point_words(plan, point);
        progress.show(index, words, 0);
        const auto show = [&](std::uint64_t done) {
            progress.show(index, words, done);
            return !interruption.requested();
        };
        const auto estimate =
            simulate(point, plan.quantities, threads, show, &interruption.requested());
        if (!estimate) {
            throw Cancelled(output.words_for(index, points.size()));
        }
        output.add(data::sweep_rows(plan, point, *estimate));
    }
    output.end();
}

}  // namespace recency::app
