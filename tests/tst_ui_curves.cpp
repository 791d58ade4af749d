// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/invented_estimate.h"
#include "ui/plots/curve_placement.h"
#include "ui/plots/qcp.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"
#include "ui/plots/why_plot.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace recency;
using namespace recency::ui;
using recency::test::InventedEstimate;

namespace {

constexpr std::uint64_t sequences = 10000;

Parameters small_parameters() {
    Parameters parameters;
    parameters.sequence_length = 5;
    parameters.layers = 3;
    return parameters;
}

/// Row 4 of layer 2: cosines .5 .55 .6, scores 4 times that, norms 2 1.9 1.8; recency .5 .7 .2.
InventedEstimate small_estimate(const Parameters& parameters) {
    InventedEstimate invented(parameters, sequences);
    for (int key = 0; key < 3; ++key) {
        const double cosine = 0.5 + 0.05 * key;
        invented.set_cell(Quantity::cosine, 1, 3, key, cosine, 0.1);
        invented.set_cell(Quantity::score, 1, 3, key, 4 * cosine, 0.4);
        invented.set_norm(1, key, 2 - 0.1 * key, 0.2);
    }
    invented.set_cell(Quantity::score, 1, 3, 3, 4.0);
    const double recency[] = {0.5, 0.7, 0.2};
    for (int layer = 0; layer < 3; ++layer) {
        invented.set_scalar(Quantity::recency_probability, layer, recency[layer], 0.05);
    }
    return invented;
}

Scene scene_of(const InventedEstimate& invented) {
    Scene scene;
    scene.estimate = std::make_shared<Estimate>(invented.get());
    scene.view.layer = 1;
    scene.view.locked = Cell{3, 1};
    return scene;
}

Scene small_scene(const Parameters& parameters = small_parameters()) {
    return scene_of(small_estimate(parameters));
}

QCPGraph* graph(const CurvePlot& plot, const QString& name) {
    for (int index = 0; index < plot.canvas()->graphCount(); ++index) {
        if (plot.canvas()->graph(index)->name() == name) {
            return plot.canvas()->graph(index);
        }
    }
    return nullptr;
}

QVector<double> values_of(const CurvePlot& plot, const QString& name) {
    QVector<double> values;
    for (const QCPGraphData& point : *graph(plot, name)->data()) {
        values << point.value;
    }
    return values;
}

QStringList labels_of(const QCPAxis* axis) {
    const auto ticker = axis->ticker().dynamicCast<QCPAxisTickerText>();
    return ticker->ticks().values();
}

QStringList labels_of(const std::vector<Tick>& ticks) {
    QStringList labels;
    for (const Tick& tick : ticks) {
        labels << tick.label;
    }
    return labels;
}

void compare(const QVector<double>& actual, const QVector<double>& expected) {
    QCOMPARE(actual.size(), expected.size());
    for (qsizetype index = 0; index < actual.size(); ++index) {
        QVERIFY2(std::abs(actual[index] - expected[index]) < 1e-9,
                 qPrintable(QStringLiteral("%1: %2").arg(index).arg(actual[index], 0, 'g', 12)));
    }
}

/// Shown at a size, and drawn.
template <typename Plot>
void draw(Plot& plot, const Scene& scene, QSize size = {538, 260}) {
    plot.resize(size);
    plot.show();
    plot.setScene(scene);
    plot.canvas()->replot(QCustomPlot::rpImmediateRefresh);
}

QPoint place_of(const CurvePlot& plot, double x, double y) {
    return {static_cast<int>(plot.canvas()->xAxis->coordToPixel(x)),
            static_cast<int>(plot.canvas()->yAxis->coordToPixel(y))};
}

/// Of all circles that are not filled.
QVector<QRectF> ring_boxes(const CurvePlot& plot) {
    QVector<QRectF> boxes;
    for (int index = 0; index < plot.canvas()->itemCount(); ++index) {
        const auto* circle = qobject_cast<QCPItemTracer*>(plot.canvas()->item(index));
        if (circle && circle->visible() && circle->brush() == Qt::NoBrush) {
            const QPointF reach(circle->size() / 2, circle->size() / 2);
            const QPointF centre = circle->position->pixelPosition();
            boxes << QRectF(centre - reach, centre + reach);
        }
    }
    return boxes;
}

/// Of all texts that begin so: with a point, they are probabilities.
QVector<QRectF> text_boxes(const CurvePlot& plot, const QString& beginning) {
    QVector<QRectF> boxes;
    for (int index = 0; index < plot.canvas()->itemCount(); ++index) {
        const auto* text = qobject_cast<QCPItemText*>(plot.canvas()->item(index));
        if (text && text->visible() && text->text().startsWith(beginning)) {
            const QFontMetricsF metrics(text->font());
            const QPointF half(metrics.horizontalAdvance(text->text()) / 2,
                               metrics.capHeight() / 2);
            const QPointF centre = text->position->pixelPosition();
            boxes << QRectF(centre - half, centre + half);
        }
    }
    return boxes;
}

}  // namespace

