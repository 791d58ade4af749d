// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch_rounds.h"

#include "core/pace.h"
#include "core/simulation.h"

#include <algorithm>
#include <utility>

namespace recency {
namespace {

constexpr std::uint64_t round_factor = 10;

/// Can an experiment go on from an estimate? Sums end with whole blocks or at N.
bool leads_to(const KnownEstimate& known, const Experiment& wanted, QuantitySet quantities) {
    if (known == nullptr || known->parameters() != wanted.parameters ||
        known->seed() != wanted.seed || known->quantities() != quantities) {
        return false;
    }
    const std::uint64_t done = known->sequences();
    const std::uint64_t block = Simulation::block_size_for(wanted.parameters.sequence_length);
    return done == wanted.sequences || (done < wanted.sequences && done % block == 0);
}

/// The most that is known of an experiment; null if nothing is.
KnownEstimate begun(const std::vector<KnownEstimate>& known, const Experiment& wanted,
                    QuantitySet quantities) {
    KnownEstimate most;
    for (const KnownEstimate& estimate : known) {
        if (leads_to(estimate, wanted, quantities) &&
            (most == nullptr || most->sequences() < estimate->sequences())) {
            most = estimate;
        }
    }
    return most;
}

}  // namespace

std::uint64_t BatchItem::block() const {
    return Simulation::block_size_for(experiment.parameters.sequence_length);
}

double BatchItem::work() const {
    return SequenceRate::work_of(experiment.parameters);
}

std::vector<BatchItem> make_batch_items(const std::vector<Experiment>& experiments,
                                        QuantitySet quantities,
                                        const std::vector<KnownEstimate>& known) {
    std::vector<BatchItem> items;
    items.reserve(experiments.size());
    for (const Experiment& experiment : experiments) {
        KnownEstimate estimate = begun(known, experiment, quantities);
        const bool is_new = estimate != nullptr;
        items.push_back({experiment, std::move(estimate), is_new});
    }
    return items;
}

void BatchRounds::begin(std::uint64_t first_blocks) {
    index_ = 0;
    blocks_ = first_blocks;
}

std::optional<BatchRounds::Turn> BatchRounds::next(const std::vector<BatchItem>& items) {
    while (std::ranges::any_of(items, [](const BatchItem& item) { return item.left() > 0; })) {
        for (; index_ < items.size(); ++index_) {
            const BatchItem& item = items[index_];
            const std::uint64_t target =
                std::min(blocks_ * item.block(), item.experiment.sequences);
            if (item.done() < target) {
                return Turn{index_, target};
            }
        }
        index_ = 0;
        blocks_ *= round_factor;
    }
    return std::nullopt;
}

}  // namespace recency
