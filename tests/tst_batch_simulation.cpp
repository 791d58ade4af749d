// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch_simulation.h"
#include "core/simulation.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>

using namespace recency;

namespace {

constexpr QuantitySet recency_only{Quantity::recency_probability, Quantity::recency_advantage};

/// Collects updates as a window would, without an event loop.
class Watcher {
public:
    explicit Watcher(int threads) : batch(threads, [this] { wake(); }) {}

    /// Takes what comes until `done` says so of the progress. Gives up after a minute (the test
    /// then fails, it does not hang).
    template <typename Predicate>
    bool wait_until(Predicate done) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::minutes(1);
        std::unique_lock lock(mutex);
        for (;;) {
            const BatchProgress progress = batch.progress();
            take();
            if (done(progress)) {
                return true;
            }
            if (!changed.wait_until(lock, deadline, [this] { return news; })) {
                return false;
            }
            news = false;
        }
    }

    bool wait_for_state(BatchState state) {
        return wait_until(
            [state](const BatchProgress& progress) { return progress.state == state; });
    }

    /// Until something was computed.
    bool wait_for_sequences() {
        return wait_until([](const BatchProgress& progress) { return progress.sequences > 0; });
    }

    void take() {
        for (BatchUpdate& update : batch.take()) {
            sizes[update.index].push_back(update.estimate->sequences());
            newest[update.index] = std::move(update.estimate);
        }
    }

    void wake() {
        const std::lock_guard lock(mutex);
        news = true;
        changed.notify_all();
    }

    std::mutex mutex;
    std::condition_variable changed;
    bool news = false;
    std::map<std::size_t, std::shared_ptr<const Estimate>> newest;
    std::map<std::size_t, std::vector<std::uint64_t>> sizes;  // of all estimates taken
    BatchSimulation batch;
};

Experiment experiment_with(double alpha, std::uint64_t sequences, int tokens = 10) {
    Experiment experiment;
    experiment.parameters.alpha = alpha;
    experiment.parameters.sequence_length = tokens;
    experiment.parameters.layers = 2;
    experiment.sequences = sequences;
    return experiment;
}

std::vector<Experiment> several(std::uint64_t sequences) {
    return {experiment_with(0.0, sequences), experiment_with(0.5, sequences),
            experiment_with(0.8, sequences)};
}

Statistic top_recency(const Estimate& estimate) {
    return estimate.scalar(Quantity::recency_probability, 1).value();
}

void compare_with_a_plain_run(const Estimate& estimate, const Experiment& experiment) {
    const auto plain = simulate(experiment, estimate.quantities(), 1);
    QCOMPARE(estimate.parameters(), experiment.parameters);
    QCOMPARE(estimate.sequences(), experiment.sequences);
    QCOMPARE(top_recency(estimate).mean, top_recency(*plain).mean);
    QCOMPARE(top_recency(estimate).standard_error, top_recency(*plain).standard_error);
}

void compare_with_plain_runs(const Watcher& watcher, const std::vector<Experiment>& experiments) {
    QCOMPARE(watcher.newest.size(), experiments.size());
    for (std::size_t index = 0; index < experiments.size(); ++index) {
        compare_with_a_plain_run(*watcher.newest.at(index), experiments[index]);
    }
}

}  // namespace

class TestBatchSimulation : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idle_until_something_is_submitted();
    void empty_list_is_finished();
    void reaches_the_numbers_of_plain_runs_data();
    void reaches_the_numbers_of_plain_runs();
    void experiments_of_different_kinds();
    void refines_all_in_rounds();
    void only_what_was_asked_for();
    void says_how_far_it_is();
    void cancel_keeps_what_is_there();
    void resume_reaches_the_same_numbers();
    void replaced_list_is_never_handed_out();
    void more_sequences_go_on();
    void fewer_sequences_start_again();
    void failure_names_the_experiment_and_keeps_the_rest();
    void can_go_while_computing();
};