class TestCurves : public QObject {
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

    void row_shows_scores_theory_and_spread();
    void row_axes();
    void row_takes_diagonal_in();
    void row_subtitle_by_width();
    void row_says_what_is_missing();
    void row_reports_key_under_pointer();

    void recency_shows_values_and_published();
    void recency_values_keep_off_the_rings_data();
    void recency_values_keep_off_the_rings();
    void recency_values_keep_off_the_errors();
    void recency_key_gives_way_to_values();
    void recency_says_what_is_missing_data();
    void recency_says_what_is_missing();
    void recency_all_ties_but_out_of_range();
    void recency_leaves_out_of_range_away();
    void recency_thins_values();
    void recency_reports_clicked_layer();

    void why_cosine_is_left_data();
    void why_cosine_is_left();
    void why_norm_left_by_the_epsilon();
    void why_product_without_norm();
    void why_cosines_without_ratio();
    void why_of_a_single_sequence();
    void why_score_scale_zero();
    void dark_theme_colours_curves();
};

void TestCurves::position_ticks_have_room_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("spacing");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("all") << 4 << 40.0 << QStringList{"1", "2", "3", "4"};
    QTest::newRow("every second") << 6 << 16.0 << QStringList{"1", "3", "5"};
    QTest::newRow("1 and fives") << 16 << 6.0 << QStringList{"1", "5", "10", "15"};
    QTest::newRow("512 keys") << 512 << 0.35 << QStringList{"1", "100", "200", "300", "400", "500"};
    QTest::newRow("one") << 1 << 300.0 << QStringList{"1"};
}

void TestCurves::position_ticks_have_room() {
    QFETCH(const int, count);
    QFETCH(const double, spacing);
    QTEST(labels_of(position_ticks(count, spacing)), "labels");
}

