// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "ui/composer/figure_run.h"

#include <QSignalSpy>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

constexpr QuantitySet wanted{Quantity::score};

Experiment small_experiment(int tokens) {
    Experiment experiment;
    experiment.parameters.sequence_length = tokens;
    experiment.parameters.layers = 2;
    experiment.sequences = 500;
    return experiment;
}

std::shared_ptr<const Estimate> estimate_of(const Experiment& experiment, QuantitySet quantities) {
    return std::make_shared<const Estimate>(*simulate(experiment, quantities, 1));
}

}  // namespace

class TestFigureRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesWhatOthersHave() {
        const Experiment experiment = small_experiment(5);
        const auto more = estimate_of(experiment, {Quantity::score, Quantity::weight});
        FigureRun run(1);
        run.start({experiment}, wanted, {nullptr, more});
        QCOMPARE(run.estimates().at(0), more);
        QCOMPARE(run.sequences(), std::uint64_t{500});
        QCOMPARE(run.target(), std::uint64_t{500});
    }

    void simulatesWhatNobodyHas() {
        const Experiment first = small_experiment(5);
        const Experiment second = small_experiment(6);
        const auto known = estimate_of(first, wanted);
        FigureRun run(1);
        run.start({first, second}, wanted, {known});
        QVERIFY(run.estimates().at(0) == known);
        QTRY_COMPARE(run.sequences(), std::uint64_t{1000});
        QVERIFY(run.hasAll());
        QVERIFY(run.estimates().at(0) == known);
        const auto expected = estimate_of(second, wanted);
        QCOMPARE(run.estimates().at(1)->cell(Quantity::score, 1, 5, 2)->mean,
                 expected->cell(Quantity::score, 1, 5, 2)->mean);
    }

    void refusesNumbersOfSomethingElse() {
        Experiment other = small_experiment(5);
        other.seed += 1;
        Experiment more = small_experiment(5);
        more.sequences = 1000;
        FigureRun run(1);
        run.start({small_experiment(5)}, wanted);
        QTRY_COMPARE(run.sequences(), std::uint64_t{500});
        const auto own = run.estimates().at(0);
        QSignalSpy changes(&run, &FigureRun::changed);
        run.offer({estimate_of(other, wanted)});
        run.offer({estimate_of(more, wanted)});  // beyond N
        run.offer({estimate_of(small_experiment(5), {Quantity::cosine})});
        QCOMPARE(run.estimates().at(0), own);
    }

    void followsEstimatesThatGrow() {
        Experiment experiment = small_experiment(5);
        experiment.sequences = 100;
        const auto begun = estimate_of(experiment, wanted);
        experiment.sequences = 500;
        const auto finished = estimate_of(experiment, wanted);
        FigureRun run(1);
        run.start({experiment}, wanted, {begun}, {experiment});
        QCOMPARE(run.sequences(), std::uint64_t{100});
        QSignalSpy changes(&run, &FigureRun::changed);
        run.offer({finished});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(run.estimates().at(0), finished);
    }

    void goesOnWhereOthersHaveStopped() {
        Experiment experiment = small_experiment(5);
        experiment.sequences = 100;
        const auto begun = estimate_of(experiment, wanted);
        experiment.sequences = 500;
        FigureRun run(1);
        run.start({experiment}, wanted, {begun});
        QCOMPARE(run.sequences(), std::uint64_t{100});
        QTRY_COMPARE(run.sequences(), std::uint64_t{500});
        QCOMPARE(run.estimates().at(0)->cell(Quantity::score, 1, 4, 2)->mean,
                 estimate_of(experiment, wanted)->cell(Quantity::score, 1, 4, 2)->mean);
    }
};

QTEST_MAIN(TestFigureRun)
#include "tst_ui_figure_run.moc"
