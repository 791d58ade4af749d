// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulate_command.h"

#include "app/experiment_recipe.h"
#include "app/interruption.h"
#include "app/sampling.h"
#include "data/estimate_report.h"

#include <chrono>

namespace recency::app {
namespace {

/// The report's layers, each made only if nobody has pressed Ctrl+C.
void stop_when_requested(data::Report& report, const Interruption& interruption) {
    report.values_of_layer = [&interruption, make = report.values_of_layer](int layer) {
        interruption.check();
        return make(layer);
    };
}

}  // namespace

SimulateCommand::SimulateCommand(CLI::App& program)
    : Command(program, "simulate",
              "Put random sequences through the layers and print what is seen"),
      parameters_(options(), Sampling::asked_for),
      threads_(options()),
      quantities_(options()),
      output_(options(), {ReportFormat::json, ReportFormat::csv}) {
    options().footer(
        "Examples:\n"
        "  recency-lab simulate --preset figure3-c-d16 --sequences 1M\n"
        "  recency-lab simulate --alpha 0.5 --normalization none --output none.json\n"
        "  recency-lab simulate --sequences 10M --quantities recency_probability,score\n"
        "  recency-lab simulate --sequence-length 64 --layers 12 --sequences 10k --format csv");
}

void SimulateCommand::run(Console& console) const {
    const Experiment experiment = parameters_.read();
    const QuantitySet quantities = quantities_.read();
    const int thread_count = threads_.read();
    const Destination destination = output_.read();
    const Interruption interruption;
    const auto begin = std::chrono::steady_clock::now();
    const auto estimates =
        sample({&experiment, 1}, quantities, thread_count, interruption, console);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    data::Report report = data::make_report(*estimates.front());
    report.run = {{"seconds", elapsed.count()}, {"threads", thread_count}};
    report.recipe = recipe_of(experiment);
    stop_when_requested(report, interruption);
    write_report(report, destination, console.out);
}

}  // namespace recency::app
