// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch_simulation.h"
#include "ui/coalesced_call.h"

#include <QObject>

#include <memory>
#include <vector>

namespace recency::ui {

/// Simulates the settings of one figure after another in the background, and remembers what is
/// known of those that were looked at before.
class PaperRun : public QObject {
    Q_OBJECT

public:
    explicit PaperRun(int threads, QObject* parent = nullptr);

    /// Replaces what runs. Estimates of these settings and this seed that are there already are
    /// shown at once, with however many sequences, until there are newer ones.
    void start(const std::vector<Parameters>& settings, std::uint64_t seed,
               std::uint64_t sequences);
    void cancel();
    /// Goes on after cancel(), or tries again after a failure.
    void resume();

    /// How far those estimates are that were handed out.
    const BatchProgress& progress() const { return progress_; }
    /// By the index of its setting; null as long as there is none.
    std::shared_ptr<const Estimate> estimate(std::size_t setting) const;
    /// Of all settings that were looked at, each with the most sequences that there were.
    const std::vector<std::shared_ptr<const Estimate>>& known() const { return known_; }

Q_SIGNALS:
    /// There are newer estimates, or the computation has begun, ended or stopped.
    void changed();

private:
    void submit();
    void remember(const std::shared_ptr<const Estimate>& estimate);
    void receive();

    std::vector<Experiment> experiments_;
    std::vector<std::shared_ptr<const Estimate>> newest_;  // by setting
    std::vector<std::shared_ptr<const Estimate>> known_;   // of all settings and seeds seen so far
    BatchProgress progress_;
    CoalescedCall news_;
    BatchSimulation batch_;  // last: its thread posts news_
};

}  // namespace recency::ui