void TestBatchSimulation::idle_until_something_is_submitted() {
    Watcher watcher(1);
    watcher.batch.cancel();
    watcher.batch.resume();
    QCOMPARE(watcher.batch.progress().state, BatchState::idle);
    QVERIFY(watcher.batch.take().empty());
}

void TestBatchSimulation::empty_list_is_finished() {
    Watcher watcher(1);
    watcher.batch.submit({}, recency_only);
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    QCOMPARE(watcher.batch.progress().target, std::uint64_t{0});
}

void TestBatchSimulation::reaches_the_numbers_of_plain_runs_data() {
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("sequences");
    QTest::newRow("one thread") << 1 << 24'000;
    QTest::newRow("three threads") << 3 << 24'000;
    QTest::newRow("no whole number of blocks") << 2 << 20'313;
    QTest::newRow("less than a block") << 2 << 7;
}

void TestBatchSimulation::reaches_the_numbers_of_plain_runs() {
    QFETCH(const int, threads);
    QFETCH(const int, sequences);
    const auto experiments = several(static_cast<std::uint64_t>(sequences));
    Watcher watcher(threads);
    watcher.batch.submit(experiments, recency_only);
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    compare_with_plain_runs(watcher, experiments);
}

void TestBatchSimulation::experiments_of_different_kinds() {
    std::vector<Experiment> experiments{experiment_with(0.5, 3000, 3),
                                        experiment_with(0.5, 333, 40),
                                        experiment_with(0.5, 40, 130)};
    experiments[0].seed = 7;
    Watcher watcher(2);
    watcher.batch.submit(experiments, recency_only);
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    compare_with_plain_runs(watcher, experiments);
}

