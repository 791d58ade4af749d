// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live_simulation.h"
#include "ui/coalesced_call.h"

#include <QObject>

namespace recency::ui {

/// A simulation in the background whose answers arrive in the window's thread.
class LiveRun : public QObject {
    Q_OBJECT
public:
    explicit LiveRun(int threads, QObject* parent = nullptr);

    /// Replaces what runs; answers to older requests do not arrive any more. See LiveSimulation.
    void submit(const LiveRequest& request);
    const LiveRequest& request() const { return request_; }
    bool submitted() const { return id_ != 0; }

    void pause() { simulation_.pause(); }
    void resume() { simulation_.resume(); }
    bool paused() const { return simulation_.paused(); }

Q_SIGNALS:
    void answered(const recency::LiveUpdate& update);

private:
    void receive();

    LiveRequest request_;
    std::uint64_t id_ = 0;
    CoalescedCall answer_;
    LiveSimulation simulation_;  // last: its thread posts to what is before it
};

}  // namespace recency::ui
