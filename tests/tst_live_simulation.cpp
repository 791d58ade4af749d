// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live_simulation.h"
#include "core/simulation.h"

#include <QTest>

#include <condition_variable>
#include <mutex>

using namespace recency;

namespace {

/// Collects updates as a window would, without an event loop.
class Watcher {
public:
    explicit Watcher(int threads) : live(threads, [this] { wake(); }) {}

    /// The next update that `wanted` accepts; every update on the way is checked to be of the
    /// newest request. Gives up after a minute (the test then fails, it does not hang).
    template <typename Predicate>
    std::optional<LiveUpdate> wait_for(Predicate wanted) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        std::unique_lock lock(mutex);
        for (;;) {
            if (std::optional<LiveUpdate> update = live.take(); update && wanted(*update)) {
                return update;
            }
            if (!changed.wait_until(lock, deadline, [this] { return news; })) {
                return std::nullopt;
            }
            news = false;
        }
    }

    /// Until there is an update to take, for a minute at most.
    bool wait_for_news() {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::minutes(1), [this] { return news; });
    }

    std::optional<LiveUpdate> wait_until_finished() {
        return wait_for([](const LiveUpdate& update) { return update.finished; });
    }

    void wake() {
        const std::lock_guard lock(mutex);
        news = true;
        changed.notify_all();
    }

    std::mutex mutex;
    std::condition_variable changed;
    bool news = false;
    LiveSimulation live;
};

LiveRequest request_for(double alpha, std::uint64_t sequences) {
    LiveRequest request;
    request.experiment.parameters.alpha = alpha;
    request.experiment.sequences = sequences;
    request.quantities = QuantitySet::all();
    return request;
}

double top_recency(const Estimate& estimate) {
    return estimate.scalar(Quantity::recency_probability, 3)->mean;
}

}  // namespace

class TestLiveSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reaches_the_numbers_of_a_plain_run();
    void first_update_has_a_whole_batch();
    void newest_request_wins();
    void more_sequences_go_on();
    void fewer_sequences_start_again();
    void older_update_is_not_handed_out_data();
    void older_update_is_not_handed_out();
    void pause_still_answers_once();
    void theory_comes_with_the_update_data();
    void theory_comes_with_the_update();
    void can_go_while_computing();
};