/// No experiment is far ahead of the others at any time.
void TestBatchSimulation::refines_all_in_rounds() {
    Watcher watcher(1);
    watcher.batch.submit(several(80'000), recency_only);
    const bool finished = watcher.wait_until([&watcher](const BatchProgress& progress) {
        std::uint64_t least = 80'000;
        std::uint64_t most = 0;
        for (std::size_t index = 0; index < 3; ++index) {
            const auto found = watcher.newest.find(index);
            const std::uint64_t done =
                found != watcher.newest.end() ? found->second->sequences() : 0;
            least = std::min(least, done);
            most = std::max(most, done);
        }
        // An experiment may be a round ahead: one block, ten, all hundred.
        const bool together = most <= 10 * std::max<std::uint64_t>(least, 80);
        return !together || progress.state == BatchState::finished;
    });
    QVERIFY(finished);
    QCOMPARE(watcher.batch.progress().state, BatchState::finished);
    for (const auto& [index, sizes] : watcher.sizes) {
        QVERIFY(std::ranges::is_sorted(sizes));
        QCOMPARE(sizes.back(), std::uint64_t{80'000});
    }
}

void TestBatchSimulation::only_what_was_asked_for() {
    Watcher watcher(1);
    watcher.batch.submit(several(800), {Quantity::mean_cosine});
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    const Estimate& estimate = *watcher.newest.at(1);
    QVERIFY(estimate.scalar(Quantity::mean_cosine, 0));
    QVERIFY(!estimate.scalar(Quantity::recency_probability, 0));
}

void TestBatchSimulation::says_how_far_it_is() {
    Watcher watcher(1);
    watcher.batch.submit(several(1'000'000'000), recency_only);
    QCOMPARE(watcher.batch.progress().state, BatchState::running);
    QVERIFY(watcher.wait_for_sequences());
    const BatchProgress progress = watcher.batch.progress();
    QCOMPARE(progress.state, BatchState::running);
    QCOMPARE(progress.target, std::uint64_t{3'000'000'000});
    QVERIFY(progress.sequences < progress.target);
    QVERIFY(progress.seconds_left.value() > 0.0);
    watcher.batch.submit(several(1000), recency_only);
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    QCOMPARE(watcher.batch.progress().sequences, std::uint64_t{3000});
    QVERIFY(!watcher.batch.progress().seconds_left);
}

void TestBatchSimulation::cancel_keeps_what_is_there() {
    Watcher watcher(2);
    watcher.batch.submit(several(1'000'000'000), recency_only);
    QVERIFY(watcher.wait_for_sequences());
    watcher.batch.cancel();
    const BatchProgress at_cancel = watcher.batch.progress();
    QCOMPARE(at_cancel.state, BatchState::cancelled);
    QVERIFY(at_cancel.sequences > 0);
    QVERIFY(!at_cancel.seconds_left);
    watcher.take();
    QTest::qWait(20);  // nothing comes afterwards
    QVERIFY(watcher.batch.take().empty());
    QCOMPARE(watcher.batch.progress().sequences, at_cancel.sequences);
    QCOMPARE(watcher.batch.progress().state, BatchState::cancelled);
}

void TestBatchSimulation::resume_reaches_the_same_numbers() {
    const auto experiments = several(100'000);
    Watcher watcher(2);
    watcher.batch.submit(experiments, recency_only);
    QVERIFY(watcher.wait_for_sequences());
    watcher.batch.cancel();
    watcher.batch.resume();
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    compare_with_plain_runs(watcher, experiments);
}

void TestBatchSimulation::replaced_list_is_never_handed_out() {
    Watcher watcher(2);
    for (int step = 0; step < 20; ++step) {
        const double alpha = 0.04 * step;
        watcher.batch.submit({experiment_with(alpha, 5000)}, recency_only);
        for (const BatchUpdate& update : watcher.batch.take()) {
            QCOMPARE(update.index, std::size_t{0});
            QCOMPARE(update.estimate->parameters().alpha, alpha);
        }
        QTest::qWait(1);
    }
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    QCOMPARE(watcher.newest.at(0)->parameters().alpha, 0.04 * 19);
}

void TestBatchSimulation::more_sequences_go_on() {
    Watcher watcher(2);
    watcher.batch.submit(several(8000), recency_only);
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    watcher.newest.clear();
    watcher.sizes.clear();

    // In another order, and with one more.
    std::vector<Experiment> more = several(16'000);
    std::ranges::reverse(more);
    more.insert(more.begin(), experiment_with(0.3, 16'000));
    watcher.batch.submit(more, recency_only);
    QVERIFY(watcher.batch.progress().sequences >= 24'000);
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    compare_with_plain_runs(watcher, more);
    QVERIFY(watcher.sizes.at(1).front() >= 8000);
}

void TestBatchSimulation::fewer_sequences_start_again() {
    Watcher watcher(1);
    watcher.batch.submit(several(8000), recency_only);
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    watcher.batch.submit(several(1700), recency_only);
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    compare_with_plain_runs(watcher, several(1700));
}

void TestBatchSimulation::failure_names_the_experiment_and_keeps_the_rest() {
    std::vector<Experiment> experiments = several(1'000'000);
    experiments[1].parameters.alpha = 1.2;
    Watcher watcher(1);
    watcher.batch.submit(experiments, recency_only);
    QVERIFY(watcher.wait_for_state(BatchState::failed));
    const QString failure = QString::fromStdString(watcher.batch.progress().failure);
    QVERIFY2(failure.startsWith(QStringLiteral("experiment 2 of 3: alpha: 1.2")),
             qPrintable(failure));
    QVERIFY(watcher.newest.contains(0));
    watcher.batch.submit(several(900), recency_only);
    QVERIFY(watcher.wait_for_state(BatchState::finished));
    QVERIFY(watcher.batch.progress().failure.empty());
    compare_with_plain_runs(watcher, several(900));
}

void TestBatchSimulation::can_go_while_computing() {
    Watcher watcher(2);
    Experiment experiment = experiment_with(0.5, 1'000'000'000, 128);
    experiment.parameters.layers = 64;
    watcher.batch.submit({experiment}, QuantitySet::all());
    QCOMPARE(watcher.batch.progress().state, BatchState::running);
}

QTEST_GUILESS_MAIN(TestBatchSimulation)
#include "tst_batch_simulation.moc"
