// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"

#include "core/pace.h"
#include "core/parameter_table.h"
#include "core/random_streams.h"
#include "core/simulation_plan.h"
#include "core/workspace_memory.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

#if defined(__linux__)
#include <sched.h>
#endif

namespace recency {

namespace {

void require_valid(const Experiment& experiment) {
    const std::vector<std::string> problems = validate(experiment);
    if (problems.empty()) {
        return;
    }
    std::string message;
    for (const std::string& problem : problems) {
        message += (message.empty() ? "" : "; ") + problem;
    }
    throw std::invalid_argument(message);
}

}  // namespace

struct Simulation::Impl {
    /// What one thread computes blocks with.
    struct Worker {
        Worker(const Estimate& empty) : memory(empty.layout()), block(empty) {}
        WorkspaceMemory memory;
        Estimate block;
    };

    Impl(Estimate begun, WorkerPool& worker_pool, const kernel::Kernel& chosen)
        : pool(worker_pool),
          kernel(chosen),
          whole(std::move(begun)),
          plan(whole.parameters(), whole.layout()),
          block_size(block_size_for(whole.parameters().sequence_length)),
          blocks(whole.sequences() / block_size) {
        for (int worker = 0; worker < pool.size(); ++worker) {
            workers.push_back(std::make_unique<Worker>(whole));
        }
    }

    bool compute_block(Worker& worker, std::uint64_t block, std::uint64_t sequences,
                       const std::atomic<bool>& cancelled) const;
    Outcome add_blocks(std::uint64_t end, const std::atomic<bool>& cancelled);
    Outcome add_rest(std::uint64_t sequences, const std::atomic<bool>& cancelled);

    WorkerPool& pool;
    const kernel::Kernel& kernel;
    Estimate whole;                     // all blocks that are complete
    std::optional<Estimate> with_rest;  // and the beginning of one more, if N asks for it
    SimulationPlan plan;
    std::uint64_t block_size;
    std::uint64_t blocks;
    std::vector<std::unique_ptr<Worker>> workers;
};

/// The first `sequences` of a block into worker.block; false if cancelled.
bool Simulation::Impl::compute_block(Worker& worker, std::uint64_t block, std::uint64_t sequences,
                                     const std::atomic<bool>& cancelled) const {
    kernel::RandomStreams streams = random_streams(whole.seed(), block);
    kernel::InputPlan input = plan.input();
    kernel::LayerPlan layers = plan.layers();
    input.cancelled = &cancelled;
    layers.cancelled = &cancelled;
    worker.block.clear();
    for (std::uint64_t done = 0; done < sequences; done += kernel::lane_count) {
        const auto active = std::min<std::uint64_t>(sequences - done, kernel::lane_count);
        kernel.draw(input, streams, worker.memory.workspace());
        const int in_range = kernel.walk(layers, worker.memory.workspace(),
                                         static_cast<int>(active), worker.block.layer_moments(0));
        if (in_range < 0) {
            return false;
        }
        worker.block.limit_layers(in_range);
    }
    worker.block.add_sequences(sequences);
    return true;
}

/// Blocks are handed out in order, computed side by side, and merged in order: each thread waits
/// for its turn, so that the sums do not depend on who was faster.
Outcome Simulation::Impl::add_blocks(std::uint64_t end, const std::atomic<bool>& cancelled) {
    std::atomic<std::uint64_t> next = blocks;
    std::mutex mutex;
    std::condition_variable turn;
    bool stopped = false;
    const auto stop = [&] {
        const std::lock_guard lock(mutex);
        stopped = true;
        turn.notify_all();
    };
    pool.run([&](int index) {
        Worker& worker = *workers[static_cast<std::size_t>(index)];
        for (std::uint64_t block = next++; block < end; block = next++) {
            if (!compute_block(worker, block, block_size, cancelled)) {
                stop();
                return;
            }
            std::unique_lock lock(mutex);
            turn.wait(lock, [&] { return stopped || blocks == block; });
            if (stopped) {
                return;
            }
            whole.merge(worker.block);
            ++blocks;
            turn.notify_all();
        }
    });
    return stopped ? Outcome::cancelled : Outcome::finished;
}

Outcome Simulation::Impl::add_rest(std::uint64_t sequences, const std::atomic<bool>& cancelled) {
    with_rest.reset();
    if (sequences == 0) {
        return Outcome::finished;
    }
    Worker& worker = *workers.front();
    if (!compute_block(worker, blocks, sequences, cancelled)) {
        return Outcome::cancelled;
    }
    with_rest = whole;
    with_rest->merge(worker.block);
    return Outcome::finished;
}

Simulation::Simulation(const Parameters& parameters, std::uint64_t seed, QuantitySet quantities,
                       WorkerPool& pool, const kernel::Kernel& kernel) {
    require_valid({parameters, seed, 1});
    impl_ = std::make_unique<Impl>(Estimate(parameters, seed, quantities), pool, kernel);
}

Simulation::Simulation(const Estimate& begun, WorkerPool& pool, const kernel::Kernel& kernel) {
    if (begun.sequences() % block_size_for(begun.parameters().sequence_length) != 0) {
        throw std::invalid_argument("a simulation can only go on from whole blocks of sequences");
    }
    impl_ = std::make_unique<Impl>(begun, pool, kernel);
}

Simulation::~Simulation() = default;

Outcome Simulation::advance_to(std::uint64_t sequences, const std::atomic<bool>& cancelled) {
    if (sequences < 1 || sequences < estimate().sequences()) {
        throw std::invalid_argument("a simulation cannot go back to fewer sequences");
    }
    if (impl_->add_blocks(sequences / impl_->block_size, cancelled) == Outcome::cancelled) {
        return Outcome::cancelled;
    }
    return impl_->add_rest(sequences % impl_->block_size, cancelled);
}

const Estimate& Simulation::estimate() const {
    return impl_->with_rest ? *impl_->with_rest : impl_->whole;
}

/// Divisors of 10^k for round N, whole groups of those that are simulated together, and small
/// enough for a first answer within a frame or soon after.
std::uint64_t Simulation::block_size_for(int tokens) {
    if (tokens <= 32) {
        return 25 * kernel::lane_count;
    }
    if (tokens <= 64) {
        return 5 * kernel::lane_count;
    }
    return tokens <= 256 ? kernel::lane_count : kernel::kept_count;
}

std::uint64_t Simulation::block_size() const {
    return impl_->block_size;
}

std::optional<Estimate> simulate(const Experiment& experiment, QuantitySet quantities, int threads,
                                 const Progress& progress, const std::atomic<bool>* cancelled) {
    require_valid(experiment);
    WorkerPool pool(threads);
    Simulation simulation(experiment.parameters, experiment.seed, quantities, pool);
    const std::atomic<bool> never{false};
    Pace pace(simulation.block_size(), static_cast<std::uint64_t>(threads),
              std::chrono::milliseconds(100));
    std::uint64_t done = 0;
    while (done < experiment.sequences) {
        const auto begin = std::chrono::steady_clock::now();
        done = std::min(done + pace.sequences(), experiment.sequences);
        const Outcome outcome =
            simulation.advance_to(done, cancelled != nullptr ? *cancelled : never);
        if (outcome == Outcome::cancelled) {
            return std::nullopt;
        }
        pace.learn(std::chrono::steady_clock::now() - begin);
        if (progress && !progress(done)) {
            return std::nullopt;
        }
    }
    return simulation.estimate();
}

int available_threads() {
#if defined(__linux__)
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) {
        return std::max(1, CPU_COUNT(&allowed));
    }
#endif
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace recency
