// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sweep_bench.h"
#include "ui/controls/segmented_control.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <cmath>

using namespace recency;
using namespace recency::ui;

class TestUiSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dimension_reaches_the_papers_numbers();
    void cheap_quantities_need_no_new_run();
    void contribution_takes_over_when_it_is_there();
    void pause_and_resume();
    void follows_the_main_window_or_stays();
    void too_much_memory_is_refused();
    void computes_only_while_open();
    void a_window_that_refused_its_first_sweep_closes();
};

void TestUiSweep::dimension_reaches_the_papers_numbers() {
    SweepBench bench({}, "20000");
    bench.sweep("16", "64", "3");
    QVERIFY(bench.finished());
    QCOMPARE(bench.progress(), "3 points, 60 k sequences in all");
    QCOMPARE(bench.values(), (std::vector<double>{16, 32, 64}));
    const std::pair<double, double> published[] = {{16, 0.9079}, {64, 0.7073}};
    for (const auto& [dimension, value] : published) {
        const auto simulated = bench.number(dimension, 3);
        QVERIFY(simulated.has_value());
        QVERIFY(simulated->standard_error < 0.002);
        QVERIFY2(std::abs(simulated->mean - value) < 5 * simulated->standard_error,
                 qPrintable(QString::number(simulated->mean)));
    }
}

void TestUiSweep::cheap_quantities_need_no_new_run() {
    SweepBench bench;
    QVERIFY(bench.finished());
    const auto before = bench.plot().picture()->results.estimates;
    bench.choose_quantity("Recency advantage");
    QCOMPARE(bench.plot().title(), "Recency advantage");
    QCOMPARE(bench.plot().picture()->results.estimates, before);
    const auto advantage = before.front()->scalar(Quantity::recency_advantage, 3);
    QCOMPARE(bench.number(16, 3)->mean, advantage->mean);
    QVERIFY(advantage->mean > 0.2);
    QVERIFY(bench.plot().subtitle().endsWith("in nats"));
    bench.place(0, 1);  // draws
    QVERIFY(bench.plot().end_labels().isEmpty());
    QVERIFY(bench.plot().canvas()->yAxis->range().upper < 1.0);
    bench.choose_quantity("Mean cosine");
    QVERIFY(bench.number(16, 3)->mean > 0.8);  // they have nearly collapsed
}

void TestUiSweep::contribution_takes_over_when_it_is_there() {
    SweepBench bench;
    QVERIFY(bench.finished());
    bench.choose_quantity("Contribution");
    QCOMPARE(bench.plot().title(), "Mean cosine");  // passed on the way: the old picture stays
    QTRY_COMPARE(bench.plot().title(), "Contribution of token 1");
    QVERIFY(bench.finished());
    const auto& estimate = *bench.plot().picture()->results.estimates.front();
    QCOMPARE(bench.number(16, 3)->mean, estimate.cell(Quantity::contribution, 3, 9, 0)->mean);
    QVERIFY(bench.number(16, 3)->mean > 0.3);
    bench.choose_quantity("Weight");
    QTRY_COMPARE(bench.plot().title(), "Weight on key 1");
    QVERIFY(bench.number(16, 3)->mean < 0.1);  // looked at little, and yet the most is from it
}

void TestUiSweep::pause_and_resume() {
    SweepBench bench({}, "1G");
    QTRY_VERIFY(bench.plot().picture().has_value());
    auto* button = bench.window.findChild<QPushButton*>();
    QCOMPARE(button->text(), "Pause");
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(bench.progress().startsWith("7 points, paused at "));
    QCOMPARE(button->text(), "Resume");
    const QString paused = bench.progress();
    bench.sweep("16", "64", "3");  // is still answered
    QTRY_COMPARE(bench.values(), (std::vector<double>{16, 32, 64}));
    QTRY_VERIFY(bench.progress().startsWith("3 points, paused at "));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(bench.progress().startsWith("3 points, "));
    QTRY_VERIFY(!bench.progress().contains("paused"));
    QCOMPARE(button->text(), "Pause");
    SweepBench::type(bench.field("Sequences at each point"), "2000");
    QVERIFY(bench.finished());
    QVERIFY(!button->isEnabled());
}

void TestUiSweep::follows_the_main_window_or_stays() {
    SweepBench bench;
    QVERIFY(bench.finished());
    Experiment other;
    other.parameters.residual = 1.0;
    other.parameters.layers = 2;
    bench.window.setBase(other);
    QTRY_COMPARE(bench.plot().picture()->results.layers(), 2);
    QCOMPARE(bench.plot().picture()->results.sweep.base.parameters.residual, 1.0);
    QCOMPARE(bench.field("Chosen layer")->number(), 2.0);  // the last there is
    SweepBench::type(bench.field("Chosen layer"), "3");
    QVERIFY(bench.field("Chosen layer")->problem().endsWith("a whole number from 1 to 2"));

    auto* follow = bench.window.findChild<SegmentedControl*>();
    QTest::mouseClick(follow->findChildren<Segment*>().at(1), Qt::LeftButton);
    Experiment third = other;
    third.parameters.residual = 2.0;
    third.parameters.dimension = 64;
    bench.window.setBase(third);
    QTRY_COMPARE(bench.plot().picture()->now, third);  // "now" moves, the sweep stays
    QCOMPARE(bench.plot().picture()->results.sweep.base.parameters.residual, 1.0);
    QTest::mouseClick(follow->findChildren<Segment*>().at(0), Qt::LeftButton);
    QTRY_COMPARE(bench.plot().picture()->results.sweep.base.parameters.residual, 2.0);
}

void TestUiSweep::too_much_memory_is_refused() {
    Experiment base;
    base.parameters.sequence_length = 512;
    base.parameters.layers = 64;
    const SweepBench bench(base, "1");
    bench.choose_quantity("Weight");
    QStringList texts;
    for (const QLabel* label : bench.window.findChildren<QLabel*>()) {
        texts << (label->isVisible() ? label->text() : QString());
    }
    QVERIFY(texts.filter("Too much to keep in memory: Weight on key 1 takes").size() == 1);
}

void TestUiSweep::computes_only_while_open() {
    SweepBench bench({}, "1G");
    QTRY_VERIFY(bench.plot().picture().has_value());
    bench.window.hide();
    QTRY_VERIFY(bench.progress().contains("paused"));
    bench.window.show();
    QTRY_VERIFY(!bench.progress().contains("paused"));
}

/// Nothing was ever computed: there is no progress of anything to show.
void TestUiSweep::a_window_that_refused_its_first_sweep_closes() {
    Experiment base;
    base.parameters.sequence_length = 512;
    base.parameters.layers = 64;
    SweepWindow window(2, base);
    auto* quantities = window.findChildren<ChoiceBox*>().at(1);
    QCOMPARE(quantities->accessibleName(), "Quantity that is shown");
    quantities->setFocus();
    while (!quantities->currentText().startsWith("Weight")) {
        const int before = quantities->currentIndex();
        QTest::keyClick(quantities, Qt::Key_Down);
        QVERIFY(quantities->currentIndex() > before);
    }
    window.show();
    const auto* progress = window.findChild<SweepProgress*>();
    window.hide();
    QCOMPARE(progress->text(), "");
    window.show();
    QVERIFY(!window.findChild<SweepPlot*>()->picture().has_value());
}

QTEST_MAIN(TestUiSweep)
#include "tst_ui_sweep.moc"
