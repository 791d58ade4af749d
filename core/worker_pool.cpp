// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker_pool.h"

#include <utility>

#if defined(__linux__)
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace recency {

void step_back_this_thread() {
#if defined(__linux__)
    // On Linux the nice value belongs to the thread.
    constexpr int nice = 5;
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), nice);
#endif
}

WorkerPool::WorkerPool(int threads, Priority priority) {
    for (int worker = 1; worker < threads; ++worker) {
        threads_.emplace_back([this, worker, priority](const std::stop_token& stop) {
            if (priority == Priority::background) {
                step_back_this_thread();
            }
            serve(stop, worker);
        });
    }
}

WorkerPool::~WorkerPool() {
    for (std::jthread& thread : threads_) {
        thread.request_stop();
    }
}

void WorkerPool::run(const std::function<void(int worker)>& job) {
    {
        const std::lock_guard lock(mutex_);
        job_ = &job;
        busy_ = static_cast<int>(threads_.size());
        ++round_;
    }
    wake_.notify_all();
    perform(job, 0);
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return busy_ == 0; });
    if (const std::exception_ptr failure = std::exchange(failure_, nullptr)) {
        std::rethrow_exception(failure);
    }
}

void WorkerPool::serve(const std::stop_token& stop, int worker) {
    std::uint64_t served = 0;
    for (;;) {
        std::unique_lock lock(mutex_);
        if (!wake_.wait(lock, stop, [this, served] { return round_ != served; })) {
            return;
        }
        served = round_;
        const std::function<void(int)>& job = *job_;
        lock.unlock();
        perform(job, worker);
        lock.lock();
        if (--busy_ == 0) {
            done_.notify_all();
        }
    }
}

void WorkerPool::perform(const std::function<void(int)>& job, int worker) {
    try {
        job(worker);
    } catch (...) {
        const std::lock_guard lock(mutex_);
        if (failure_ == nullptr) {
            failure_ = std::current_exception();
        }
    }
}

}  // namespace recency
