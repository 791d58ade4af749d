// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sweep_bench.h"

#include <QTest>

using namespace recency;
using namespace recency::ui;

class TestUiSweepControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bad_ranges_say_why_data();
    void bad_ranges_say_why();
    void missing_values_are_told();
    void ranges_are_remembered();
    void choices_are_swept_whole();
    void only_what_matters_is_offered();
};

void TestUiSweepControls::bad_ranges_say_why_data() {
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("message");
    QTest::newRow("above") << "2000"
                           << "From (2000) must be below To (1024). The plot still goes from 16 to "
                              "1024.";
    QTest::newRow("equal") << "1024"
                           << "From and to are both 1024: nothing varies. The plot still goes from "
                              "16 to 1024.";
}

void TestUiSweepControls::bad_ranges_say_why() {
    QFETCH(const QString, first);
    SweepBench bench;
    QVERIFY(bench.finished());
    SweepBench::type(bench.field("From"), first);
    QTEST(bench.range_message(), "message");
    QCOMPARE(bench.values().front(), 16.0);
    QCOMPARE(bench.progress(), "7 points, 28 k sequences in all");  // nothing was begun
    SweepBench::type(bench.field("From"), "1022");
    QCOMPARE(bench.range_message(), "Only 3 points: there are no other values between.");
    QTRY_COMPARE(bench.values(), (std::vector<double>{1022, 1023, 1024}));
}

void TestUiSweepControls::missing_values_are_told() {
    SweepBench bench;
    NumberField* first = bench.field("From");
    SweepBench::type(first, "1");
    QCOMPARE(first->problem(),
             "Dimension: 1 is not allowed; expected a whole number from 2 to "
             "65536");
    NumberField* points = bench.field("Points");
    SweepBench::type(points, "201");
    QCOMPARE(points->problem(),
             "Points: 201 is not allowed; expected a whole number from 2 to 200");
    bench.sweep("2", "5", "9");
    QCOMPARE(bench.range_message(), "Only 4 points: there are no other values between.");
}

void TestUiSweepControls::ranges_are_remembered() {
    SweepBench bench;
    bench.sweep("32", "128", "3");
    bench.choose_parameter("Cosine");
    QCOMPARE(bench.field("From")->text(), "0");
    QCOMPARE(bench.field("To")->text(), "0.90");
    QCOMPARE(bench.field("Points")->text(), "10");
    QTRY_COMPARE(bench.values().size(), std::size_t{10});
    QCOMPARE(bench.values().back(), 0.9);
    bench.choose_parameter("Dimension");
    QCOMPARE(bench.field("From")->text(), "32");
    QCOMPARE(bench.field("To")->text(), "128");
    QCOMPARE(bench.field("Points")->text(), "3");
}

void TestUiSweepControls::choices_are_swept_whole() {
    SweepBench bench;
    bench.choose_parameter("Normalization");
    QCOMPARE(bench.field("From"), nullptr);
    QVERIFY(bench.finished());
    QCOMPARE(bench.progress(), "3 points, 12 k sequences in all");
    QVERIFY(bench.number(0, 3)->mean < 0.2);  // none: early keys
    QVERIFY(bench.number(1, 3)->mean > 0.8);  // LayerNorm: recent keys
    QTest::mouseClick(bench.plot().canvas(), Qt::LeftButton, {}, bench.place(0, 4));
    QCOMPARE(bench.chosen[0][0].value<Experiment>().parameters.normalization, Normalization::none);
}

void TestUiSweepControls::only_what_matters_is_offered() {
    Experiment base;
    base.parameters.normalization = Normalization::none;
    base.parameters.distribution = Distribution::topics;
    const SweepBench bench(base);
    QStringList offered;
    for (const ChoiceBox* box : bench.window.findChildren<ChoiceBox*>()) {
        for (int index = 0; index < box->count(); ++index) {
            offered << box->itemText(index);
        }
    }
    QCOMPARE(offered.filter("Topic length").size(), 1);
    QVERIFY(offered.contains("Normalization"));
    QVERIFY(!offered.contains("Placement"));     // there is nothing to place
    QVERIFY(!offered.contains("Vocabulary 𝑉"));  // topics have none
    QVERIFY(!offered.contains("Layers 𝐿"));      // they are the lines
    QVERIFY(!offered.contains("Seed"));
}

QTEST_MAIN(TestUiSweepControls)
#include "tst_ui_sweep_controls.moc"
