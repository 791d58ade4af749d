// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/side_run.h"

#include "ui/live_run.h"

namespace recency::ui {
namespace {

bool belongs(const Estimate& estimate, const Experiment& experiment) {
    return estimate.parameters() == experiment.parameters && estimate.seed() == experiment.seed;
}

}  // namespace

SideRun::SideRun(int threads, QObject* parent) : QObject(parent), threads_(threads) {}

SideRun::~SideRun() = default;

void SideRun::begin(const Experiment& experiment, std::shared_ptr<const Estimate> known) {
    active_ = true;
    experiment_ = experiment;
    failure_.clear();
    if (known != nullptr) {
        estimate_ = std::move(known);
        Q_EMIT changed();
    }
}

void SideRun::offer(const std::shared_ptr<const Estimate>& estimate) {
    if (!active_ || estimate == nullptr || !belongs(*estimate, experiment_) ||
        !estimate->quantities().contains_all(wanted_) || !better(*estimate)) {
        return;
    }
    estimate_ = estimate;
    if (complete()) {
        stop();
    }
    Q_EMIT changed();
}

void SideRun::want(QuantitySet quantities) {
    if (!active_) {
        return;
    }
    wanted_ = quantities;
    if (complete()) {
        stop();
    } else if (!computes(quantities)) {
        start();
    }
}

bool SideRun::complete() const {
    return estimate_ != nullptr && belongs(*estimate_, experiment_) &&
           estimate_->sequences() >= experiment_.sequences &&
           estimate_->quantities().contains_all(wanted_);
}

/// Is a run under way that will bring these? Fewer than it computes are no reason to begin anew.
bool SideRun::computes(QuantitySet quantities) const {
    return run_ != nullptr && run_->request().experiment == experiment_ &&
           run_->request().quantities.contains_all(quantities);
}

/// A first batch replaces better numbers only if these are of another experiment, or lack what is
/// looked at.
bool SideRun::better(const Estimate& estimate) const {
    return estimate_ == nullptr || !belongs(*estimate_, experiment_) ||
           estimate.sequences() >= estimate_->sequences() ||
           !estimate_->quantities().contains_all(wanted_);
}

void SideRun::start() {
    if (run_ == nullptr) {
        run_ = std::make_unique<LiveRun>(threads_);
        connect(run_.get(), &LiveRun::answered, this, &SideRun::adopt);
    }
    if (paused_) {
        run_->pause();
    }
    run_->submit({experiment_, wanted_});
}

/// A run that answers just now must not be deleted under its own feet.
void SideRun::stop() {
    if (run_ != nullptr) {
        run_->disconnect(this);
        run_.release()->deleteLater();
    }
}

void SideRun::adopt(const LiveUpdate& update) {
    if (update.estimate == nullptr) {
        failure_ = QString::fromStdString(update.failure);
        if (estimate_ != nullptr && !belongs(*estimate_, experiment_)) {
            estimate_.reset();  // what is shown would be of another experiment for ever
        }
        stop();
    } else if (better(*update.estimate)) {
        estimate_ = update.estimate;
    }
    if (update.finished) {
        stop();
    }
    Q_EMIT changed();
}

void SideRun::setPaused(bool paused) {
    paused_ = paused;
    if (run_ == nullptr) {
        return;
    }
    if (paused) {
        run_->pause();
    } else {
        run_->resume();
    }
}

void SideRun::end() {
    stop();
    estimate_.reset();
    failure_.clear();
    if (active_) {
        active_ = false;
        Q_EMIT changed();
    }
}

}  // namespace recency::ui
