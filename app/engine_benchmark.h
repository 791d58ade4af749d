// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel_timing.h"

#include <atomic>
#include <string>
#include <vector>

namespace recency::app {

/// The authors' own code with PyTorch, on two cores of the kind that this program was measured on:
/// sequences a second at S = 10, d = 64, L = 4.
inline constexpr double authors_sequences_per_second = 9000.0;

/// How fast sequences are simulated, with these settings of the model.
struct SpeedRow {
    int tokens = 0;
    int dimension = 0;
    int threads = 1;
    std::string instruction_set;
    double all_quantities = 0.0;     // sequences a second
    double recency_and_score = 0.0;  // the same with nothing else measured
};

/// Where the time goes on one thread, all quantities measured.
struct ShareRow {
    int tokens = 0;
    int dimension = 0;
    std::string instruction_set;
    KernelTimes times;
    double eigen_seconds = 0.0;  // for a product of tokens x tokens matrices

    double sampling() const { return times.sampling / total(); }
    double layers() const { return times.layers / total(); }
    double accumulation() const { return times.accumulation() / total(); }
    /// Operations a second, in 10^9; a multiply-add is two.
    double layer_rate() const { return 2e-9 * times.multiply_adds / times.layers; }
    double eigen_rate() const;
    double total() const { return times.sampling + times.measured; }
};

struct EngineBenchmark {
    int layers = 0;
    std::vector<SpeedRow> speed;
    std::vector<ShareRow> shares;
};

/// Measures by S, d, threads and instruction set. `seconds`: for each figure. Once `cancelled` is
/// set the figures mean nothing, and the end is near.
EngineBenchmark run_engine_benchmark(int threads, double seconds,
                                     const std::atomic<bool>& cancelled);

}  // namespace recency::app
