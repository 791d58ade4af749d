// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <utility>

namespace recency::ui {

/// Calls a function in the thread that made this, once for any number of posts from other threads
/// since it began last: a window that is busy drawing is not flooded. It is never called after this
/// is gone. Who posts must have ended by then, so the owner has it before what posts.
class CoalescedCall {
public:
    explicit CoalescedCall(std::function<void()> function) : function_(std::move(function)) {}

    /// From any thread. What is written before is seen by the function.
    void post();

private:
    std::function<void()> function_;
    std::atomic<bool> pending_ = false;
    QObject receiver_;  // with it goes the call that is under way
};

}  // namespace recency::ui
