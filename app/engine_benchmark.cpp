// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine_benchmark.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace recency::app {
namespace {

constexpr std::array sizes = {10, 32, 64, 128, 256, 512};
constexpr std::array dimensions = {16, 1024, 65536};  // at the first size
constexpr int usual_dimension = 64;

/// d = S where sequences are long: there Eigen's product of the same size is the yardstick.
int dimension_for(int tokens) {
    return std::max(tokens, usual_dimension);
}

Parameters parameters_for(int tokens, int dimension) {
    Parameters parameters;
    parameters.sequence_length = tokens;
    parameters.dimension = dimension;
    parameters.residual = 1.0;
    return parameters;
}

class Run {
public:
    Run(int threads, double seconds, const std::atomic<bool>& cancelled)
        : threads_(threads), seconds_(seconds), cancelled_(cancelled) {}

    void measure_speed(int tokens, int dimension, int threads, const kernel::Kernel& kernel) {
        const Parameters parameters = parameters_for(tokens, dimension);
        const auto rate = [&](QuantitySet quantities) {
            return sequences_per_second(parameters, quantities, threads, kernel, seconds_,
                                        cancelled_);
        };
        result_.speed.push_back({tokens, dimension, threads, std::string(kernel.name),
                                 rate(QuantitySet::all()),
                                 rate({Quantity::recency_probability, Quantity::score})});
    }

    void measure_share(int tokens, const kernel::Kernel& kernel) {
        const Parameters parameters = parameters_for(tokens, dimension_for(tokens));
        result_.shares.push_back(
            {tokens, parameters.dimension, std::string(kernel.name),
             time_kernel(parameters, QuantitySet::all(), kernel, seconds_, cancelled_),
             time_eigen_product(tokens, kernel, seconds_, cancelled_)});
    }

    void measure_all() {
        const kernel::Kernel& fastest = kernel::fastest_kernel();
        for (const int tokens : sizes) {
            measure_speed(tokens, dimension_for(tokens), 1, fastest);
        }
        for (const int dimension : dimensions) {
            measure_speed(sizes.front(), dimension, 1, fastest);
        }
        for (int threads = 2; threads <= threads_; ++threads) {
            measure_speed(sizes.front(), usual_dimension, threads, fastest);
        }
        for (const kernel::Kernel& kernel : kernel::available_kernels()) {
            if (&kernel != &fastest) {
                measure_speed(sizes.front(), usual_dimension, 1, kernel);
                measure_speed(256, 256, 1, kernel);
            }
            for (const int tokens : sizes) {
                measure_share(tokens, kernel);
            }
        }
    }

    EngineBenchmark result() && {
        result_.layers = Parameters{}.layers;
        return std::move(result_);
    }

private:
    const int threads_;
    const double seconds_;
    const std::atomic<bool>& cancelled_;
    EngineBenchmark result_;
};

}  // namespace

double ShareRow::eigen_rate() const {
    return 2e-9 * std::pow(static_cast<double>(tokens), 3) / eigen_seconds;
}

EngineBenchmark run_engine_benchmark(int threads, double seconds,
                                     const std::atomic<bool>& cancelled) {
    Run run(threads, seconds, cancelled);
    run.measure_all();
    return std::move(run).result();
}

}  // namespace recency::app
