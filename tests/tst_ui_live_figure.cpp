// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/live_figure.h"
#include "ui/laboratory.h"
#include "ui/paper.h"

#include <QSignalSpy>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

Experiment small_experiment() {
    Experiment experiment;
    experiment.parameters.sequence_length = 5;
    experiment.parameters.layers = 2;
    experiment.sequences = 300;
    return experiment;
}

struct Follower {
    Follower() { laboratory.setExperiment(small_experiment()); }

    Laboratory laboratory{paper(), 1};
    LiveFigure figure{laboratory, paper(), 1, nullptr};
};

}  // namespace

class TestUiLiveFigure : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closed_it_follows_nothing();
    void says_what_cannot_be_drawn();
    void another_style_needs_no_other_numbers();
};

void TestUiLiveFigure::closed_it_follows_nothing() {
    Follower bench;
    FigureChoices choices;
    choices.subject = FigureSubject::heatmap;
    bench.figure.setChoices(choices);
    QVERIFY(bench.figure.recipe().subject == FigureSubject::screen);
    QVERIFY(bench.figure.run().estimates().empty());

    bench.figure.setOpen(true);
    QVERIFY(bench.figure.recipe().subject == FigureSubject::heatmap);
    QVERIFY(bench.figure.recipe().experiment == small_experiment());
    QTRY_COMPARE(bench.figure.run().sequences(), std::uint64_t{300});

    bench.figure.setOpen(false);
    Experiment other = small_experiment();
    other.parameters.alpha = 0.25;
    bench.laboratory.setExperiment(other);
    QTRY_COMPARE(bench.laboratory.scene().estimate->parameters().alpha, 0.25);
    QVERIFY(bench.figure.recipe().experiment == small_experiment());
    bench.figure.setOpen(true);
    QVERIFY(bench.figure.recipe().experiment == other);
}

void TestUiLiveFigure::says_what_cannot_be_drawn() {
    Follower bench;
    QCOMPARE(bench.figure.problemWith(FigureSubject::heatmap), QString());
    QVERIFY(
        bench.figure.problemWith(FigureSubject::comparison).contains(QLatin1String("Pin a run")));
    bench.laboratory.pin();
    QCOMPARE(bench.figure.problemWith(FigureSubject::comparison), QString());
}

void TestUiLiveFigure::another_style_needs_no_other_numbers() {
    Follower bench;
    QTRY_VERIFY(bench.laboratory.scene().estimate != nullptr &&
                bench.laboratory.scene().estimate->sequences() == 300);
    bench.figure.setOpen(true);
    QCOMPARE(bench.figure.run().sequences(), std::uint64_t{300});
    const auto before = bench.figure.run().estimates();
    const QSignalSpy changed(&bench.figure, &LiveFigure::changed);
    FigureChoices choices;
    choices.style.width_mm = 99.0;
    bench.figure.setChoices(choices);
    QCOMPARE(bench.figure.recipe().style.width_mm, 99.0);
    QCOMPARE(changed.count(), 1);
    QVERIFY(bench.figure.run().estimates() == before);
}

QTEST_GUILESS_MAIN(TestUiLiveFigure)
#include "tst_ui_live_figure.moc"
