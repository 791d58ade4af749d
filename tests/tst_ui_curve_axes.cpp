// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curve_bench.h"
#include "ui/plots/curve_axis.h"
#include "ui/plots/curve_placement.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace recency;
using namespace recency::ui;

class TestCurveAxes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void position_ticks_have_room_data();
    void position_ticks_have_room();
    void linear_ticks_are_round_data();
    void linear_ticks_are_round();
    void ratio_ticks_are_round();
    void ratios_are_written_data();
    void ratios_are_written();
    void range_stays_while_data_fit();
    void names_are_spread_data();
    void names_are_spread();
    void value_avoids_falling_curve();
    void value_avoids_obstacles();
};

void TestCurveAxes::position_ticks_have_room_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("spacing");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("all") << 4 << 40.0 << QStringList{"1", "2", "3", "4"};
    QTest::newRow("every second") << 6 << 16.0 << QStringList{"1", "3", "5"};
    QTest::newRow("1 and fives") << 16 << 6.0 << QStringList{"1", "5", "10", "15"};
    QTest::newRow("512 keys") << 512 << 0.35 << QStringList{"1", "100", "200", "300", "400", "500"};
    QTest::newRow("one") << 1 << 300.0 << QStringList{"1"};
}

void TestCurveAxes::position_ticks_have_room() {
    QFETCH(const int, count);
    QFETCH(const double, spacing);
    QTEST(labels_of(position_ticks(count, spacing)), "labels");
}

void TestCurveAxes::linear_ticks_are_round_data() {
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("pixels");
    QTest::addColumn<QStringList>("labels");
    QTest::addColumn<QString>("unit");
    QTest::newRow("scores") << 2.4 << 4.4 << 195.0 << QStringList{"2.5", "3.0", "3.5", "4.0"} << "";
    QTest::newRow("low plot") << 2.4 << 4.4 << 80.0 << QStringList{"3", "4"} << "";
    QTest::newRow("round zero") << -1.0 << 1.0 << 80.0 << QStringList{"−1", "0", "1"} << "";
    QTest::newRow("small") << 0.0 << 4e-5 << 160.0 << QStringList{"0", "1", "2", "3", "4"}
                           << "×10⁻⁵";
    QTest::newRow("large") << 0.0 << 3e12 << 120.0 << QStringList{"0", "1", "2", "3"} << "×10¹²";
}

void TestCurveAxes::linear_ticks_are_round() {
    QFETCH(const double, minimum);
    QFETCH(const double, maximum);
    QFETCH(const double, pixels);
    const AxisTicks axis = linear_ticks({minimum, maximum}, pixels);
    QTEST(labels_of(axis.ticks), "labels");
    QTEST(axis.unit, "unit");
}

void TestCurveAxes::ratio_ticks_are_round() {
    QCOMPARE(labels_of(ratio_ticks({0.85, 1.39}, 171).ticks), (QStringList{"×0.9", "×1", "×1.2"}));
    QCOMPARE(labels_of(ratio_ticks({0.01, 100}, 170).ticks),
             (QStringList{"×0.01", "×0.1", "×1", "×10", "×100"}));
    QCOMPARE(labels_of(ratio_ticks({0.5, 2e7}, 80).ticks), (QStringList{"×1", "×10000", "×2×10⁷"}));
}

void TestCurveAxes::ratios_are_written_data() {
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("text");
    QTest::newRow("more") << 1.2749 << "×1.27";
    QTest::newRow("less") << 0.9351 << "×0.94";
    QTest::newRow("ten") << 12.34 << "×12.3";
    QTest::newRow("hundreds") << 612.4 << "×612";
    QTest::newRow("tiny") << 0.00312 << "×0.0031";
    QTest::newRow("huge") << 1.23e8 << "×1.2×10⁸";
}

void TestCurveAxes::ratios_are_written() {
    QFETCH(const double, ratio);
    QTEST(format_ratio(ratio), "text");
}

