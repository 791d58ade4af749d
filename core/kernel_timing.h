// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/kernel.h"
#include "core/parameters.h"
#include "core/quantities.h"

#include <atomic>

namespace recency {

// Each ends soon once `cancelled` is set, with a figure that means nothing.

/// Where the time of a sequence goes, in seconds, on one thread; medians of several runs.
struct KernelTimes {
    double sampling = 0.0;       // drawing the inputs
    double layers = 0.0;         // scores, softmax and mixing alone, nothing measured
    double measured = 0.0;       // the layers with everything in the set measured and summed
    double multiply_adds = 0.0;  // of the layers' matrix products, each triangle counted once

    double accumulation() const { return measured - layers; }
};

/// `parameters` must be valid. Takes about `seconds`.
KernelTimes time_kernel(const Parameters& parameters, QuantitySet quantities,
                        const kernel::Kernel& kernel, double seconds,
                        const std::atomic<bool>& cancelled);

/// Seconds that Eigen takes, on one thread and with the kernel's instruction set, for a product of
/// two size x size matrices of floats. Takes about `seconds`.
double time_eigen_product(int size, const kernel::Kernel& kernel, double seconds,
                          const std::atomic<bool>& cancelled);

/// Sequences a second of whole blocks on this many threads. Takes about `seconds`.
double sequences_per_second(const Parameters& parameters, QuantitySet quantities, int threads,
                            const kernel::Kernel& kernel, double seconds,
                            const std::atomic<bool>& cancelled);

}  // namespace recency