void TestLiveSimulation::reaches_the_numbers_of_a_plain_run() {
    Watcher watcher(2);
    const LiveRequest request = request_for(0.5, 30'500);
    watcher.live.submit(request);
    const auto update = watcher.wait_until_finished();
    QVERIFY(update);
    const auto plain = simulate(request.experiment, request.quantities, 1);
    QCOMPARE(update->estimate->sequences(), std::uint64_t{30'500});
    QCOMPARE(top_recency(*update->estimate), top_recency(*plain));
}

void TestLiveSimulation::first_update_has_a_whole_batch() {
    Watcher watcher(2);
    watcher.live.submit(request_for(0.5, 1'000'000'000));
    const auto update = watcher.wait_for([](const LiveUpdate&) { return true; });
    QVERIFY(update);
    QCOMPARE(update->estimate->sequences() % 800, std::uint64_t{0});  // blocks of S = 10
    QVERIFY(!update->finished);
    QVERIFY(update->sequences_per_second > 0.0);
}

void TestLiveSimulation::newest_request_wins() {
    Watcher watcher(2);
    std::uint64_t newest = 0;
    for (int step = 0; step <= 40; ++step) {
        newest = watcher.live.submit(request_for(0.01 * step, 10'000));
        if (const auto update = watcher.live.take()) {
            QCOMPARE(update->request, newest);
        }
    }
    const auto update = watcher.wait_until_finished();
    QVERIFY(update);
    QCOMPARE(update->request, newest);
    QCOMPARE(update->estimate->parameters().alpha, 0.4);
}

void TestLiveSimulation::more_sequences_go_on() {
    Watcher watcher(2);
    watcher.live.submit(request_for(0.5, 10'300));
    QVERIFY(watcher.wait_until_finished());
    const std::uint64_t id = watcher.live.submit(request_for(0.5, 50'000));
    std::uint64_t before = 10'300;
    const auto update = watcher.wait_for([&before](const LiveUpdate& next) {
        const bool grows = next.estimate->sequences() >= before;
        before = grows ? next.estimate->sequences() : 0;
        return next.finished || !grows;
    });
    QVERIFY(update);
    QCOMPARE(update->request, id);
    QCOMPARE(update->estimate->sequences(), std::uint64_t{50'000});
    const auto plain = simulate(request_for(0.5, 50'000).experiment, QuantitySet::all(), 2);
    QCOMPARE(top_recency(*update->estimate), top_recency(*plain));
}

void TestLiveSimulation::fewer_sequences_start_again() {
    Watcher watcher(1);
    watcher.live.submit(request_for(0.5, 20'000));
    QVERIFY(watcher.wait_until_finished());
    watcher.live.submit(request_for(0.5, 10'000));
    const auto update = watcher.wait_until_finished();
    QVERIFY(update);
    QCOMPARE(update->estimate->sequences(), std::uint64_t{10'000});
}

void TestLiveSimulation::older_update_is_not_handed_out_data() {
    QTest::addColumn<LiveRequest>("next");
    QTest::newRow("fewer sequences") << request_for(0.5, 1000);
    QTest::newRow("more sequences") << request_for(0.5, 30'000);
    QTest::newRow("something else") << request_for(0.4, 20'000);
}

void TestLiveSimulation::older_update_is_not_handed_out() {
    QFETCH(const LiveRequest, next);
    Watcher watcher(1);
    watcher.live.submit(request_for(0.5, 20'000));
    QVERIFY(watcher.wait_for_news());  // and leave it there
    const std::uint64_t newest = watcher.live.submit(next);
    if (const auto update = watcher.live.take()) {
        QCOMPARE(update->request, newest);
    }
    const auto update = watcher.wait_until_finished();
    QVERIFY(update);
    QCOMPARE(update->request, newest);
    QCOMPARE(update->estimate->sequences(), next.experiment.sequences);
}

void TestLiveSimulation::pause_still_answers_once() {
    Watcher watcher(2);
    watcher.live.pause();
    QVERIFY(watcher.live.paused());
    watcher.live.submit(request_for(0.5, 200'000));
    const auto first = watcher.wait_for([](const LiveUpdate&) { return true; });
    QVERIFY(first);
    QVERIFY(first->estimate->sequences() < 200'000);
    watcher.live.resume();
    const auto last = watcher.wait_until_finished();
    QVERIFY(last);
    QCOMPARE(last->estimate->sequences(), std::uint64_t{200'000});
}

void TestLiveSimulation::theory_comes_with_the_update_data() {
    QTest::addColumn<int>("tokens");
    QTest::newRow("short: with the first update") << 10;
    QTest::newRow("long: when it is there") << 70;
}

void TestLiveSimulation::theory_comes_with_the_update() {
    QFETCH(int, tokens);
    Watcher watcher(2);
    LiveRequest request = request_for(0.5, 40);
    request.experiment.parameters.sequence_length = tokens;
    watcher.live.submit(request);
    const auto update = watcher.wait_for(
        [](const LiveUpdate& next) { return next.finished && next.theory != nullptr; });
    QVERIFY(update);
    QCOMPARE(update->theory->size(), std::size_t{4});
}

void TestLiveSimulation::can_go_while_computing() {
    Watcher watcher(2);
    LiveRequest request = request_for(0.5, 1'000'000'000);
    request.experiment.parameters.sequence_length = 128;
    request.experiment.parameters.layers = 64;
    watcher.live.submit(request);
    QVERIFY(!watcher.live.paused());
}

QTEST_GUILESS_MAIN(TestLiveSimulation)
#include "tst_live_simulation.moc"