void TestCurveAxes::range_stays_while_data_fit() {
    SteadyRange steady;
    const ValueRange first = steady.fit(2.46, 4.23, 0.01);
    QVERIFY(first.minimum <= 2.42 && first.maximum >= 4.27);
    QCOMPARE(steady.fit(2.45, 4.24, 0.01), first);
    QCOMPARE(steady.fit(2.60, 4.00, 0.01), first);
    const ValueRange wider = steady.fit(2.46, 4.6, 0.01);
    QVERIFY(wider.maximum > 4.6);
    const ValueRange narrow = steady.fit(3.0, 3.1, 0.01);
    QVERIFY(narrow.maximum - narrow.minimum < 0.2);
    const ValueRange nothing = steady.fit(std::nan(""), 1.0, 0.01);
    QVERIFY(std::isfinite(nothing.minimum) && nothing.maximum > nothing.minimum);
}

void TestCurveAxes::names_are_spread_data() {
    QTest::addColumn<QVector<double>>("wanted");
    QTest::addColumn<QVector<double>>("expected");
    QTest::newRow("apart") << QVector<double>{10, 50, 90} << QVector<double>{10, 50, 90};
    QTest::newRow("equal") << QVector<double>{50, 50} << QVector<double>{40, 60};
    QTest::newRow("order stays") << QVector<double>{55, 50} << QVector<double>{62.5, 42.5};
    QTest::newRow("at the bottom") << QVector<double>{99, 98} << QVector<double>{100, 80};
    QTest::newRow("at the top") << QVector<double>{0, 1} << QVector<double>{0, 20};
    QTest::newRow("chain") << QVector<double>{30, 40, 50} << QVector<double>{20, 40, 60};
}

void TestCurveAxes::names_are_spread() {
    QFETCH(const QVector<double>, wanted);
    QFETCH(const QVector<double>, expected);
    const auto placed = spread({wanted.begin(), wanted.end()}, 20, 0, 100);
    compare(QVector<double>(placed.begin(), placed.end()), expected);
}

void TestCurveAxes::value_avoids_falling_curve() {
    const QRectF bounds(0, 0, 400, 400);
    const std::vector<PointText> text{{1, {30, 14}, false}};
    const auto flat = place_texts({{100, 200}, {200, 200}}, text, {5, {}, bounds});
    QCOMPARE(flat.front()->x(), 200.0);
    QVERIFY(flat.front()->y() < 200 - 5 - 7);
    const auto falling = place_texts({{150, 50}, {200, 200}}, text, {5, {}, bounds});
    QVERIFY(falling.front()->x() > 200 + 15);
    QVERIFY(falling.front()->y() < 200);
    const auto shut_in = place_texts({{100, 200}, {200, 200}}, text, {5, {}, {190, 190, 20, 20}});
    QVERIFY(!shut_in.front());
}

void TestCurveAxes::value_avoids_obstacles() {
    const std::vector<QPointF> curve{{100, 200}, {200, 200}};
    const QRectF bounds(0, 0, 400, 400);
    const QRectF ring(192, 174, 16, 16);  // right above the point
    const auto aside = place_texts(curve, {{1, {30, 14}, false}}, {8, {ring}, bounds});
    QVERIFY(!QRectF(aside.front()->x() - 15, aside.front()->y() - 7, 30, 14).intersects(ring));
    // Where there is no place without touching the curve, none on the obstacle is taken.
    const std::vector<QPointF> steep{{100, 380}, {200, 200}, {300, 20}};
    const QRectF column(180, 0, 40, 190);
    const QRectF narrow(101, 0, 198, 400);
    QVERIFY(!place_texts(steep, {{1, {90, 14}, false}}, {8, {column}, narrow}).front());
    const auto required = place_texts(steep, {{1, {90, 14}, true}}, {8, {column}, narrow});
    QVERIFY(required.front()->y() > 200);
}

QTEST_MAIN(TestCurveAxes)
#include "tst_ui_curve_axes.moc"
