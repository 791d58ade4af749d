// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/laboratory.h"
#include "ui/paper.h"
#include "ui/side_run.h"

#include <QSignalSpy>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

Experiment experiment_of(std::uint64_t sequences) {
    Experiment experiment;
    experiment.sequences = sequences;
    return experiment;
}

const QuantitySet few{Quantity::recency_probability};
const QuantitySet more{Quantity::recency_probability, Quantity::contribution};

}  // namespace

/// What stands beside the live run.
class TestUiSideRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void computes_what_is_missing();
    void complete_numbers_need_no_run();
    void fewer_quantities_do_not_begin_anew();
    void another_experiment_replaces_it();
    void pause_holds_it();
    void pinned_run_has_the_live_numbers();
    void counterpart_only_where_it_is_shown();
};

void TestUiSideRun::computes_what_is_missing() {
    SideRun run(1);
    run.begin(experiment_of(20'000), nullptr);
    run.want(few);
    QTRY_VERIFY(run.estimate() != nullptr && run.estimate()->sequences() == 20'000);
    QVERIFY(!run.estimate()->exists(Quantity::contribution, 0));
    run.want(more);
    QTRY_VERIFY(run.estimate()->exists(Quantity::contribution, 0) &&
                run.estimate()->sequences() == 20'000);
    run.end();
    QVERIFY(run.estimate() == nullptr && !run.active());
}

void TestUiSideRun::complete_numbers_need_no_run() {
    SideRun first(1);
    first.begin(experiment_of(5'000), nullptr);
    first.want(few);
    QTRY_VERIFY(first.estimate() != nullptr && first.estimate()->sequences() == 5'000);
    SideRun second(1);
    second.begin(experiment_of(5'000), first.estimate());
    QSignalSpy changes(&second, &SideRun::changed);
    second.want(few);
    QTest::qWait(50);
    QCOMPARE(changes.count(), 0);
    QCOMPARE(second.estimate(), first.estimate());
}

void TestUiSideRun::fewer_quantities_do_not_begin_anew() {
    SideRun run(1);
    run.begin(experiment_of(1'000'000'000), nullptr);
    run.want(more);
    std::uint64_t most = 0;
    bool fell = false;
    connect(&run, &SideRun::changed, this, [&] {
        fell |= run.estimate()->sequences() < most;
        most = run.estimate()->sequences();
    });
    QTRY_VERIFY(most > 20'000);
    run.want(few);
    const std::uint64_t then = most;
    QTRY_VERIFY(most > then);
    QVERIFY(!fell);
    QVERIFY(run.estimate()->exists(Quantity::contribution, 0));  // still the same run
}

void TestUiSideRun::another_experiment_replaces_it() {
    SideRun run(1);
    run.begin(experiment_of(5'000), nullptr);
    run.want(few);
    QTRY_VERIFY(run.estimate() != nullptr);
    const auto before = run.estimate();
    Experiment other = experiment_of(5'000);
    other.parameters.alpha = 0.2;
    run.begin(other, nullptr);
    QCOMPARE(run.estimate(), before);  // the old picture stays until there is a new one
    run.want(few);
    QTRY_COMPARE(run.estimate()->parameters().alpha, 0.2);
}

void TestUiSideRun::pause_holds_it() {
    SideRun run(1);
    run.setPaused(true);
    run.begin(experiment_of(1'000'000'000), nullptr);
    run.want(few);
    QTRY_VERIFY(run.estimate() != nullptr);  // a first picture comes all the same
    const std::uint64_t held = run.estimate()->sequences();
    QTest::qWait(100);
    QCOMPARE(run.estimate()->sequences(), held);
    run.setPaused(false);
    QTRY_VERIFY(run.estimate()->sequences() > held);
}

void TestUiSideRun::pinned_run_has_the_live_numbers() {
    Laboratory laboratory(paper(), 1);
    laboratory.setExperiment(experiment_of(60'000));
    QTRY_VERIFY(laboratory.scene().estimate != nullptr);
    laboratory.pin();
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    QCOMPARE(laboratory.scene().pinned, laboratory.scene().estimate);
    Experiment other = laboratory.experiment();
    other.parameters.residual = 1.0;
    laboratory.setExperiment(other);
    QTRY_COMPARE(laboratory.scene().estimate->parameters().residual, 1.0);
    QCOMPARE(laboratory.scene().pinned->parameters().residual, 0.0);
    QCOMPARE(laboratory.scene().pinned->sequences(), std::uint64_t{60'000});
}

void TestUiSideRun::counterpart_only_where_it_is_shown() {
    Laboratory laboratory(paper(), 1);
    laboratory.setExperiment(experiment_of(10'000));
    QTRY_COMPARE(laboratory.progress().state, RunState::finished);
    QVERIFY(laboratory.scene().counterpart == nullptr);
    laboratory.changeView([](View& view) { view.perspective = Perspective::why; });
    QTRY_VERIFY(laboratory.scene().counterpart != nullptr);
    QCOMPARE(laboratory.scene().counterpart->parameters().normalization, Normalization::none);
    laboratory.changeView([](View& view) { view.perspective = Perspective::map; });
    QVERIFY(laboratory.scene().counterpart == nullptr);
}

QTEST_MAIN(TestUiSideRun)
#include "tst_ui_side_run.moc"
