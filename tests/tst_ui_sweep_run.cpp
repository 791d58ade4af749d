// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_run.h"

#include <QTest>
#include <QThread>

using namespace recency;
using namespace recency::ui;

namespace {

Sweep long_sweep() {
    Sweep sweep;
    sweep.base.sequences = 1'000'000'000;
    sweep.axes = {{ParameterId::dimension, {16, 32}}};
    return sweep;
}

/// What was told of a run, and what a slow receiver does to it.
struct Listener {
    explicit Listener(SweepRun& run) {
        QObject::connect(&run, &SweepRun::resultsChanged, [this](const SweepResults& results) {
            shown = 0;
            for (const auto& estimate : results.estimates) {
                shown += estimate ? estimate->sequences() : 0;
            }
            QThread::msleep(20);  // drawing takes its time, and the run goes on
        });
        QObject::connect(&run, &SweepRun::progressChanged, [this](const BatchProgress& progress) {
            last = progress;
            ++times;
            ahead += shown > 0 && progress.sequences > shown ? 1 : 0;
        });
    }

    std::uint64_t shown = 0;
    BatchProgress last;
    int times = 0;
    int ahead = 0;  // times that the progress told of more than was shown
};

}  // namespace

class TestUiSweepRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void progress_is_never_ahead_of_the_numbers();
    void pausing_shows_what_it_counts();
    void nothing_to_tell_before_the_first_sweep();
};

void TestUiSweepRun::progress_is_never_ahead_of_the_numbers() {
    SweepRun run(1);
    const Listener listener(run);
    run.start(long_sweep(), {Quantity::recency_probability});
    QTRY_VERIFY(listener.shown > 0);
    const int before = listener.times;
    QTRY_VERIFY(listener.times >= before + 10);
    QCOMPARE(listener.ahead, 0);
}

void TestUiSweepRun::pausing_shows_what_it_counts() {
    SweepRun run(1);
    const Listener listener(run);
    run.start(long_sweep(), {Quantity::recency_probability});
    QTRY_VERIFY(listener.shown > 0);
    run.setPaused(true);
    QCOMPARE(listener.last.state, BatchState::cancelled);
    QCOMPARE(listener.last.sequences, listener.shown);
}

void TestUiSweepRun::nothing_to_tell_before_the_first_sweep() {
    SweepRun run(1);
    const Listener listener(run);
    run.setPaused(true);
    QCOMPARE(run.points(), std::size_t{0});
    QCOMPARE(listener.last.state, BatchState::idle);
    QCOMPARE(listener.shown, std::uint64_t{0});
}

QTEST_MAIN(TestUiSweepRun)
#include "tst_ui_sweep_run.moc"
