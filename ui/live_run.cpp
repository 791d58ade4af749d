// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live_run.h"

namespace recency::ui {

LiveRun::LiveRun(int threads, QObject* parent)
    : QObject(parent),
      answer_([this] { receive(); }),
      simulation_(threads, [this] { answer_.post(); }) {}

void LiveRun::submit(const LiveRequest& request) {
    request_ = request;
    id_ = simulation_.submit(request);
}

void LiveRun::receive() {
    const std::optional<LiveUpdate> update = simulation_.take();
    if (update && update->request == id_) {
        Q_EMIT answered(*update);
    }
}

}  // namespace recency::ui
