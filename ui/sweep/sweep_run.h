// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch_simulation.h"
#include "ui/coalesced_call.h"
#include "ui/sweep/sweep_settings.h"

#include <QElapsedTimer>
#include <QObject>

namespace recency::ui {

/// Runs sweeps in the background. What was there stays until the new one has numbers at all of its
/// points, or was worked on for a while: nothing flickers while a control moves.
class SweepRun : public QObject {
    Q_OBJECT

public:
    explicit SweepRun(int threads, QObject* parent = nullptr);

    /// Replaces what runs by a valid sweep along one axis; the same again, with no other
    /// quantities, changes nothing. While paused it still gets its first numbers, so that no
    /// control is without an answer.
    void start(const Sweep& sweep, QuantitySet quantities);
    void setPaused(bool paused);
    bool paused() const { return paused_; }

    /// Of the sweep that was asked for last; 0 as long as there was none.
    std::size_t points() const { return wanted_.estimates.size(); }

Q_SIGNALS:
    void resultsChanged(const recency::ui::SweepResults& results);
    /// Follows the results that it tells of.
    void progressChanged(const recency::BatchProgress& progress);

private:
    void receive();
    BatchProgress take();
    bool isPresentable() const;
    bool hasAllPoints() const;

    SweepResults wanted_;
    QuantitySet quantities_;
    bool shown_ = false;  // has wanted_ replaced what was there?
    bool paused_ = false;
    QElapsedTimer since_start_;
    CoalescedCall news_;
    BatchSimulation simulation_;  // last: its thread posts news_
};

}  // namespace recency::ui
