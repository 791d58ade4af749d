// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live_simulation.h"

#include "core/background_theory.h"
#include "core/pace.h"
#include "core/simulation.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace recency {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr Seconds frame{0.016};      // between two updates
constexpr Seconds step_time{0.008};  // after the first batch, until the thread looks up
// What the first batch of a request may take: with the time to draw it, less than a frame.
constexpr Seconds first_answer{0.0035};
// Fewer sequences than this make curves that tremble: worth waiting for on a busy machine, but no
// longer than this.
constexpr std::uint64_t steady_sequences = 8000;
constexpr Seconds latest_answer{0.1};

// Up to this length the theory costs far less than a frame and goes with the first update.
constexpr int quick_theory_tokens = 32;
// Six matrices a layer: beyond this (150 MB) watching long, deep models does without the theory.
constexpr double most_theory_cells = 3.2e6;

bool theory_is_affordable(const Parameters& parameters) {
    const double tokens = parameters.sequence_length;
    return tokens * tokens * parameters.layers <= most_theory_cells;
}

/// Does `next` only ask for another number of sequences of what `current` computes?
bool continues(const LiveRequest& current, const LiveRequest& next) {
    return next.experiment.parameters == current.experiment.parameters &&
           next.experiment.seed == current.experiment.seed && next.quantities == current.quantities;
}

}  // namespace

/// One thread drives a team of workers. The window's thread and it share what is under the mutex;
/// everything else belongs to the driver alone.
struct LiveSimulation::Impl {
    Impl(int threads, Notify notify_when_ready)
        : pool(threads, WorkerPool::Priority::background),
          notify(std::move(notify_when_ready)),
          background_theory([this] { theory_arrives(); }) {}

    void drive(const std::stop_token& stop);
    bool wait_for_work(const std::stop_token& stop);
    void adopt();
    void start_over();
    Pace first_pace() const;
    void ask_for_theory();
    void theory_arrives();
    bool fetch_theory();
    void step();
    bool is_presentable() const;
    void learn(std::uint64_t sequences, Seconds taken);
    void publish(bool finished);
    void fail(const std::string& reason);
    bool work_left() const;
    bool sequences_left() const;
    bool work_to_do();
    std::uint64_t next_target() const;

    WorkerPool pool;
    Notify notify;

    mutable std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<LiveRequest> wanted;  // not yet taken up by the driver
    std::uint64_t wanted_id = 0;
    bool paused = false;
    std::optional<LiveUpdate> update;
    std::atomic<bool> abandon{false};  // what is being computed is not wanted any more
    bool theory_has_arrived = false;

    LiveRequest request;
    std::uint64_t request_id = 0;
    std::unique_ptr<Simulation> simulation;
    Pace pace{1, 1, step_time};
    SequenceRate rate;
    BackgroundTheory::Limit theory;
    std::uint64_t theory_id = 0;
    bool answered = false;  // has this request had an update?
    bool finished = true;
    Seconds spent{0.0};
    std::uint64_t sequences_at_start = 0;
    Clock::time_point published;

    // Last, to be stopped and joined before the rest goes.
    BackgroundTheory background_theory;
    std::jthread driver;
};

LiveSimulation::LiveSimulation(int threads, Notify notify)
    : impl_(std::make_unique<Impl>(threads, std::move(notify))) {
    impl_->driver =
        std::jthread([impl = impl_.get()](const std::stop_token& stop) { impl->drive(stop); });
}

LiveSimulation::~LiveSimulation() {
    impl_->driver.request_stop();
    const std::lock_guard lock(impl_->mutex);
    impl_->wanted.reset();  // nothing new is begun ...
    impl_->abandon = true;  // ... and what is under way ends
}

std::uint64_t LiveSimulation::submit(const LiveRequest& request) {
    const std::lock_guard lock(impl_->mutex);
    const LiveRequest& newest = impl_->wanted ? *impl_->wanted : impl_->request;
    if (impl_->wanted_id == 0 || !continues(newest, request)) {
        impl_->abandon = true;
    }
    impl_->update.reset();  // of an older request, however alike
    impl_->wanted = request;
    impl_->changed.notify_all();
    return ++impl_->wanted_id;
}

void LiveSimulation::pause() {
    const std::lock_guard lock(impl_->mutex);
    impl_->paused = true;
}

void LiveSimulation::resume() {
    const std::lock_guard lock(impl_->mutex);
    impl_->paused = false;
    impl_->changed.notify_all();
}

bool LiveSimulation::paused() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->paused;
}

std::optional<LiveUpdate> LiveSimulation::take() {
    const std::lock_guard lock(impl_->mutex);
    return std::exchange(impl_->update, std::nullopt);
}

void LiveSimulation::Impl::drive(const std::stop_token& stop) {
    step_back_this_thread();
    while (wait_for_work(stop)) {
        try {
            adopt();
            const bool has_news = fetch_theory();
            if (work_to_do()) {
                step();
            } else if (has_news && answered) {
                publish(finished);
            }
        } catch (const std::exception& error) {
            fail(error.what());
        }
    }
}

/// Returns when there is something to compute; false when the window has gone.
bool LiveSimulation::Impl::wait_for_work(const std::stop_token& stop) {
    std::unique_lock lock(mutex);
    return changed.wait(lock, stop, [this] { return work_left(); });
}

/// A new request, more sequences of the present one, or its theory. Under the mutex.
bool LiveSimulation::Impl::work_left() const {
    return wanted || theory_has_arrived || sequences_left();
}

