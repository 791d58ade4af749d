// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch_simulation.h"
#include "ui/sweep/sweep_settings.h"

#include <QElapsedTimer>
#include <QObject>

#include <atomic>
#include <memory>

namespace recency::ui {

/// Runs sweeps in the background. What was there stays until the new one has numbers at all of its
/// points, or was worked on for a while: nothing flickers while a control moves.
class SweepRun : public QObject {
    Q_OBJECT

public:
    explicit SweepRun(int threads, QObject* parent = nullptr);
    ~SweepRun() override;

    /// Replaces what runs by a valid sweep along one axis; the same again, with no other
    /// quantities, changes nothing. While paused it still gets its first numbers, so that no
    /// control is without an answer.
    void start(const Sweep& sweep, QuantitySet quantities);
    void setPaused(bool paused);
    bool paused() const { return paused_; }

    /// The sweep that was asked for last.
    const Sweep& sweep() const { return wanted_.sweep; }

Q_SIGNALS:
    void resultsChanged(const recency::ui::SweepResults& results);
    void progressChanged(const recency::BatchProgress& progress);

private:
    void receiveLater();
    void receive();
    bool isPresentable() const;
    bool hasAllPoints() const;

    SweepResults wanted_;
    QuantitySet quantities_;
    bool shown_ = false;  // has wanted_ replaced what was there?
    bool paused_ = false;
    QElapsedTimer since_start_;
    std::atomic<bool> receive_pending_ = false;
    std::unique_ptr<BatchSimulation> simulation_;  // last: its thread calls receiveLater()
};

}  // namespace recency::ui
