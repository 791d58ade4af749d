// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/benchmark_report.h"

#include "app/progress_line.h"
#include "app/text_table.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

namespace recency::app {
namespace {

using Json = nlohmann::ordered_json;

/// With so many decimals.
std::string fixed(double value, int decimals) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

std::string percent(double share) {
    return fixed(100.0 * share, 0) + " %";
}

/// "0.38 us", "9.0 ms"
std::string duration(double seconds) {
    return seconds < 1e-3 ? fixed(seconds * 1e6, 2) + " us" : fixed(seconds * 1e3, 2) + " ms";
}

void write_speed(const EngineBenchmark& engine, std::ostream& out) {
    TextTable table = {{"S", "d", "threads", "instructions", "all quantities", "x authors'",
                        "RP and score", "x authors'"}};
    for (const SpeedRow& row : engine.speed) {
        const bool comparable = row.tokens == 10;
        const auto ratio = [&](double rate) {
            return comparable ? fixed(rate / authors_sequences_per_second, 0) : "";
        };
        table.push_back({std::to_string(row.tokens), std::to_string(row.dimension),
                         std::to_string(row.threads), row.instruction_set,
                         count_text(row.all_quantities), ratio(row.all_quantities),
                         count_text(row.recency_and_score), ratio(row.recency_and_score)});
    }
    out << "Sequences a second (L = " << engine.layers
        << "; the authors' code reaches 9000 at S = 10, d = 64, on two cores)\n";
    write_table(table, out);
}

void write_shares(const EngineBenchmark& engine, std::ostream& out) {
    TextTable table = {{"S", "d", "instructions", "a sequence", "sampling", "layers", "measuring",
                        "layers, Gflop/s", "Eigen's product", "ratio"}};
    for (const ShareRow& row : engine.shares) {
        table.push_back({std::to_string(row.tokens), std::to_string(row.dimension),
                         row.instruction_set, duration(row.total()), percent(row.sampling()),
                         percent(row.layers()), percent(row.accumulation()),
                         fixed(row.layer_rate(), 1), fixed(row.eigen_rate(), 1),
                         percent(row.layer_rate() / row.eigen_rate())});
    }
    out << "\nWhere the time goes (one thread, all quantities), and the rate of the layers'"
           " multiply-adds\n(all of a layer's time, softmax included) beside Eigen's product of"
           " two S x S matrices\n";
    write_table(table, out);
}

std::vector<double> durations(const ui::FrameBenchmark& window) {
    std::vector<double> values;
    values.reserve(window.frames.size());
    for (const ui::Frame& frame : window.frames) {
        values.push_back(frame.milliseconds);
    }
    return values;
}

double median_sequences(const ui::FrameBenchmark& window) {
    std::vector<double> values;
    values.reserve(window.frames.size());
    for (const ui::Frame& frame : window.frames) {
        values.push_back(static_cast<double>(frame.sequences));
    }
    return spread_of(values).median;
}

void write_window(const ui::FrameBenchmark& window, std::ostream& out) {
    const Spread spread = spread_of(durations(window));
    out << "Window of " << window.size.width() << " x " << window.size.height()
        << ", from a step of a slider to the painted picture (" << window.frames.size()
        << " steps)\n"
        << "median " << fixed(spread.median, 1) << " ms, 95th percentile "
        << fixed(spread.percentile_95, 1) << " ms, " << count_text(median_sequences(window))
        << " sequences in that picture (median)\n"
        << "from making the window to its first picture: "
        << fixed(window.first_picture_milliseconds, 0) << " ms\n";
}

Json speed_json(const SpeedRow& row) {
    return {{"sequence_length", row.tokens},
            {"dimension", row.dimension},
            {"threads", row.threads},
            {"instruction_set", row.instruction_set},
            {"all_quantities", row.all_quantities},
            {"recency_probability_and_score", row.recency_and_score}};
}

Json share_json(const ShareRow& row) {
    return {{"sequence_length", row.tokens},
            {"dimension", row.dimension},
            {"instruction_set", row.instruction_set},
            {"seconds_per_sequence", row.total()},
            {"sampling", row.sampling()},
            {"layers", row.layers()},
            {"accumulation", row.accumulation()},
            {"layer_gigaflops", row.layer_rate()},
            {"eigen_product_gigaflops", row.eigen_rate()}};
}

Json engine_json(const EngineBenchmark& engine) {
    Json speed = Json::array();
    for (const SpeedRow& row : engine.speed) {
        speed.push_back(speed_json(row));
    }
    Json shares = Json::array();
    for (const ShareRow& row : engine.shares) {
        shares.push_back(share_json(row));
    }
    return {{"layers", engine.layers},
            {"authors_sequences_per_second", authors_sequences_per_second},
            {"sequences_per_second", speed},
            {"shares", shares}};
}

Json window_json(const ui::FrameBenchmark& window) {
    const Spread spread = spread_of(durations(window));
    return {{"width", window.size.width()},
            {"height", window.size.height()},
            {"steps", window.frames.size()},
            {"median_milliseconds", spread.median},
            {"percentile_95_milliseconds", spread.percentile_95},
            {"median_sequences", median_sequences(window)},
            {"first_picture_milliseconds", window.first_picture_milliseconds}};
}

}  // namespace

Spread spread_of(std::vector<double> values) {
    if (values.empty()) {
        return {};
    }
    std::ranges::sort(values);
    const auto at = [&](double share) {
        const auto place = std::ceil(share * static_cast<double>(values.size())) - 1.0;
        return values[static_cast<std::size_t>(std::max(place, 0.0))];
    };
    return {at(0.5), at(0.95)};
}

void write_benchmark_text(const BenchmarkResult& result, std::ostream& out) {
    if (result.engine) {
        write_speed(*result.engine, out);
        write_shares(*result.engine, out);
    }
    if (result.window) {
        out << (result.engine ? "\n" : "");
        write_window(*result.window, out);
    }
}

void write_benchmark_json(const BenchmarkResult& result, std::ostream& out) {
    Json json = {{"format", "recency-lab/benchmark"}, {"version", 1}, {"threads", result.threads}};
    if (result.engine) {
        json["engine"] = engine_json(*result.engine);
    }
    if (result.window) {
        json["window"] = window_json(*result.window);
    }
    out << json.dump(1) << '\n';
}

}  // namespace recency::app
