// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace recency {

using KnownEstimate = std::shared_ptr<const Estimate>;

/// One experiment of a batch and what is known of it.
struct BatchItem {
    Experiment experiment;
    KnownEstimate estimate;  // null at first
    bool is_new = false;     // nobody has taken the estimate yet

    std::uint64_t done() const { return estimate != nullptr ? estimate->sequences() : 0; }
    std::uint64_t left() const { return experiment.sequences - done(); }
    std::uint64_t block() const;
    /// What a sequence costs beside sequences of other experiments.
    double work() const;
};

/// The experiments, each with the most that is known of it and that it can go on from: sums end
/// with whole blocks, or at N.
std::vector<BatchItem> make_batch_items(const std::vector<Experiment>& experiments,
                                        QuantitySet quantities,
                                        const std::vector<KnownEstimate>& known);

/// Whose turn it is in a batch: each item gets a few blocks, then ten times as many in every round
/// until each has its N.
class BatchRounds {
public:
    struct Turn {
        std::size_t index = 0;
        std::uint64_t target = 0;  // sequences that the item shall have after it
    };

    void begin(std::uint64_t first_blocks);

    /// The next item that lacks what the present round asks for; empty when none lacks anything.
    /// The same again as long as it does.
    std::optional<Turn> next(const std::vector<BatchItem>& items);

private:
    std::size_t index_ = 0;
    std::uint64_t blocks_ = 1;  // that each item shall have after this round
};

}  // namespace recency
