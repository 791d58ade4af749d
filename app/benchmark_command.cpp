// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmark_command.h"

#include "app/benchmark_report.h"
#include "app/interruption.h"
#include "app/refusal.h"
#include "app/report_output.h"
#include "app/value_option.h"
#include "ui/application.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace recency::app {
namespace {

constexpr std::array<std::string_view, 3> parts = {"all", "engine", "window"};
constexpr int frames = 200;
constexpr QSize window_size(1600, 1000);

/// The value of an option that is one of a few words; the first of them if it is not given.
template <std::size_t count>
std::string_view word_of(const CLI::Option& option,
                         const std::array<std::string_view, count>& words) {
    const std::string allowed =
        listed(std::vector<std::string>(words.begin(), words.end()), " or ");
    const auto given = value_of(option, allowed);
    if (!given) {
        return words.front();
    }
    const auto found = std::ranges::find(words, *given);
    if (found == words.end()) {
        throw Refusal::of_value(option.get_name(), *given, allowed);
    }
    return *found;
}

/// The window is measured without a display, as it is built and tested.
ui::FrameBenchmark measure_window(int threads, const std::function<bool()>& keep_going) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static std::array<char, 12> name{"recency-lab"};
    static std::array<char*, 2> arguments{name.data(), nullptr};
    const QApplication application(count, arguments.data());
    ui::set_up_application();
    return ui::run_frame_benchmark(threads, frames, window_size, keep_going);
}

}  // namespace

BenchmarkCommand::BenchmarkCommand(CLI::App& program)
    : Command(program, "benchmark", "Measure how fast this machine simulates and draws"),
      part_(add_value_option(options(), "--part", "NAME",
                             "What to measure: engine, window or all (default: all)")),
      seconds_(add_value_option(options(), "--seconds", "NUMBER",
                                "How long to measure each figure of the engine: a number from "
                                "0.001 to 60 (default: 0.25)")),
      format_(add_value_option(options(), "--format", "text|json",
                               "Tables to read, or json (default: text)")),
      threads_(options()) {
    options().footer(
        "Examples:\n"
        "  recency-lab benchmark\n"
        "  recency-lab benchmark --part engine --seconds 1 --format json");
}

void BenchmarkCommand::run(Console& console) const {
    static constexpr std::array<std::string_view, 2> formats = {"text", "json"};
    const bool as_json = word_of(*format_, formats) == "json";
    const double budget = seconds();
    BenchmarkResult result;
    result.threads = threads_.read();
    const Interruption interruption;
    const auto keep_going = [&interruption] { return !interruption.requested(); };
    if (measures("engine")) {
        result.engine = run_engine_benchmark(result.threads, budget, interruption.requested());
    }
    interruption.check();
    if (measures("window")) {
        result.window = measure_window(result.threads, keep_going);
    }
    interruption.check();
    (as_json ? write_benchmark_json : write_benchmark_text)(result, console.out);
    require_written(console.out);
}

bool BenchmarkCommand::measures(std::string_view part) const {
    const std::string_view asked = word_of(*part_, parts);
    return asked == part || asked == "all";
}

double BenchmarkCommand::seconds() const {
    static constexpr auto allowed = "a number from 0.001 to 60";
    const auto text = value_of(*seconds_, allowed);
    if (!text) {
        return 0.25;
    }
    double value = 0.0;
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || !(value >= 0.001 && value <= 60.0)) {
        throw Refusal::of_value("--seconds", *text, allowed);
    }
    return value;
}

}  // namespace recency::app
