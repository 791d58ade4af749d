// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch_simulation.h"
#include "ui/coalesced_call.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace recency::ui {

/// The estimates behind a figure. Those that somebody else has or is working on are taken from
/// there; only what nobody has is simulated, in the background.
class FigureRun : public QObject {
    Q_OBJECT

public:
    using Estimates = std::vector<std::shared_ptr<const Estimate>>;

    explicit FigureRun(int threads, QObject* parent = nullptr);

    /// Replaces what is wanted. `known`: estimates of others, of any experiments, null ones among
    /// them. One that has an experiment's parameters, seed and quantities, and no more than its N
    /// sequences, is taken, and the simulation goes on from it. It is spared where the N are
    /// complete, or where the experiment is in `elsewhere`: those that others are simulating.
    void start(const std::vector<Experiment>& experiments, QuantitySet quantities,
               const Estimates& known = {}, const std::vector<Experiment>& elsewhere = {});
    /// Estimates of others that have come since: each is taken where it suffices and has more
    /// sequences.
    void offer(const Estimates& estimates);
    /// Stops what is simulated here; what is there stays.
    void cancel();

    /// In the order of the experiments; null where there are no numbers yet.
    const Estimates& estimates() const { return estimates_; }
    /// Is there an estimate of each?
    bool hasAll() const;
    /// Sequences behind the numbers and those that were asked for, over all experiments.
    std::uint64_t sequences() const;
    std::uint64_t target() const;
    /// Why an experiment could not be simulated; empty while none failed.
    const std::string& failure() const { return failure_; }

Q_SIGNALS:
    /// There are newer estimates, or the simulation failed.
    void changed();

private:
    bool suffices(const std::shared_ptr<const Estimate>& estimate, std::size_t index) const;
    bool take(const std::shared_ptr<const Estimate>& estimate);
    bool complete(std::size_t index) const;
    void receive();

    std::vector<Experiment> experiments_;
    QuantitySet quantities_;
    Estimates estimates_;                 // by experiment
    std::vector<std::size_t> simulated_;  // what the batch computes: indices of experiments
    std::string failure_;
    CoalescedCall news_;
    BatchSimulation batch_;  // last: its thread posts news_
};

}  // namespace recency::ui