/// A paused request still gets its first batch. Under the mutex.
bool LiveSimulation::Impl::sequences_left() const {
    return !finished && (!paused || !answered);
}

bool LiveSimulation::Impl::work_to_do() {
    const std::lock_guard lock(mutex);
    return sequences_left();
}

/// Takes up the newest request, if there is one.
void LiveSimulation::Impl::adopt() {
    bool same = false;
    {
        const std::lock_guard lock(mutex);
        if (!wanted) {
            return;
        }
        same = simulation != nullptr && !abandon && continues(request, *wanted) &&
               simulation->estimate().sequences() <= wanted->experiment.sequences;
        request = *std::exchange(wanted, std::nullopt);
        request_id = wanted_id;
        abandon = false;
    }
    finished = false;
    answered = false;
    spent = Seconds(0.0);
    if (!same) {
        start_over();
    }
    sequences_at_start = simulation->estimate().sequences();
}

void LiveSimulation::Impl::start_over() {
    simulation.reset();  // first, so that two never need memory at once
    simulation = std::make_unique<Simulation>(request.experiment.parameters,
                                              request.experiment.seed, request.quantities, pool);
    pace = first_pace();
    theory.reset();
    ask_for_theory();
}

/// As much as fits into the first answer; one block a worker where that is not known.
Pace LiveSimulation::Impl::first_pace() const {
    const std::uint64_t block = simulation->block_size();
    const auto workers = static_cast<std::uint64_t>(pool.size());
    const double sequences = rate.sequences_in(first_answer, request.experiment.parameters);
    const auto blocks = static_cast<std::uint64_t>(sequences / static_cast<double>(block));
    return {block, std::max(blocks, workers), first_answer};
}

/// Where it costs next to nothing the theory is there at once.
void LiveSimulation::Impl::ask_for_theory() {
    const Parameters& parameters = request.experiment.parameters;
    ++theory_id;
    if (parameters.sequence_length <= quick_theory_tokens) {
        if (auto limit = large_dimension_limit(parameters)) {
            theory = std::make_shared<const std::vector<TheoryLayer>>(std::move(*limit));
        }
    } else if (theory_is_affordable(parameters)) {
        background_theory.ask(theory_id, parameters);
    }
}

void LiveSimulation::Impl::theory_arrives() {
    const std::lock_guard lock(mutex);
    theory_has_arrived = true;
    changed.notify_all();
}

/// Is the theory of the present request there, and was not before?
bool LiveSimulation::Impl::fetch_theory() {
    {
        const std::lock_guard lock(mutex);
        if (!std::exchange(theory_has_arrived, false)) {
            return false;
        }
    }
    BackgroundTheory::Limit found = background_theory.take(theory_id);
    if (found == nullptr || simulation == nullptr) {
        return false;
    }
    theory = std::move(found);
    return true;
}

std::uint64_t LiveSimulation::Impl::next_target() const {
    const std::uint64_t block = simulation->block_size();
    const std::uint64_t whole_blocks = simulation->estimate().sequences() / block * block;
    return std::min(whole_blocks + pace.sequences(), request.experiment.sequences);
}

void LiveSimulation::Impl::step() {
    const Clock::time_point begin = Clock::now();
    const std::uint64_t before = simulation->estimate().sequences();
    if (before < request.experiment.sequences) {
        if (simulation->advance_to(next_target(), abandon) == Outcome::cancelled) {
            simulation.reset();
            finished = true;  // a newer request or the end is on its way
            return;
        }
        learn(simulation->estimate().sequences() - before, Clock::now() - begin);
    }
    spent += Clock::now() - begin;
    finished = simulation->estimate().sequences() >= request.experiment.sequences;
    if (finished || (answered ? Clock::now() - published >= frame : is_presentable())) {
        publish(finished);
    }
}

/// A first answer may come a little before its time, but not half empty.
bool LiveSimulation::Impl::is_presentable() const {
    const bool steady = simulation->estimate().sequences() >= steady_sequences;
    return spent >= latest_answer || (steady && spent >= 0.6 * first_answer);
}

void LiveSimulation::Impl::learn(std::uint64_t sequences, Seconds taken) {
    pace.learn(taken);
    if (!answered) {  // later batches share the cores with the drawing of the first
        rate.learn(request.experiment.parameters, sequences, taken);
    }
}

void LiveSimulation::Impl::publish(bool is_finished) {
    LiveUpdate next;
    next.request = request_id;
    next.estimate = std::make_shared<const Estimate>(simulation->estimate());
    next.theory = theory;
    next.finished = is_finished;
    next.sequences_per_second =
        static_cast<double>(next.estimate->sequences() - sequences_at_start) /
        std::max(spent.count(), 1e-9);
    if (!answered) {
        pace =
            Pace(simulation->block_size(), pace.sequences() / simulation->block_size(), step_time);
    }
    published = Clock::now();
    answered = true;
    {
        const std::lock_guard lock(mutex);
        if (abandon || request_id != wanted_id) {
            return;
        }
        update = std::move(next);
    }
    notify();
}

void LiveSimulation::Impl::fail(const std::string& reason) {
    finished = true;
    answered = true;
    simulation.reset();
    {
        const std::lock_guard lock(mutex);
        if (request_id != wanted_id) {
            return;
        }
        update = LiveUpdate{request_id, nullptr, nullptr, false, 0.0, reason};
    }
    notify();
}

}  // namespace recency
