// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/paper_run.h"

#include <algorithm>

namespace recency::ui {
namespace {

constexpr QuantitySet wanted{Quantity::recency_probability, Quantity::score};

}  // namespace

PaperRun::PaperRun(int threads, QObject* parent)
    : QObject(parent), news_([this] { receive(); }), batch_(threads, [this] { news_.post(); }) {}

void PaperRun::start(const std::vector<Parameters>& settings, std::uint64_t seed,
                     std::uint64_t sequences) {
    experiments_.clear();
    newest_.clear();
    for (const Parameters& parameters : settings) {
        experiments_.push_back({.parameters = parameters, .seed = seed, .sequences = sequences});
        const auto found = std::ranges::find_if(known_, [&](const auto& estimate) {
            return estimate->parameters() == parameters && estimate->seed() == seed;
        });
        newest_.push_back(found != known_.end() ? *found : nullptr);
    }
    submit();
}

void PaperRun::submit() {
    batch_.submit(experiments_, wanted, known_);
    receive();
}

void PaperRun::cancel() {
    batch_.cancel();
    receive();  // what there is, so that the count and the picture agree
}

void PaperRun::resume() {
    if (progress_.state == BatchState::failed) {
        submit();
        return;
    }
    batch_.resume();
    receive();
}

std::shared_ptr<const Estimate> PaperRun::estimate(std::size_t setting) const {
    return setting < newest_.size() ? newest_[setting] : nullptr;
}

/// Of each setting the estimate with the most sequences.
void PaperRun::remember(const std::shared_ptr<const Estimate>& estimate) {
    const auto found = std::ranges::find_if(known_, [&](const auto& known) {
        return known->parameters() == estimate->parameters() && known->seed() == estimate->seed();
    });
    if (found == known_.end()) {
        known_.push_back(estimate);
    } else if ((*found)->sequences() <= estimate->sequences()) {
        *found = estimate;
    }
}

void PaperRun::receive() {
    progress_ = batch_.progress();  // first: what is taken then is not behind it
    for (const BatchUpdate& update : batch_.take()) {
        newest_[update.index] = update.estimate;
        remember(update.estimate);
    }
    Q_EMIT changed();
}

}  // namespace recency::ui
