// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/theory.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace recency {

/// Works out the large-d limit of the newest parameters asked for on a thread of its own: for long
/// sequences it takes a second, which nobody who moves a control should wait for.
class BackgroundTheory {
public:
    using Limit = std::shared_ptr<const std::vector<TheoryLayer>>;

    /// `notify` is called from the thread when there is something to take.
    explicit BackgroundTheory(std::function<void()> notify);
    ~BackgroundTheory();
    BackgroundTheory(const BackgroundTheory&) = delete;
    BackgroundTheory& operator=(const BackgroundTheory&) = delete;

    /// Replaces what was asked for before. `id` must be another one each time.
    void ask(std::uint64_t id, const Parameters& parameters);

    /// The limit that was asked for with this id, once; null if it is not there (yet).
    Limit take(std::uint64_t id);

private:
    void work(const std::stop_token& stop);

    std::function<void()> notify_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<std::pair<std::uint64_t, Parameters>> asked_;
    std::atomic<bool> abandon_{false};  // what is being worked out is not wanted any more
    std::uint64_t found_id_ = 0;
    Limit found_;
    std::jthread thread_;  // last: stopped and joined before the rest goes
};

}  // namespace recency
