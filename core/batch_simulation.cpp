// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch_simulation.h"

#include "core/pace.h"
#include "core/simulation.h"

#include <algorithm>
#include <atomic>
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

constexpr Seconds frame{0.016};     // between two notifications
constexpr Seconds step_time{0.05};  // until the thread looks up
constexpr std::uint64_t round_factor = 10;

struct Item {
    Experiment experiment;
    std::shared_ptr<const Estimate> estimate;  // null at first
    bool is_new = false;                       // not taken yet

    std::uint64_t done() const { return estimate != nullptr ? estimate->sequences() : 0; }
    std::uint64_t block() const {
        return Simulation::block_size_for(experiment.parameters.sequence_length);
    }
    double work() const { return SequenceRate::work_of(experiment.parameters); }
};

/// Can an experiment go on from where an item is? Sums end with whole blocks or at N.
bool leads_to(const Item& item, const Experiment& wanted) {
    return item.estimate != nullptr && item.experiment.parameters == wanted.parameters &&
           item.experiment.seed == wanted.seed && item.done() <= wanted.sequences &&
           (item.done() == wanted.sequences || item.done() % item.block() == 0);
}

/// What is there of an experiment; items that stay usually stay where they were.
std::shared_ptr<const Estimate> begun(const std::vector<Item>& items, std::size_t index,
                                      const Experiment& wanted) {
    if (index < items.size() && leads_to(items[index], wanted)) {
        return items[index].estimate;
    }
    const auto item =
        std::ranges::find_if(items, [&](const Item& other) { return leads_to(other, wanted); });
    return item != items.end() ? item->estimate : nullptr;
}

/// One experiment, and how far it shall go before the next has its turn.
struct Turn {
    std::uint64_t list = 0;
    std::size_t index = 0;
    Item item;
    QuantitySet quantities;
    std::uint64_t target = 0;

    bool belongs_with(const Turn& other) const {
        return list == other.list && index == other.index;
    }
};

}  // namespace

/// One thread drives a team of workers. The window's thread and it share what is under the mutex;
/// everything else belongs to the driver alone.
struct BatchSimulation::Impl {
    Impl(int threads, Notify notify_when_ready)
        : pool(threads, WorkerPool::Priority::background), notify(std::move(notify_when_ready)) {}

    void drive(const std::stop_token& stop);
    std::optional<Turn> wait_for_turn(const std::stop_token& stop);
    std::optional<Turn> next_turn();
    std::uint64_t target_in_this_round(const Item& item) const;
    void perform(const Turn& turn);
    void prepare(const Turn& turn);
    bool record(const Turn& turn, Seconds taken);
    void fail(const Turn& turn, const std::string& reason);
    void tell(bool at_once);

    WorkerPool pool;
    Notify notify;

    mutable std::mutex mutex;
    std::condition_variable_any changed;
    std::vector<Item> items;
    QuantitySet quantities;
    std::uint64_t list = 0;  // counts submit()
    BatchState state = BatchState::idle;
    std::string failure;
    std::size_t next = 0;              // item whose turn comes
    std::uint64_t round_blocks = 1;    // that each item shall have after this round
    Seconds spent{0.0};                // for this list, and ...
    double work_done = 0.0;            // ... what was done in it
    std::atomic<bool> abandon{false};  // what is being computed is not wanted any more

    Turn current;
    std::unique_ptr<Simulation> simulation;  // of the current turn
    SequenceRate rate;
    Pace pace{1, 1, step_time};
    Clock::time_point told;

    std::jthread driver;  // last: stopped and joined before the rest goes
};

BatchSimulation::BatchSimulation(int threads, Notify notify)
    : impl_(std::make_unique<Impl>(threads, std::move(notify))) {
    impl_->driver =
        std::jthread([impl = impl_.get()](const std::stop_token& stop) { impl->drive(stop); });
}

BatchSimulation::~BatchSimulation() {
    impl_->driver.request_stop();
    cancel();
}

void BatchSimulation::submit(const std::vector<Experiment>& experiments, QuantitySet quantities) {
    const std::lock_guard lock(impl_->mutex);
    std::vector<Item> items;
    items.reserve(experiments.size());
    for (const Experiment& experiment : experiments) {
        const bool same = quantities == impl_->quantities;
        auto estimate = same ? begun(impl_->items, items.size(), experiment) : nullptr;
        const bool is_new = estimate != nullptr;
        items.push_back({experiment, std::move(estimate), is_new});
    }
    impl_->items = std::move(items);
    impl_->quantities = quantities;
    ++impl_->list;
    impl_->state = BatchState::running;
    impl_->failure.clear();
    impl_->next = 0;
    impl_->round_blocks = static_cast<std::uint64_t>(impl_->pool.size());
    impl_->spent = Seconds(0.0);
    impl_->work_done = 0.0;
    impl_->abandon = true;
    impl_->changed.notify_all();
}

void BatchSimulation::cancel() {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->state == BatchState::running) {
        impl_->state = BatchState::cancelled;
        impl_->abandon = true;
    }
}

void BatchSimulation::resume() {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->state == BatchState::cancelled) {
        impl_->state = BatchState::running;
        impl_->changed.notify_all();
    }
}

