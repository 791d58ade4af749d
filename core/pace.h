// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace recency {

/// How fast sequences of a kind went lately, to guess how fast those of another kind will go.
class SequenceRate {
public:
    using Seconds = std::chrono::duration<double>;

    void learn(const Parameters& parameters, std::uint64_t sequences, Seconds taken) {
        seconds_per_work_ = taken.count() / (static_cast<double>(sequences) * work_of(parameters));
    }
    /// Sequences that fit into a time; 0 if nothing was learnt yet.
    double sequences_in(Seconds time, const Parameters& parameters) const {
        const double seconds = seconds_per_work_ * work_of(parameters);
        return seconds > 0.0 ? time.count() / seconds : 0.0;
    }

    /// What a sequence costs beside sequences of other kinds: matrix products go with S^3, all else
    /// with S^2, about as much as the products at S = 60.
    static double work_of(const Parameters& parameters) {
        const double tokens = parameters.sequence_length;
        return parameters.layers * tokens * tokens * (tokens + 60.0);
    }

private:
    double seconds_per_work_ = 0.0;
};

/// How many sequences to compute before somebody looks up again: whole blocks that take about a
/// given time, found by measuring the steps before. The numbers do not depend on it.
class Pace {
public:
    using Seconds = std::chrono::duration<double>;

    Pace(std::uint64_t block, std::uint64_t first_blocks, Seconds target)
        : block_(block), blocks_(std::max<std::uint64_t>(first_blocks, 1)), target_(target) {}

    std::uint64_t sequences() const { return blocks_ * block_; }

    /// Learns from a step of sequences() that took this long; at most doubles, so that one
    /// hiccup of the clock does not make a step endless.
    void learn(Seconds taken) {
        const double ratio = target_ / std::max(taken, Seconds(1e-6));
        const double wanted = static_cast<double>(blocks_) * std::clamp(ratio, 0.1, 2.0);
        blocks_ = std::max<std::uint64_t>(static_cast<std::uint64_t>(wanted), 1);
    }

private:
    std::uint64_t block_;
    std::uint64_t blocks_;
    Seconds target_;
};

}  // namespace recency
