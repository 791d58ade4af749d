// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live_simulation.h"

#include <QObject>
#include <QString>

#include <memory>

namespace recency::ui {

class LiveRun;

/// A run that stands beside the live one: the pinned run A, or the counterpart with another norm.
/// It keeps the best numbers known of one experiment and computes only what is missing.
class SideRun : public QObject {
    Q_OBJECT
public:
    explicit SideRun(int threads, QObject* parent = nullptr);
    ~SideRun() override;

    /// Takes an experiment up, with numbers of it that are already known. Without any, those of the
    /// experiment before stay until there are some.
    void begin(const Experiment& experiment, std::shared_ptr<const Estimate> known);
    /// Numbers of this experiment that somebody else has computed: taken if they are better.
    void offer(const std::shared_ptr<const Estimate>& estimate);
    /// The quantities that are looked at; what the numbers lack is computed.
    void want(QuantitySet quantities);
    /// Nothing stands beside the live run any more.
    void end();
    /// A run under way pauses, one that begins gets its first numbers.
    void setPaused(bool paused);

    bool active() const { return active_; }
    const Experiment& experiment() const { return experiment_; }
    /// Null until the first numbers, and while not active.
    const std::shared_ptr<const Estimate>& estimate() const { return estimate_; }
    /// Why there are no numbers (out of memory); empty while there is no such reason.
    const QString& failure() const { return failure_; }

Q_SIGNALS:
    void changed();

private:
    bool complete() const;
    bool computes(QuantitySet quantities) const;
    bool better(const Estimate& estimate) const;
    void start();
    void stop();
    void adopt(const LiveUpdate& update);

    int threads_;
    bool active_ = false;
    bool paused_ = false;
    Experiment experiment_;
    QuantitySet wanted_;
    std::shared_ptr<const Estimate> estimate_;
    QString failure_;
    std::unique_ptr<LiveRun> run_;  // only while something is missing
};

}  // namespace recency::ui
