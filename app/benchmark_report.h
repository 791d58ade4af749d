// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine_benchmark.h"
#include "ui/frame_benchmark.h"

#include <iosfwd>
#include <optional>

namespace recency::app {

/// What was measured; a part that was not asked for is empty.
struct BenchmarkResult {
    int threads = 1;
    std::optional<EngineBenchmark> engine;
    std::optional<ui::FrameBenchmark> window;
};

/// Median and 95th percentile of some numbers; 0 of none.
struct Spread {
    double median = 0.0;
    double percentile_95 = 0.0;
};

Spread spread_of(std::vector<double> values);

/// Tables to read.
void write_benchmark_text(const BenchmarkResult& result, std::ostream& out);

/// The same numbers for machines: {"format": "recency-lab/benchmark", ...}.
void write_benchmark_json(const BenchmarkResult& result, std::ostream& out);

}  // namespace recency::app