std::vector<BatchUpdate> BatchSimulation::take() {
    const std::lock_guard lock(impl_->mutex);
    std::vector<BatchUpdate> updates;
    for (std::size_t index = 0; index < impl_->items.size(); ++index) {
        Item& item = impl_->items[index];
        if (std::exchange(item.is_new, false)) {
            updates.push_back({index, item.estimate});
        }
    }
    return updates;
}

BatchProgress BatchSimulation::progress() const {
    const std::lock_guard lock(impl_->mutex);
    BatchProgress progress;
    progress.state = impl_->state;
    progress.failure = impl_->failure;
    double work_left = 0.0;
    for (const Item& item : impl_->items) {
        progress.sequences += item.done();
        progress.target += item.experiment.sequences;
        work_left += item.work() * static_cast<double>(item.experiment.sequences - item.done());
    }
    if (progress.state == BatchState::running && impl_->work_done > 0.0) {
        progress.seconds_left = impl_->spent.count() / impl_->work_done * work_left;
    }
    return progress;
}

void BatchSimulation::Impl::drive(const std::stop_token& stop) {
    step_back_this_thread();
    while (const std::optional<Turn> turn = wait_for_turn(stop)) {
        try {
            perform(*turn);
        } catch (const std::exception& error) {
            fail(*turn, error.what());
        }
    }
}

/// What to compute next; empty when the window has gone.
std::optional<Turn> BatchSimulation::Impl::wait_for_turn(const std::stop_token& stop) {
    std::unique_lock lock(mutex);
    for (;;) {
        if (!changed.wait(lock, stop, [this] { return state == BatchState::running; }) ||
            stop.stop_requested()) {
            return std::nullopt;
        }
        abandon = false;
        if (std::optional<Turn> turn = next_turn()) {
            return turn;
        }
        state = BatchState::finished;
        lock.unlock();
        simulation.reset();
        tell(true);
        lock.lock();
    }
}

/// The next item that has not what this round asks for; rounds until all have all. Under the mutex.
std::optional<Turn> BatchSimulation::Impl::next_turn() {
    const auto lacks_sequences = [](const Item& item) {
        return item.done() < item.experiment.sequences;
    };
    while (std::ranges::any_of(items, lacks_sequences)) {
        for (; next < items.size(); ++next) {
            const std::uint64_t target = target_in_this_round(items[next]);
            if (items[next].done() < target) {
                return Turn{list, next, items[next], quantities, target};
            }
        }
        next = 0;
        round_blocks *= round_factor;
    }
    return std::nullopt;
}

std::uint64_t BatchSimulation::Impl::target_in_this_round(const Item& item) const {
    return std::min(round_blocks * item.block(), item.experiment.sequences);
}

/// Goes one step further with the experiment whose turn it is.
void BatchSimulation::Impl::perform(const Turn& turn) {
    const Clock::time_point begin = Clock::now();
    prepare(turn);
    const std::uint64_t target = std::min(turn.item.done() + pace.sequences(), turn.target);
    if (simulation->advance_to(target, abandon) == Outcome::cancelled ||
        !record(turn, Clock::now() - begin)) {
        simulation.reset();
        return;
    }
    tell(false);
}

void BatchSimulation::Impl::prepare(const Turn& turn) {
    if (simulation != nullptr && turn.belongs_with(current)) {
        return;
    }
    simulation.reset();  // first, so that two never need memory at once
    current = turn;
    const Experiment& experiment = turn.item.experiment;
    simulation = turn.item.estimate != nullptr
                     ? std::make_unique<Simulation>(*turn.item.estimate, pool)
                     : std::make_unique<Simulation>(experiment.parameters, experiment.seed,
                                                    turn.quantities, pool);
    const double sequences = rate.sequences_in(step_time, experiment.parameters);
    const auto blocks =
        static_cast<std::uint64_t>(sequences / static_cast<double>(simulation->block_size()));
    pace = Pace(simulation->block_size(), std::max(blocks, std::uint64_t(pool.size())), step_time);
}

/// False if what was computed is not wanted any more.
bool BatchSimulation::Impl::record(const Turn& turn, Seconds taken) {
    const Estimate& estimate = simulation->estimate();
    const std::uint64_t sequences = estimate.sequences() - turn.item.done();
    rate.learn(estimate.parameters(), sequences, taken);
    if (sequences == pace.sequences()) {
        pace.learn(taken);
    }
    auto newest = std::make_shared<const Estimate>(estimate);
    const std::lock_guard lock(mutex);
    if (abandon) {
        return false;
    }
    items[turn.index].estimate = std::move(newest);
    items[turn.index].is_new = true;
    spent += taken;
    work_done += turn.item.work() * static_cast<double>(sequences);
    return true;
}

void BatchSimulation::Impl::fail(const Turn& turn, const std::string& reason) {
    simulation.reset();
    {
        const std::lock_guard lock(mutex);
        if (abandon) {
            return;
        }
        state = BatchState::failed;
        failure = "experiment " + std::to_string(turn.index + 1) + " of " +
                  std::to_string(items.size()) + ": " + reason;
    }
    tell(true);
}

void BatchSimulation::Impl::tell(bool at_once) {
    const Clock::time_point now = Clock::now();
    if (at_once || now - told >= frame) {
        told = now;
        notify();
    }
}

}  // namespace recency
