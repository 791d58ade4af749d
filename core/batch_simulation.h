// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace recency {

/// The newest estimate of one experiment of a batch.
struct BatchUpdate {
    std::size_t index = 0;  // in the list that was submitted
    std::shared_ptr<const Estimate> estimate;
};

enum class BatchState { idle, running, finished, cancelled, failed };

struct BatchProgress {
    BatchState state = BatchState::idle;
    std::uint64_t sequences = 0;         // done, over all experiments
    std::uint64_t target = 0;            // wanted, over all experiments
    std::optional<double> seconds_left;  // while running, as soon as something was measured
    std::string failure;                 // which experiment failed and why
};

/// Runs a list of experiments in the background and refines all of them together: first each gets
/// a few blocks of sequences, so that there is soon a picture of the whole, then ten times as many
/// in every round until each has its N. The numbers are those of Simulation for the same seed and
/// N, bit for bit. What is kept is one estimate an experiment, however long the list.
///
/// All members may be called from one thread (the window's); `notify` is called from another, at
/// most once a frame while it runs and once at its end, and says that there is news.
class BatchSimulation {
public:
    using Notify = std::function<void()>;

    /// threads >= 1
    BatchSimulation(int threads, Notify notify);
    ~BatchSimulation();
    BatchSimulation(const BatchSimulation&) = delete;
    BatchSimulation& operator=(const BatchSimulation&) = delete;

    /// Replaces what runs and starts. Experiments that the replaced list had too, with the same
    /// seed and quantities and no larger N, go on where they are (their estimates can be taken
    /// again under the new index). An experiment that is not valid makes the batch fail when its
    /// turn comes; what the others have by then is kept.
    void submit(const std::vector<Experiment>& experiments, QuantitySet quantities);

    /// Stops what runs and keeps its estimates; nothing happens unless it is running.
    void cancel();

    /// Goes on after cancel(); nothing happens in any other state.
    void resume();

    /// The estimates that are new since the last call, by index. Never of a replaced list.
    std::vector<BatchUpdate> take();

    BatchProgress progress() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace recency
