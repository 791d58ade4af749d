// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curve_bench.h"
#include "ui/plots/row_plot.h"

#include <QSignalSpy>
#include <QTest>

using namespace recency;
using namespace recency::ui;

class TestRowPlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shows_scores_theory_and_spread();
    void axes();
    void takes_diagonal_in();
    void subtitle_by_width();
    void says_what_is_missing();
    void reports_key_under_pointer();
};

void TestRowPlot::shows_scores_theory_and_spread() {
    Scene scene = small_scene();
    std::vector<TheoryLayer> theory(2);
    theory[1].score = Eigen::MatrixXd::Zero(5, 5);
    theory[1].score.row(3) << 2.1, 2.3, 2.5, 4.0, 0.0;
    scene.theory = std::make_shared<std::vector<TheoryLayer>>(theory);
    RowPlot plot;
    draw(plot, scene);
    QCOMPARE(plot.title(), "Along row 4");
    compare(values_of(plot, "simulated"), {2.0, 2.2, 2.4});
    compare(values_of(plot, "theory"), {2.1, 2.3, 2.5});
    compare(values_of(plot, "spread_low"), {1.6, 1.8, 2.0});
    compare(values_of(plot, "spread_high"), {2.4, 2.6, 2.8});
    compare(values_of(plot, "error_high"), {2.008, 2.208, 2.408});
    QCOMPARE(plot.end_labels(), (QStringList{"theory", "simulated", "± 1 s.d."}));
    QVERIFY(plot.accessibleDescription().contains("2.40 at key 3"));
    scene.theory = nullptr;
    plot.setScene(scene);
    plot.canvas()->replot(QCustomPlot::rpImmediateRefresh);
    QVERIFY(values_of(plot, "theory").isEmpty());
    QCOMPARE(plot.end_labels(), (QStringList{"simulated", "± 1 s.d."}));
}

void TestRowPlot::axes() {
    RowPlot plot;
    draw(plot, small_scene());
    QCOMPARE(labels_of(plot.canvas()->xAxis), (QStringList{"1", "2", "3", "4", "5"}));
    QCOMPARE(plot.canvas()->xAxis->label(), QString::fromUtf8("key position 𝑗"));
    const QCPRange range = plot.canvas()->yAxis->range();
    QVERIFY(range.lower < 1.6 && range.lower > 1.3);
    QVERIFY(range.upper > 2.8 && range.upper < 3.1);
    const QMargins margins = plot.canvas()->axisRect()->margins();
    QCOMPARE(margins, QMargins(48, 10, 92, 46));
}

void TestRowPlot::takes_diagonal_in() {
    Scene scene = small_scene();
    scene.view.diagonal_in_range = true;
    RowPlot plot;
    draw(plot, scene);
    compare(values_of(plot, "simulated"), {2.0, 2.2, 2.4, 4.0});
}

void TestRowPlot::subtitle_by_width() {
    RowPlot plot;
    draw(plot, small_scene(), {538, 260});
    QCOMPARE(plot.subtitle(), "score of query 4 against each key");
    plot.resize(384, 220);
    QCOMPARE(plot.subtitle(), "score against key");
}

void TestRowPlot::says_what_is_missing() {
    Scene scene = small_scene();
    RowPlot plot;
    draw(plot, scene);
    QVERIFY(plot.words().isEmpty());
    scene.view.locked = Cell{0, 0};
    plot.setScene(scene);
    QCOMPARE(plot.words(), "query 1 has no earlier key");
    InventedEstimate invented = small_estimate(small_parameters());
    invented.limit_layers(1);
    plot.setScene(scene_of(invented));
    QCOMPARE(plot.words(), "layer 2 is out of range");
    QVERIFY(values_of(plot, "simulated").isEmpty());
    plot.setScene(small_scene());
    QVERIFY(plot.words().isEmpty());
}

void TestRowPlot::reports_key_under_pointer() {
    RowPlot plot;
    draw(plot, small_scene());
    QSignalSpy spy(&plot, &KeyPlot::keyHovered);
    QTest::mouseMove(plot.canvas(), place_of(plot, 3, 2.4));
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.back().front().value<std::optional<int>>(), std::optional<int>(2));
    QTest::mouseMove(plot.canvas(), place_of(plot, 3.1, 2.0));
    QTest::mouseMove(plot.canvas(), place_of(plot, 5, 2.4));  // no key of this row
    QTRY_COMPARE(spy.size(), 2);
    QCOMPARE(spy.back().front().value<std::optional<int>>(), std::optional<int>());
}

QTEST_MAIN(TestRowPlot)
#include "tst_ui_row_plot.moc"
