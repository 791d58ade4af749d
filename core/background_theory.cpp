// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/background_theory.h"

#include "core/worker_pool.h"

#include <new>

namespace recency {

namespace {

/// A picture without the theory is better than none: null too where there is no memory for it.
BackgroundTheory::Limit work_out(const Parameters& parameters, const std::atomic<bool>& abandon) {
    try {
        if (auto limit = large_dimension_limit(parameters, &abandon)) {
            return std::make_shared<const std::vector<TheoryLayer>>(std::move(*limit));
        }
    } catch (const std::bad_alloc&) {
    }
    return nullptr;
}

}  // namespace

BackgroundTheory::BackgroundTheory(std::function<void()> notify)
    : notify_(std::move(notify)), thread_([this](const std::stop_token& stop) { work(stop); }) {}

BackgroundTheory::~BackgroundTheory() {
    thread_.request_stop();
    const std::lock_guard lock(mutex_);
    abandon_ = true;
}

void BackgroundTheory::ask(std::uint64_t id, const Parameters& parameters) {
    const std::lock_guard lock(mutex_);
    asked_ = {id, parameters};
    abandon_ = true;
    changed_.notify_all();
}

BackgroundTheory::Limit BackgroundTheory::take(std::uint64_t id) {
    const std::lock_guard lock(mutex_);
    return found_id_ == id ? std::exchange(found_, nullptr) : nullptr;
}

void BackgroundTheory::work(const std::stop_token& stop) {
    step_back_this_thread();
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return asked_.has_value(); })) {
        const auto [id, parameters] = *std::exchange(asked_, std::nullopt);
        abandon_ = stop.stop_requested();
        lock.unlock();
        Limit limit = work_out(parameters, abandon_);
        lock.lock();
        if (limit == nullptr || asked_) {
            continue;
        }
        found_id_ = id;
        found_ = std::move(limit);
        lock.unlock();
        notify_();
        lock.lock();
    }
}

}  // namespace recency
