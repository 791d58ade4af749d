// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "core/theory.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace recency {

/// What somebody wants to watch.
struct LiveRequest {
    Experiment experiment;  // valid
    QuantitySet quantities;

    bool operator==(const LiveRequest&) const = default;
};

/// A refinement of the newest request.
struct LiveUpdate {
    std::uint64_t request = 0;                 // the id that submit() returned
    std::shared_ptr<const Estimate> estimate;  // null if it failed
    /// The large-d limit of the same parameters; null where there is none or where it would need
    /// more memory than the picture is worth, and, for long sequences, in the first update, which
    /// does not wait for it.
    std::shared_ptr<const std::vector<TheoryLayer>> theory;
    bool finished = false;              // all N sequences are there
    double sequences_per_second = 0.0;  // since this request began, without pauses
    std::string failure;                // why there is no estimate (out of memory)
};

/// Runs the newest request in the background and refines it from a first batch to N sequences.
/// All members may be called from one thread (the window's); `notify` is called from another and
/// says that take() has something. An update of an older request is never handed out.
class LiveSimulation {
public:
    using Notify = std::function<void()>;

    LiveSimulation(int threads, Notify notify);
    ~LiveSimulation();
    LiveSimulation(const LiveSimulation&) = delete;
    LiveSimulation& operator=(const LiveSimulation&) = delete;

    /// Replaces what runs and returns the new request's id. A request that differs from the one
    /// running only by a larger N goes on where that one is. While paused, a new request still
    /// gets its first batch, so that moving a control is never without an answer.
    std::uint64_t submit(const LiveRequest& request);

    void pause();
    void resume();
    bool paused() const;

    /// The newest update since the last call, if there is one.
    std::optional<LiveUpdate> take();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace recency
