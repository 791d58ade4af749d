// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/side_run.h"

#include "ui/live_run.h"

namespace recency::ui {

SideRun::SideRun(int threads, QObject* parent) : QObject(parent), threads_(threads) {}

SideRun::~SideRun() = default;

void SideRun::begin(const Experiment& experiment, std::shared_ptr<const Estimate> known) {
    active_ = true;
    experiment_ = experiment;
    if (known != nullptr) {
        run_.reset();
        estimate_ = std::move(known);
        Q_EMIT changed();
    }
}

void SideRun::want(QuantitySet quantities) {
    if (!active_ || !lacks(quantities)) {
        return;
    }
    wanted_ = quantities;
    if (run_ == nullptr) {
        run_ = std::make_unique<LiveRun>(threads_);
        connect(run_.get(), &LiveRun::answered, this, &SideRun::adopt);
    }
    const LiveRequest request{experiment_, wanted_};
    if (!run_->submitted() || run_->request() != request) {
        run_->submit(request);
    }
}

/// Are the numbers those of the experiment, and not of the one before?
bool SideRun::belongs() const {
    return estimate_ != nullptr && estimate_->parameters() == experiment_.parameters &&
           estimate_->seed() == experiment_.seed;
}

bool SideRun::lacks(QuantitySet quantities) const {
    return !belongs() || estimate_->sequences() < experiment_.sequences ||
           !estimate_->quantities().contains_all(quantities);
}

/// A first batch replaces better numbers only if these lack what is looked at.
void SideRun::adopt(const LiveUpdate& update) {
    if (update.estimate == nullptr) {
        return;  // out of memory: what is known stays
    }
    const bool better = !belongs() || update.estimate->sequences() >= estimate_->sequences() ||
                        !estimate_->quantities().contains_all(wanted_);
    if (better) {
        estimate_ = update.estimate;
        Q_EMIT changed();
    }
}

void SideRun::end() {
    run_.reset();
    estimate_.reset();
    if (active_) {
        active_ = false;
        Q_EMIT changed();
    }
}

}  // namespace recency::ui
