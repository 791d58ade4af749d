// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heatmap_bench.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/read_out_text.h"

#include <QTest>

using namespace recency;
using namespace recency::ui;

class TestUiReadOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void score_formulas_data();
    void score_formulas();
    void read_out_without_a_cell_teaches();
    void read_out_never_covers_a_cell_data();
    void read_out_never_covers_a_cell();
    void bar_ticks_never_collide_data();
    void bar_ticks_never_collide();
    void bar_says_where_a_locked_range_ends();
    void bar_marks_the_value();
};

void TestUiReadOut::score_formulas_data() {
    QTest::addColumn<Normalization>("normalization");
    QTest::addColumn<Placement>("placement");
    QTest::addColumn<double>("score_scale");
    QTest::addColumn<int>("dimension");
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("numbers");
    QTest::newRow("LayerNorm") << Normalization::layer_norm << Placement::pre << 1.0 << 16
                               << "S9,4 = √d · cos(x9, x4)"
                               << "= 4 · 0.500 = 83.00 ± ";
    QTest::newRow("RMSNorm, temperature")
        << Normalization::rms_norm << Placement::pre << 0.25 << 2 << "S9,4 = τ · √d · cos(x9, x4)"
        << "= 0.25 · 1.414 · 0.500 = 83.00 ± ";
    QTest::newRow("no norm") << Normalization::none << Placement::pre << 1.0 << 16
                             << "S9,4 = ‖x9‖‖x4‖ cos(x9, x4) / √d"
                             << "= 2.000 · 2.000 · 0.500 / 4 = 83.00 ± ";
    QTest::newRow("post-norm") << Normalization::layer_norm << Placement::post << 2.0 << 16
                               << "S9,4 = τ ‖x9‖‖x4‖ cos(x9, x4) / √d"
                               << "= 2 · 2.000 · 2.000 · 0.500 / 4 = 83.00 ± ";
}

void TestUiReadOut::score_formulas() {
    QFETCH(Normalization, normalization);
    QFETCH(Placement, placement);
    QFETCH(double, score_scale);
    QFETCH(int, dimension);
    QFETCH(QString, formula);
    QFETCH(QString, numbers);
    Parameters parameters;
    parameters.normalization = normalization;
    parameters.placement = placement;
    parameters.score_scale = score_scale;
    parameters.dimension = dimension;
    Scene scene = scene_of(parameters);
    scene.view.locked = Cell{8, 3};
    const ReadOutText text = read_out_text(scene, TextRole::read_out);
    QCOMPARE(spoken(text.formula.at(0)), formula);
    QVERIFY2(spoken(text.formula.at(1)).startsWith(numbers),
             qPrintable(spoken(text.formula.at(1))));
    QCOMPARE(spoken(text.notes.at(0)), "weight 0.300, norm ‖x4‖ 2.00");
    const bool centred = normalization == Normalization::layer_norm && placement == Placement::pre;
    QCOMPARE(text.notes.size(), centred ? 2U : 1U);
}

void TestUiReadOut::read_out_without_a_cell_teaches() {
    Bench bench(10);
    QVERIFY2(bench.said().startsWith("Row 10, the last query|90.00 at key 1, 98.00 at key 9|Point"),
             qPrintable(bench.said()));
}

void TestUiReadOut::read_out_never_covers_a_cell_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("width");
    for (const int tokens : {2, 3, 10, 24, 64, 512}) {
        for (const int width : {690, 540, 400, 260, 160}) {
            QTest::addRow("S = %d, %d wide", tokens, width) << tokens << width;
        }
    }
}

