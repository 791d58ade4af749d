// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_run.h"

#include <algorithm>

namespace recency::ui {

FigureRun::FigureRun(int threads, QObject* parent)
    : QObject(parent), news_([this] { receive(); }), batch_(threads, [this] { news_.post(); }) {}

void FigureRun::start(const std::vector<Experiment>& experiments, QuantitySet quantities,
                      const Estimates& known, const std::vector<Experiment>& elsewhere) {
    Estimates candidates = known;
    candidates.insert(candidates.end(), estimates_.begin(), estimates_.end());
    experiments_ = experiments;
    quantities_ = quantities;
    estimates_.assign(experiments.size(), nullptr);
    failure_.clear();
    for (const auto& estimate : known) {
        take(estimate);
    }
    simulated_.clear();
    std::vector<Experiment> missing;
    for (std::size_t index = 0; index < experiments.size(); ++index) {
        const bool grows = estimates_[index] != nullptr &&
                           std::ranges::find(elsewhere, experiments[index]) != elsewhere.end();
        if (!grows && !complete(index)) {
            simulated_.push_back(index);
            missing.push_back(experiments[index]);
        }
    }
    for (const auto& estimate : candidates) {
        take(estimate);
    }
    std::erase(candidates, nullptr);
    batch_.submit(missing, quantities, candidates);
    receive();
}

void FigureRun::offer(const Estimates& estimates) {
    bool taken = false;
    for (const auto& estimate : estimates) {
        taken = take(estimate) || taken;
    }
    if (taken) {
        Q_EMIT changed();
    }
}

void FigureRun::cancel() {
    batch_.cancel();
    receive();
}

bool FigureRun::suffices(const std::shared_ptr<const Estimate>& estimate, std::size_t index) const {
    const Experiment& experiment = experiments_[index];
    return estimate != nullptr && estimate->sequences() > 0 &&
           estimate->sequences() <= experiment.sequences && estimate->seed() == experiment.seed &&
           estimate->parameters() == experiment.parameters &&
           estimate->quantities().contains_all(quantities_);
}

/// Puts the estimate wherever it suffices and is better than what is there.
bool FigureRun::take(const std::shared_ptr<const Estimate>& estimate) {
    bool taken = false;
    for (std::size_t index = 0; index < experiments_.size(); ++index) {
        auto& present = estimates_[index];
        if (suffices(estimate, index) &&
            (present == nullptr || present->sequences() < estimate->sequences())) {
            present = estimate;
            taken = true;
        }
    }
    return taken;
}

bool FigureRun::complete(std::size_t index) const {
    return estimates_[index] != nullptr &&
           estimates_[index]->sequences() == experiments_[index].sequences;
}

void FigureRun::receive() {
    failure_ = batch_.progress().failure;
    for (const BatchUpdate& update : batch_.take()) {
        auto& present = estimates_[simulated_[update.index]];
        if (present == nullptr || present->sequences() < update.estimate->sequences()) {
            present = update.estimate;
        }
    }
    Q_EMIT changed();
}

bool FigureRun::hasAll() const {
    return std::ranges::none_of(estimates_, [](const auto& estimate) { return !estimate; });
}

std::uint64_t FigureRun::sequences() const {
    std::uint64_t sum = 0;
    for (const auto& estimate : estimates_) {
        sum += estimate != nullptr ? estimate->sequences() : 0;
    }
    return sum;
}

std::uint64_t FigureRun::target() const {
    std::uint64_t sum = 0;
    for (const Experiment& experiment : experiments_) {
        sum += experiment.sequences;
    }
    return sum;
}

}  // namespace recency::ui
