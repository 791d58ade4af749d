// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live_run.h"

#include <QMetaObject>

namespace recency::ui {

LiveRun::LiveRun(int threads, QObject* parent)
    : QObject(parent),
      simulation_(std::make_unique<LiveSimulation>(threads, [this] { receiveLater(); })) {}

LiveRun::~LiveRun() {
    simulation_.reset();  // no call comes in after this
}

void LiveRun::submit(const LiveRequest& request) {
    request_ = request;
    id_ = simulation_->submit(request);
}

/// Called from the simulation's thread. One call is under way at most: a window that is busy
/// drawing is not flooded.
void LiveRun::receiveLater() {
    if (!receive_pending_.exchange(true)) {
        QMetaObject::invokeMethod(this, &LiveRun::receive, Qt::QueuedConnection);
    }
}

void LiveRun::receive() {
    receive_pending_ = false;
    const std::optional<LiveUpdate> update = simulation_->take();
    if (update && update->request == id_) {
        Q_EMIT answered(*update);
    }
}

}  // namespace recency::ui