void TestUiReadOut::read_out_never_covers_a_cell() {
    QFETCH(int, tokens);
    QFETCH(int, width);
    Bench bench(tokens, {width, 900});
    bench.change([](View& view) { view.locked = Cell{1, 0}; });
    ReadOut* read_out = bench.view.readOut();
    QImage ink(read_out->size(), QImage::Format_ARGB32_Premultiplied);
    ink.fill(Qt::transparent);
    read_out->render(&ink, {}, {}, QWidget::RenderFlags());
    const CellGrid grid = {QRect(QPoint(0, 0), read_out->size()), tokens};
    for (int y = 0; y < ink.height(); ++y) {
        for (int x = 0; x < ink.width(); ++x) {
            QVERIFY2(ink.pixelColor(x, y).alpha() == 0 || !grid.at({x, y}),
                     qPrintable(bench.said()));
        }
    }
    QVERIFY(width < 300 || !bench.said().isEmpty());
}

void TestUiReadOut::bar_ticks_never_collide_data() {
    QTest::addColumn<double>("minimum");
    QTest::addColumn<double>("maximum");
    QTest::addColumn<double>("width");
    QTest::addColumn<QString>("texts");
    QTest::newRow("of the design") << 1.95 << 3.95 << 334.0 << "1.95 2.50 3.00 3.50 3.95";
    QTest::newRow("weights") << 0.0 << 0.2 << 334.0 << "0.000 0.050 0.100 0.150 0.200";
    QTest::newRow("across zero") << -1.3 << 2.1 << 334.0 << "−1.30 0.00 1.00 2.10";
    QTest::newRow("narrow bar") << 1.95 << 3.95 << 60.0 << "1.95 3.95";
    QTest::newRow("narrow range") << 3.9991 << 4.0 << 334.0 << "";
    QTest::newRow("huge") << 0.24 << 3e12 << 334.0 << "";
    QTest::newRow("huge, long numbers") << 0.24 << 4.3e37 << 200.0 << "";
}

void TestUiReadOut::bar_ticks_never_collide() {
    QFETCH(double, minimum);
    QFETCH(double, maximum);
    QFETCH(double, width);
    QFETCH(QString, texts);
    const auto text_width = [](const QString& text) {
        return 7.0 * static_cast<double>(text.size());
    };
    const std::vector<BarTick> ticks = bar_ticks({minimum, maximum}, {}, width, text_width);
    QVERIFY(ticks.size() >= 2 && ticks.size() <= 5);
    for (std::size_t k = 1; k < ticks.size(); ++k) {
        QVERIFY(ticks[k].text_left > ticks[k - 1].text_left + text_width(ticks[k - 1].text));
        QVERIFY(ticks[k].place > ticks[k - 1].place);
    }
    QStringList found;
    for (const BarTick& tick : ticks) {
        found << tick.text;
    }
    QVERIFY2(texts.isEmpty() || found.join(u' ') == texts, qPrintable(found.join(u' ')));
}

void TestUiReadOut::bar_says_where_a_locked_range_ends() {
    Bench bench(10);
    bench.change([](View& view) {
        view.range_mode = RangeMode::locked;
        view.locked_range = {20.0, 60.0};
    });
    const QStringList texts = bench.view.colourBar()->tick_texts();
    QCOMPARE(texts.constFirst(), "20.0 or less");
    QCOMPARE(texts.constLast(), "60.0 or more");
    bench.change([](View& view) { view.locked_range = {0.0, 200.0}; });
    QCOMPARE(bench.view.colourBar()->tick_texts().constLast(), "200");
}

void TestUiReadOut::bar_marks_the_value() {
    Bench bench(10);
    ColourBar* bar = bench.view.colourBar();
    QVERIFY(!bar->marked_place());
    bench.change([](View& view) { view.hovered = Cell{9, 8}; });  // the largest
    const double right = bar->marked_place().value();
    bench.change([](View& view) { view.hovered = Cell{1, 0}; });  // the smallest
    QCOMPARE(bar->marked_place().value(), 1.0 * ColourBar::side_margin);
    QVERIFY(right > 200.0);
    QCOMPARE(bar->grab().toImage().pixelColor(static_cast<int>(right), ColourBar::bar_centre),
             expected_colour(bench.scene.range, 98.0));
    bench.change([](View& view) { view.hovered = Cell{4, 4}; });
    QVERIFY(!bar->marked_place());
}

QTEST_MAIN(TestUiReadOut)
#include "tst_ui_read_out.moc"
