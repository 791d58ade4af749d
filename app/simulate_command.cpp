// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulate_command.h"

#include "app/estimate_report.h"
#include "app/interruption.h"
#include "app/progress_line.h"
#include "app/refusal.h"
#include "app/value_option.h"
#include "core/simulation.h"

#include <charconv>
#include <chrono>

namespace recency::app {
namespace {

constexpr int most_threads = 256;

std::string allowed_threads() {
    return "a whole number from 1 to " + std::to_string(most_threads);
}

Estimate compute(const Experiment& experiment, int threads, const Interruption& interruption,
                 Console& console) {
    ProgressLine line(console.error, console.error_is_terminal, experiment.sequences);
    const auto show = [&](std::uint64_t done) {
        line.show(done);
        return !interruption.requested();
    };
    auto estimate =
        simulate(experiment, QuantitySet::all(), threads, show, &interruption.requested());
    if (!estimate) {
        throw Cancelled();
    }
    return *std::move(estimate);
}

/// The report's layers, each made only if nobody has pressed Ctrl+C.
void stop_when_requested(Report& report, const Interruption& interruption) {
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
      threads_(add_value_option(options(), "--threads", "NUMBER",
                                "Threads, which change no number: " + allowed_threads() +
                                    " (default: all cores)")
                   ->group("Sampling")),
      output_(options(), {ReportFormat::json, ReportFormat::csv}) {
    options().footer(
        "Examples:\n"
        "  recency-lab simulate --preset figure3-c-d16 --sequences 1M\n"
        "  recency-lab simulate --alpha 0.5 --normalization none --output none.json\n"
        "  recency-lab simulate --sequence-length 64 --layers 12 --sequences 10k --format csv");
}

void SimulateCommand::run(Console& console) const {
    const Experiment experiment = parameters_.read();
    const int thread_count = threads();
    const Destination destination = output_.read();
    const Interruption interruption;
    const auto begin = std::chrono::steady_clock::now();
    const Estimate estimate = compute(experiment, thread_count, interruption, console);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    Report report = make_report(estimate);
    report.run = {{"seconds", elapsed.count()}, {"threads", thread_count}};
    stop_when_requested(report, interruption);
    write_report(report, destination, console.out);
}

int SimulateCommand::threads() const {
    const auto text = value_of(*threads_, allowed_threads());
    if (!text) {
        return std::min(available_threads(), most_threads);
    }
    int count = 0;
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, count);
    if (read.ec != std::errc{} || read.ptr != end || count < 1 || count > most_threads) {
        throw Refusal::of_value("--threads", *text, allowed_threads());
    }
    return count;
}

}  // namespace recency::app