void TestCurves::linear_ticks_are_round_data() {
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

void TestCurves::linear_ticks_are_round() {
    QFETCH(const double, minimum);
    QFETCH(const double, maximum);
    QFETCH(const double, pixels);
    const AxisTicks axis = linear_ticks({minimum, maximum}, pixels);
    QTEST(labels_of(axis.ticks), "labels");
    QTEST(axis.unit, "unit");
}

void TestCurves::ratio_ticks_are_round() {
    QCOMPARE(labels_of(ratio_ticks({0.85, 1.39}, 171).ticks), (QStringList{"×0.9", "×1", "×1.2"}));
    QCOMPARE(labels_of(ratio_ticks({0.01, 100}, 170).ticks),
             (QStringList{"×0.01", "×0.1", "×1", "×10", "×100"}));
    QCOMPARE(labels_of(ratio_ticks({0.5, 2e7}, 80).ticks), (QStringList{"×1", "×10000", "×2×10⁷"}));
}

void TestCurves::ratios_are_written_data() {
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("text");
    QTest::newRow("more") << 1.2749 << "×1.27";
    QTest::newRow("less") << 0.9351 << "×0.94";
    QTest::newRow("ten") << 12.34 << "×12.3";
    QTest::newRow("hundreds") << 612.4 << "×612";
    QTest::newRow("tiny") << 0.00312 << "×0.0031";
    QTest::newRow("huge") << 1.23e8 << "×1.2×10⁸";
}

void TestCurves::ratios_are_written() {
    QFETCH(const double, ratio);
    QTEST(format_ratio(ratio), "text");
}

void TestCurves::range_stays_while_data_fit() {
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

void TestCurves::names_are_spread_data() {
    QTest::addColumn<QVector<double>>("wanted");
    QTest::addColumn<QVector<double>>("expected");
    QTest::newRow("apart") << QVector<double>{10, 50, 90} << QVector<double>{10, 50, 90};
    QTest::newRow("equal") << QVector<double>{50, 50} << QVector<double>{40, 60};
    QTest::newRow("order stays") << QVector<double>{55, 50} << QVector<double>{62.5, 42.5};
    QTest::newRow("at the bottom") << QVector<double>{99, 98} << QVector<double>{100, 80};
    QTest::newRow("at the top") << QVector<double>{0, 1} << QVector<double>{0, 20};
    QTest::newRow("chain") << QVector<double>{30, 40, 50} << QVector<double>{20, 40, 60};
}

void TestCurves::names_are_spread() {
    QFETCH(const QVector<double>, wanted);
    QFETCH(const QVector<double>, expected);
    const auto placed = spread({wanted.begin(), wanted.end()}, 20, 0, 100);
    compare(QVector<double>(placed.begin(), placed.end()), expected);
}

void TestCurves::value_avoids_falling_curve() {
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

void TestCurves::value_avoids_obstacles() {
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

void TestCurves::row_shows_scores_theory_and_spread() {
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

void TestCurves::row_axes() {
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

void TestCurves::row_takes_diagonal_in() {
    Scene scene = small_scene();
    scene.view.diagonal_in_range = true;
    RowPlot plot;
    draw(plot, scene);
    compare(values_of(plot, "simulated"), {2.0, 2.2, 2.4, 4.0});
}

void TestCurves::row_subtitle_by_width() {
    RowPlot plot;
    draw(plot, small_scene(), {538, 260});
    QCOMPARE(plot.subtitle(), "score of query 4 against each key");
    plot.resize(384, 220);
    QCOMPARE(plot.subtitle(), "score against key");
}

void TestCurves::row_says_what_is_missing() {
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

void TestCurves::row_reports_key_under_pointer() {
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

void TestCurves::recency_shows_values_and_published() {
    Scene scene = small_scene();
    scene.published = {0.5, std::nullopt, 0.21};
    RecencyPlot plot;
    draw(plot, scene);
    compare(values_of(plot, "recency"), {0.5, 0.7, 0.2});
    QCOMPARE(plot.value_texts(), (QStringList{".500", ".700", ".200"}));
    QCOMPARE(plot.end_labels(), (QStringList{"recent keys", "no preference", "early keys"}));
    QCOMPARE(labels_of(plot.canvas()->yAxis), (QStringList{"0", "½", "1"}));
    int rings = 0;
    for (int index = 0; index < plot.canvas()->itemCount(); ++index) {
        auto* circle = qobject_cast<QCPItemTracer*>(plot.canvas()->item(index));
        rings += circle && circle->visible() && circle->brush() == Qt::NoBrush ? 1 : 0;
    }
    QCOMPARE(rings, 3);  // two numbers and the key
    QCOMPARE(plot.accessibleDescription(), "layer 1 0.500, layer 2 0.700, layer 3 0.200");
}

void TestCurves::recency_values_keep_off_the_rings_data() {
    QTest::addColumn<double>("above");
    for (const double above : {-0.15, -0.1, -0.06, -0.03, 0.0, 0.03, 0.06, 0.1, 0.15}) {
        QTest::addRow("published %g above", above) << above;
    }
}

void TestCurves::recency_values_keep_off_the_rings() {
    QFETCH(const double, above);
    Scene scene = small_scene();
    for (const double recency : {0.5, 0.7, 0.2}) {
        scene.published.emplace_back(recency + above);
    }
    RecencyPlot plot;
    draw(plot, scene);
    const QVector<QRectF> rings = ring_boxes(plot);
    const QVector<QRectF> values = text_boxes(plot, ".");
    QVERIFY(rings.size() >= 3);
    QCOMPARE(values.size(), 3);
    for (const QRectF& value : values) {
        for (const QRectF& ring : rings) {  // the key's as well
            QVERIFY(!value.intersects(ring));
        }
    }
}

void TestCurves::recency_values_keep_off_the_errors() {
    InventedEstimate invented(small_parameters(), 4);
    const double recency[] = {0.5, 0.4, 0.2};
    for (int layer = 0; layer < 3; ++layer) {
        invented.set_scalar(Quantity::recency_probability, layer, recency[layer], 0.3);
    }
    RecencyPlot plot;
    draw(plot, scene_of(invented));
    const QVector<QRectF> values = text_boxes(plot, ".");
    QCOMPARE(values.size(), 3);
    for (int layer = 0; layer < 3; ++layer) {
        const QRectF bar(place_of(plot, layer + 1, recency[layer] + 0.15),
                         place_of(plot, layer + 1, recency[layer] - 0.15));
        for (const QRectF& value : values) {
            QVERIFY(!value.intersects(bar.adjusted(-1, 0, 1, 0)));
        }
    }
}

void TestCurves::recency_key_gives_way_to_values() {
    InventedEstimate invented(small_parameters(), 1);
    const double recency[] = {0.467, 0.692, 0.85};
    for (int layer = 0; layer < 3; ++layer) {
        invented.set_scalar(Quantity::recency_probability, layer, recency[layer]);
    }
    Scene scene = scene_of(invented);
    scene.view.layer = 0;
    scene.published = {0.5, 0.638, 0.8};
    RecencyPlot plot;
    draw(plot, scene, {400, 190});
    const QVector<QRectF> key = text_boxes(plot, "published");
    const QVector<QRectF> values = text_boxes(plot, ".");
    QCOMPARE(key.size(), 1);
    QCOMPARE(values.size(), 3);
    const QRectF first_area(place_of(plot, 0.6, 0.4), place_of(plot, 1.4, 0));
    QVERIFY(first_area.intersects(values.front()));  // where the key would stand
    for (const QRectF& value : values) {
        QVERIFY(!value.intersects(key.front().adjusted(-22, 0, 0, 0)));  // with its ring
    }
}

void TestCurves::recency_says_what_is_missing_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<double>("ties");
    QTest::addColumn<QString>("words");
    QTest::newRow("numbers") << 5 << 0.0 << "";
    QTest::newRow("some ties") << 5 << 0.4 << "";
    QTest::newRow("two tokens") << 2 << 0.0 << "needs three tokens";
    QTest::newRow("all ties") << 5 << 1.0 << "every comparison is a tie";
}

void TestCurves::recency_says_what_is_missing() {
    QFETCH(const int, tokens);
    QFETCH(const double, ties);
    Parameters parameters = small_parameters();
    parameters.sequence_length = tokens;
    InventedEstimate invented(parameters, sequences);
    for (int layer = 0; tokens > 2 && layer < 3; ++layer) {
        invented.set_scalar(Quantity::ties, layer, ties);
    }
    Scene scene = scene_of(invented);
    scene.view.locked.reset();
    RecencyPlot plot;
    draw(plot, scene);
    QTEST(plot.words(), "words");
    QCOMPARE(plot.subtitle().endsWith("pale: ties"), ties > 0 && ties < 1);
    compare(values_of(plot, "ties"), ties == 0.4 ? QVector<double>{0, 0, 0} : QVector<double>{});
}

void TestCurves::recency_all_ties_but_out_of_range() {
    InventedEstimate invented(small_parameters(), sequences);
    for (int layer = 0; layer < 3; ++layer) {
        invented.set_scalar(Quantity::ties, layer, 1.0);
    }
    invented.limit_layers(2);
    RecencyPlot plot;
    draw(plot, scene_of(invented));
    QCOMPARE(plot.words(), "every comparison is a tie");
    QCOMPARE(plot.accessibleDescription(),
             "layer 1 all ties, layer 2 all ties, from layer 3 on out of range");
    invented.set_scalar(Quantity::ties, 1, 0.8);
    plot.setScene(scene_of(invented));
    QCOMPARE(plot.words(), "most comparisons are ties");
    QVERIFY(plot.accessibleDescription().contains("layer 2 mostly ties"));
}

void TestCurves::recency_leaves_out_of_range_away() {
    InventedEstimate invented = small_estimate(small_parameters());
    invented.limit_layers(2);
    RecencyPlot plot;
    draw(plot, scene_of(invented));
    QCOMPARE(plot.value_texts(), (QStringList{".500", ".700", ""}));
    QVERIFY(std::isnan(values_of(plot, "recency").back()));
    QVERIFY(plot.accessibleDescription().endsWith("from layer 3 on out of range"));
}

void TestCurves::recency_thins_values() {
    Parameters parameters = small_parameters();
    parameters.layers = 64;
    InventedEstimate invented(parameters, sequences);
    for (int layer = 0; layer < 64; ++layer) {
        invented.set_scalar(Quantity::recency_probability, layer, 0.5 + 0.005 * layer);
    }
    Scene scene = scene_of(invented);
    scene.view.layer = 30;
    RecencyPlot plot;
    draw(plot, scene);
    const QStringList texts = plot.value_texts();
    QCOMPARE(texts[30], ".650");
    QCOMPARE(texts[63], ".815");
    const auto written = std::count_if(texts.begin(), texts.end(),
                                       [](const QString& text) { return !text.isEmpty(); });
    QVERIFY2(written >= 3 && written <= 8, qPrintable(QString::number(written)));
}

void TestCurves::recency_reports_clicked_layer() {
    RecencyPlot plot;
    draw(plot, small_scene());
    QSignalSpy spy(&plot, &RecencyPlot::layerChosen);
    QTest::mouseClick(plot.canvas(), Qt::LeftButton, {}, place_of(plot, 3.1, 0.6));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.back().front().toInt(), 2);
}

void TestCurves::why_cosine_is_left_data() {
    QTest::addColumn<Normalization>("normalization");
    QTest::addColumn<Placement>("placement");
    QTest::addColumn<QString>("subtitle");
    QTest::newRow("pre LayerNorm") << Normalization::layer_norm << Placement::pre
                                   << "LayerNorm divides the norm out: the cosine is left";
    QTest::newRow("pre RMSNorm") << Normalization::rms_norm << Placement::pre
                                 << "RMSNorm divides the norm out: the cosine is left";
    QTest::newRow("post LayerNorm") << Normalization::layer_norm << Placement::post
                                    << "LayerNorm has made all norms equal: the cosine is left";
}

void TestCurves::why_cosine_is_left() {
    QFETCH(const Normalization, normalization);
    QFETCH(const Placement, placement);
    Parameters parameters = small_parameters();
    parameters.normalization = normalization;
    parameters.placement = placement;
    WhyPlot plot;
    draw(plot, small_scene(parameters));
    QTEST(plot.subtitle(), "subtitle");
    compare(values_of(plot, "cosine"), {1.0, 1.1, 1.2});
    compare(values_of(plot, "score_band"), {1.0, 1.1, 1.2});
    QVERIFY(values_of(plot, "score").isEmpty());
    compare(values_of(plot, "norm"), {1.0, 0.95, 0.9});
    QCOMPARE(plot.end_labels(), (QStringList{"cosine ×1.20", "= score", "norm ×0.90"}));
    QCOMPARE(plot.canvas()->yAxis->scaleType(), QCPAxis::stLogarithmic);
    QVERIFY(labels_of(plot.canvas()->yAxis).contains("×1"));
}

void TestCurves::why_norm_left_by_the_epsilon() {
    InventedEstimate invented = small_estimate(small_parameters());
    invented.set_cell(Quantity::score, 1, 3, 0, 0.21, 0.1);
    invented.set_cell(Quantity::score, 1, 3, 1, 0.21, 0.1);
    invented.set_cell(Quantity::score, 1, 3, 2, 0.231, 0.1);
    WhyPlot plot;
    draw(plot, scene_of(invented));
    QCOMPARE(plot.subtitle(), "LayerNorm's ε = 10⁻¹² leaves tokens this short some of their norm");
    compare(values_of(plot, "score"), {1.0, 1.0, 1.1});
    QVERIFY(values_of(plot, "score_band").isEmpty());
    QCOMPARE(plot.end_labels(), (QStringList{"cosine ×1.20", "score ×1.10", "norm ×0.90"}));
    QCOMPARE(graph(plot, "norm")->pen().style(), Qt::SolidLine);
    draw(plot, small_scene());
    QCOMPARE(graph(plot, "norm")->pen().style(), Qt::CustomDashLine);
}

void TestCurves::why_product_without_norm() {
    Parameters parameters = small_parameters();
    parameters.normalization = Normalization::none;
    WhyPlot plot;
    draw(plot, small_scene(parameters));
    QCOMPARE(plot.subtitle(), "score ≈ norm × cosine: what one gains the other loses");
    compare(values_of(plot, "score"), {1.0, 1.1, 1.2});
    QVERIFY(values_of(plot, "score_band").isEmpty());
    QCOMPARE(plot.end_labels(), (QStringList{"cosine ×1.20", "score ×1.20", "norm ×0.90"}));
    plot.resize(400, 220);
    QCOMPARE(plot.subtitle(), "relative to key 1");
}

void TestCurves::why_cosines_without_ratio() {
    InventedEstimate invented(small_parameters(), sequences);
    for (int key = 0; key < 3; ++key) {
        invented.set_cell(Quantity::cosine, 1, 3, key, 0.001 * (key + 1), 0.25);
        invented.set_norm(1, key, 1.0, 0.1);
    }
    WhyPlot plot;
    draw(plot, scene_of(invented));
    QCOMPARE(plot.subtitle(), "cosines about 0 or below have no ratio: plain values");
    compare(values_of(plot, "cosine"), {0.001, 0.002, 0.003});
    QVERIFY(values_of(plot, "norm").isEmpty());
    QCOMPARE(plot.end_labels(), QStringList{"cosine 0.003"});
    QCOMPARE(plot.canvas()->yAxis->scaleType(), QCPAxis::stLinear);
    QVERIFY(plot.canvas()->yAxis->range().size() >= 0.2);  // noise stays small
    plot.setScene(small_scene());
    QCOMPARE(plot.canvas()->yAxis->scaleType(), QCPAxis::stLogarithmic);
    QVERIFY(plot.canvas()->yAxis->range().lower > 0);
}

void TestCurves::why_of_a_single_sequence() {
    InventedEstimate invented(small_parameters(), 1);
    for (int key = 0; key < 3; ++key) {
        invented.set_cell(Quantity::cosine, 1, 3, key, 0.5 + 0.05 * key);
        invented.set_cell(Quantity::score, 1, 3, key, 2 + 0.2 * key);
        invented.set_norm(1, key, 2 - 0.1 * key);
    }
    WhyPlot plot;
    draw(plot, scene_of(invented));
    QCOMPARE(plot.subtitle(), "LayerNorm divides the norm out: the cosine is left");
    compare(values_of(plot, "cosine"), {1.0, 1.1, 1.2});
    compare(values_of(plot, "norm"), {1.0, 0.95, 0.9});
    invented.set_cell(Quantity::cosine, 1, 3, 1, -0.01);
    plot.setScene(scene_of(invented));
    QCOMPARE(plot.subtitle(), "cosines about 0 or below have no ratio: plain values");
}

void TestCurves::why_score_scale_zero() {
    Parameters parameters = small_parameters();
    parameters.score_scale = 0;
    InventedEstimate invented = small_estimate(parameters);
    for (int key = 0; key < 3; ++key) {
        invented.set_cell(Quantity::score, 1, 3, key, 0.0);
    }
    WhyPlot plot;
    draw(plot, scene_of(invented));
    QCOMPARE(plot.subtitle(), "score scale 0: every score is 0");
    QVERIFY(values_of(plot, "score").isEmpty() && values_of(plot, "score_band").isEmpty());
    compare(values_of(plot, "cosine"), {1.0, 1.1, 1.2});
}

void TestCurves::dark_theme_colours_curves() {
    const Theme& dark = Theme::of(Appearance::dark);
    WhyPlot plot;
    plot.setTheme(dark);
    draw(plot, small_scene());
    QCOMPARE(graph(plot, "cosine")->pen().color(), dark.recent);
    QCOMPARE(graph(plot, "norm")->pen().color(), dark.early);
    const QImage picture = plot.grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() - 2, picture.height() - 2), dark.paper);
}

QTEST_MAIN(TestCurves)
#include "tst_ui_curves.moc"
