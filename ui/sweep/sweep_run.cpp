// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_run.h"

#include <QMetaObject>

#include <algorithm>

namespace recency::ui {

namespace {

// From here on half a sweep says more than an old one.
constexpr int patience = 500;  // milliseconds

}  // namespace

SweepRun::SweepRun(int threads, QObject* parent)
    : QObject(parent),
      simulation_(std::make_unique<BatchSimulation>(threads, [this] { receiveLater(); })) {}

SweepRun::~SweepRun() {
    simulation_.reset();  // no call comes in after this
}

void SweepRun::start(const Sweep& sweep, QuantitySet quantities) {
    const bool has_it = sweep == wanted_.sweep && quantities_.contains_all(quantities);
    if (has_it && !wanted_.estimates.empty()) {
        return;
    }
    wanted_.sweep = sweep;
    wanted_.estimates.assign(sweep.axes.at(0).values.size(), nullptr);
    quantities_ = quantities;
    shown_ = false;
    since_start_.start();
    simulation_->submit(experiments_of(sweep), quantities);
    Q_EMIT progressChanged(simulation_->progress());
}

void SweepRun::setPaused(bool paused) {
    paused_ = paused;
    if (!paused) {
        simulation_->resume();
    }
    if (paused && hasAllPoints()) {
        simulation_->cancel();
    }

    Q_EMIT progressChanged(simulation_->progress());
}

/// Called from the simulation's thread. One call is under way at most: a window that is busy
/// drawing is not flooded.
void SweepRun::receiveLater() {
    if (!receive_pending_.exchange(true)) {
        QMetaObject::invokeMethod(this, &SweepRun::receive, Qt::QueuedConnection);
    }
}

void SweepRun::receive() {
    receive_pending_ = false;
    for (const BatchUpdate& update : simulation_->take()) {
        wanted_.estimates[update.index] = update.estimate;
    }
    if (paused_ && hasAllPoints()) {
        simulation_->cancel();
    }
    if (shown_ || isPresentable()) {
        shown_ = true;
        Q_EMIT resultsChanged(wanted_);
    }
    Q_EMIT progressChanged(simulation_->progress());
}

bool SweepRun::hasAllPoints() const {
    return std::ranges::none_of(wanted_.estimates,
                                [](const auto& estimate) { return estimate == nullptr; });
}

bool SweepRun::isPresentable() const {
    return hasAllPoints() || since_start_.hasExpired(patience);
}

}  // namespace recency::ui
