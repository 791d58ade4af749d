// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "core/kernel/kernel.h"
#include "core/worker_pool.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>

namespace recency {

enum class Outcome { finished, cancelled };

/// The exact fast simulation: the triangular state [u | C T] of the tokens, whose cost does not
/// depend on d (see kernel/). Sequences come in blocks of a fixed size with a random stream of
/// their own, derived from (seed, block), and are merged in block order: the numbers for a seed
/// and N are the same, bit for bit, for any number of threads and any number of steps on the way.
class Simulation {
public:
    /// Throws std::invalid_argument with the sentences of validate() for parameters out of range.
    /// Any kernel gives the same numbers but for rounding.
    Simulation(const Parameters& parameters, std::uint64_t seed, QuantitySet quantities,
               WorkerPool& pool, const kernel::Kernel& kernel = kernel::fastest_kernel());

    /// Goes on where another simulation was, with the same numbers as if that one had gone on.
    /// `begun` must hold a whole number of blocks (std::invalid_argument).
    Simulation(const Estimate& begun, WorkerPool& pool,
               const kernel::Kernel& kernel = kernel::fastest_kernel());
    ~Simulation();

    /// Goes on until `sequences` are there (at least 1; fewer than there are already is an error:
    /// std::invalid_argument). After Outcome::cancelled only destruction makes sense.
    Outcome advance_to(std::uint64_t sequences, const std::atomic<bool>& cancelled);

    /// All sequences so far.
    const Estimate& estimate() const;

    /// Sequences in a block: the natural unit of progress.
    std::uint64_t block_size() const;

    /// The same for sequences of so many tokens. Part of the definition of the numbers (a block has
    /// one random stream), so a function of S alone.
    static std::uint64_t block_size_for(int tokens);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Called now and then with the sequences done; return false to cancel.
using Progress = std::function<bool(std::uint64_t done)>;

/// One whole experiment, start to end; empty if the progress function cancelled it, or somebody who
/// set *cancelled, which long blocks look at too.
std::optional<Estimate> simulate(const Experiment& experiment, QuantitySet quantities, int threads,
                                 const Progress& progress = {},
                                 const std::atomic<bool>* cancelled = nullptr);

/// Cores this process may use, at least 1.
int available_threads();

}  // namespace recency
