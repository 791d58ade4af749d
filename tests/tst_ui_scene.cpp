// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/invented_estimate.h"
#include "tests/support/made_up_estimate.h"
#include "ui/scene.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace recency;
using namespace recency::ui;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Layer 0: 10 ... 32 off the diagonal; every layer adds 100; the diagonal is 1000.
double staircase(Quantity, int layer, int query, int key) {
    return query == key ? 1000.0 : 100.0 * layer + 10.0 * query + key;
}

Parameters small_parameters() {
    Parameters parameters;
    parameters.sequence_length = 4;
    parameters.layers = 3;
    return parameters;
}

View view_of(int layer, RangeMode mode, bool diagonal = false) {
    View view;
    view.layer = layer;
    view.range_mode = mode;
    view.diagonal_in_range = diagonal;
    return view;
}

}  // namespace

class TestUiScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void range_of_the_asked_cells_data();
    void range_of_the_asked_cells();
    void range_of_odd_values_data();
    void range_of_odd_values();
    void noise_keeps_to_the_middle_of_the_range();
    void layers_out_of_range_do_not_count();
    void nothing_simulated_gives_a_range();
    void locked_range_is_kept();
    void impossible_locked_range_is_replaced();
    void focus_is_hovered_before_locked();
};

void TestUiScene::range_of_the_asked_cells_data() {
    QTest::addColumn<View>("view");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::newRow("first layer") << view_of(0, RangeMode::this_layer) << 10.0 << 32.0;
    QTest::newRow("last layer") << view_of(2, RangeMode::this_layer) << 210.0 << 232.0;
    QTest::newRow("all layers") << view_of(0, RangeMode::all_layers) << 10.0 << 232.0;
    QTest::newRow("with diagonal") << view_of(1, RangeMode::this_layer, true) << 110.0 << 1000.0;
}

void TestUiScene::range_of_the_asked_cells() {
    QFETCH(View, view);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    const Estimate estimate = made_up_estimate(small_parameters(), staircase);
    const ValueRange range = value_range(estimate, view);
    QCOMPARE(range.minimum, minimum);
    QCOMPARE(range.maximum, maximum);
}

void TestUiScene::range_of_odd_values_data() {
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("others");
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::newRow("all zero") << 0.0 << 0.0 << -0.5 << 0.5;
    QTest::newRow("all equal") << -2.0 << -2.0 << -2.1 << -1.9;
    QTest::newRow("equal to rounding") << 2.0 << 2.0 + 4e-16 << 1.9 << 2.1;
    QTest::newRow("one next to nothing") << 1.3e-19 << 0.2 << 0.0 << 0.2;
    QTest::newRow("one is noise below zero") << -9.6e-5 << 6.2e6 << 0.0 << 6.2e6;
    QTest::newRow("one is noise above zero") << 9.6e-5 << -6.2e6 << -6.2e6 << 0.0;
    QTest::newRow("one is small, but not nothing") << -9.6e-5 << 0.2 << -9.6e-5 << 0.2;
    QTest::newRow("one no number") << not_a_number << 3.0 << 2.85 << 3.15;
    QTest::newRow("one infinite") << infinity << 3.0 << 2.85 << 3.15;
    QTest::newRow("no number at all") << not_a_number << infinity << 0.0 << 1.0;
}

void TestUiScene::range_of_odd_values() {
    QFETCH(double, first);
    QFETCH(double, others);
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    const Estimate estimate =
        made_up_estimate(small_parameters(), [=](Quantity, int layer, int query, int key) {
            return layer == 0 && query == 1 && key == 0 ? first : others;
        });
    const ValueRange range = value_range(estimate, view_of(0, RangeMode::all_layers));
    QCOMPARE(range.minimum, minimum);
    QCOMPARE(range.maximum, maximum);
}

/// All cells are 0 but for what sampling makes of it: 0.001 with a standard error of 0.01.
void TestUiScene::noise_keeps_to_the_middle_of_the_range() {
    test::InventedEstimate invented(small_parameters(), 10'000);
    for (int query = 1; query < 4; ++query) {
        for (int key = 0; key < query; ++key) {
            invented.set_cell(Quantity::score, 0, query, key, 0.001 + 0.01 * key, 1.0);
        }
    }
    const ValueRange range = value_range(invented.get(), view_of(0, RangeMode::this_layer));
    const double error = invented.get().cell(Quantity::score, 0, 1, 0)->standard_error;
    QVERIFY(std::abs(error - 0.01) < 1e-12);
    QVERIFY(std::abs(range.minimum - (0.011 - 0.12)) < 1e-12);
    QVERIFY(std::abs(range.maximum - (0.011 + 0.12)) < 1e-12);
}

void TestUiScene::layers_out_of_range_do_not_count() {
    Estimate estimate = made_up_estimate(small_parameters(), staircase);
    estimate.limit_layers(2);
    QCOMPARE(value_range(estimate, view_of(0, RangeMode::all_layers)), (ValueRange{10.0, 132.0}));
    QCOMPARE(value_range(estimate, view_of(2, RangeMode::this_layer)), (ValueRange{0.0, 1.0}));
}

void TestUiScene::nothing_simulated_gives_a_range() {
    const Estimate estimate(small_parameters(), 1, QuantitySet::all());
    QCOMPARE(value_range(estimate, view_of(0, RangeMode::all_layers)), (ValueRange{0.0, 1.0}));
}

void TestUiScene::locked_range_is_kept() {
    View view = view_of(0, RangeMode::locked);
    view.locked_range = {-1.0, 7.0};
    const Estimate estimate = made_up_estimate(small_parameters(), staircase);
    QCOMPARE(value_range(estimate, view), (ValueRange{-1.0, 7.0}));
}

void TestUiScene::impossible_locked_range_is_replaced() {
    View view = view_of(0, RangeMode::locked);
    view.locked_range = {7.0, -1.0};
    const Estimate estimate = made_up_estimate(small_parameters(), staircase);
    QCOMPARE(value_range(estimate, view), (ValueRange{0.0, 1.0}));
}

void TestUiScene::focus_is_hovered_before_locked() {
    Scene scene;
    scene.estimate =
        std::make_shared<const Estimate>(made_up_estimate(small_parameters(), staircase));
    QCOMPARE(scene.row(), 3);
    scene.view.locked = Cell{2, 1};
    QCOMPARE(scene.row(), 2);
    scene.view.hovered = Cell{1, 0};
    QCOMPARE(scene.row(), 1);
    QVERIFY(scene.focus() == scene.view.hovered);
}

QTEST_GUILESS_MAIN(TestUiScene)
#include "tst_ui_scene.moc"
