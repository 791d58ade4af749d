// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace recency {

/// Lets other threads go first where cores are scarce: a window that draws what this thread
/// computes must not wait for it. Does nothing where the system cannot.
void step_back_this_thread();

/// A fixed team of threads that does one job at a time, everybody together.
class WorkerPool {
public:
    enum class Priority { usual, background };

    /// threads >= 1; the caller of run() is one of them. The priority is that of the others.
    explicit WorkerPool(int threads, Priority priority = Priority::usual);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    int size() const { return static_cast<int>(threads_.size()) + 1; }

    /// Calls job(0) ... job(size() - 1), each on a thread of its own, and returns when all have
    /// returned. The first exception among them is thrown again here.
    void run(const std::function<void(int worker)>& job);

private:
    void serve(const std::stop_token& stop, int worker);
    void perform(const std::function<void(int)>& job, int worker);

    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::condition_variable_any done_;
    const std::function<void(int)>* job_ = nullptr;
    std::uint64_t round_ = 0;
    int busy_ = 0;
    std::exception_ptr failure_;
    std::vector<std::jthread> threads_;  // last: joined before the rest goes
};

}  // namespace recency
