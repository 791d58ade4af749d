// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_run.h"

#include <algorithm>

namespace recency::ui {

namespace {

// From here on half a sweep says more than an old one.
constexpr int patience = 500;  // milliseconds

}  // namespace

SweepRun::SweepRun(int threads, QObject* parent)
    : QObject(parent),
      news_([this] { receive(); }),
      simulation_(threads, [this] { news_.post(); }) {}

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
    simulation_.submit(experiments_of(sweep), quantities);
    receive();
}

void SweepRun::setPaused(bool paused) {
    paused_ = paused;
    if (!paused) {
        simulation_.resume();
    }
    receive();
}

void SweepRun::receive() {
    BatchProgress progress = take();
    if (paused_ && hasAllPoints()) {
        simulation_.cancel();
        progress = take();  // what came until it stopped
    }
    if (shown_ || isPresentable()) {
        shown_ = true;
        Q_EMIT resultsChanged(wanted_);
    }
    Q_EMIT progressChanged(progress);
}

/// Takes what is new and returns how far it is, at least.
BatchProgress SweepRun::take() {
    BatchProgress progress = simulation_.progress();  // first: what is taken then is not behind it
    for (const BatchUpdate& update : simulation_.take()) {
        wanted_.estimates[update.index] = update.estimate;
    }
    return progress;
}

bool SweepRun::hasAllPoints() const {
    return points() > 0 && std::ranges::none_of(wanted_.estimates, [](const auto& estimate) {
               return estimate == nullptr;
           });
}

bool SweepRun::isPresentable() const {
    return hasAllPoints() || (points() > 0 && since_start_.hasExpired(patience));
}

}  // namespace recency::ui
