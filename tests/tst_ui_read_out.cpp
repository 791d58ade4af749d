// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "tests/support/heatmap_bench.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/norm_epsilon.h"
#include "ui/plots/read_out_text.h"

#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

/// Of query 9 and key 4, where every score is `score`, and `own` that of a token with itself.
ReadOutText text_with_score(const Parameters& parameters, double score, double own) {
    Scene scene;
    scene.estimate = std::make_shared<const Estimate>(
        made_up_estimate(parameters, [=](Quantity quantity, int layer, int query, int key) {
            const double all = query == key ? own : score;
            return quantity == Quantity::score ? all : made_up(quantity, layer, query, key);
        }));
    scene.view.layer = 0;
    scene.view.locked = Cell{8, 3};
    return read_out_text(scene, TextRole::read_out);
}

}  // namespace

class TestUiReadOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void score_formulas_data();
    void score_formulas();
    void tokens_as_short_as_the_epsilon();
    void epsilon_counts_for_short_tokens_only_data();
    void epsilon_counts_for_short_tokens_only();
    void single_sequence_has_no_error();
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
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("numbers");
    const Normalization layer_norm = Normalization::layer_norm;
    const Normalization none = Normalization::none;
    QTest::newRow("LayerNorm") << layer_norm << Placement::pre << 1.0 << 16 << 2.0
                               << "S9,4 = √d · cos(x9, x4)"
                               << "= 4 · 0.500 = 2.00 ± ";
    QTest::newRow("RMSNorm, temperature") << Normalization::rms_norm << Placement::pre << 0.25 << 2
                                          << 0.1767767 << "S9,4 = τ · √d · cos(x9, x4)"
                                          << "= 0.25 · 1.414 · 0.500 = 0.18 ± ";
    QTest::newRow("no norm, lengths that vary")
        << none << Placement::pre << 1.0 << 16 << 0.47 << "S9,4 = ‖x9‖‖x4‖ cos(x9, x4) / √d"
        << "≈ 2.000 · 2.000 · 0.500 / 4 ≈ 0.47 ± ";
    QTest::newRow("no norm, lengths that do not")
        << none << Placement::pre << 1.0 << 16 << 0.5 << "S9,4 = ‖x9‖‖x4‖ cos(x9, x4) / √d"
        << "= 2.000 · 2.000 · 0.500 / 4 = 0.50 ± ";
    QTest::newRow("post-norm") << layer_norm << Placement::post << 2.0 << 16 << 1.0
                               << "S9,4 = τ ‖x9‖‖x4‖ cos(x9, x4) / √d"
                               << "= 2 · 2.000 · 2.000 · 0.500 / 4 = 1.00 ± ";
}

void TestUiReadOut::score_formulas() {
    QFETCH(Normalization, normalization);
    QFETCH(Placement, placement);
    QFETCH(double, score_scale);
    QFETCH(int, dimension);
    QFETCH(double, score);
    QFETCH(QString, formula);
    QFETCH(QString, numbers);
    Parameters parameters;
    parameters.normalization = normalization;
    parameters.placement = placement;
    parameters.score_scale = score_scale;
    parameters.dimension = dimension;
    const ReadOutText text = text_with_score(parameters, score, score);
    QCOMPARE(spoken(text.formula.at(0)), formula);
    QVERIFY2(spoken(text.formula.at(1)).startsWith(numbers),
             qPrintable(spoken(text.formula.at(1))));
    QCOMPARE(spoken(text.notes.at(0)), "weight 0.300, norm ‖x4‖ 2.00");
    const bool centred = normalization == Normalization::layer_norm && placement == Placement::pre;
    QCOMPARE(text.notes.size(), centred ? 2U : 1U);
}

void TestUiReadOut::tokens_as_short_as_the_epsilon() {
    Parameters parameters;
    parameters.score_scale = 2.0;
    const ReadOutText text = text_with_score(parameters, 63.0 / 256, 0.5);
    QCOMPARE(spoken(text.formula.at(0)), "S9,4 = τ ‖h9‖‖h4‖ cos(x9, x4) / √d");
    QCOMPARE(spoken(text.formula.at(1)), "≈ 2 · 1.000 · 1.000 · 0.500 / 4 ≈ 0.25 ± 0");
    QVERIFY(spoken(text.notes.at(1)).startsWith("h is x normalized, but shorter than √d"));
    QVERIFY(spoken(text.notes.at(1)).contains("ε = 10⁻¹²"));
}

void TestUiReadOut::epsilon_counts_for_short_tokens_only_data() {
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<int>("layer");
    QTest::addColumn<bool>("counts");
    const auto add = [](const char* name, const Parameters& parameters, int layer, bool counts) {
        QTest::newRow(name) << parameters << layer << counts;
    };
    const Placement post = Placement::post;
    const Normalization rms_norm = Normalization::rms_norm;
    add("as in the paper", {}, 3, false);
    add("tokens that collapse", {.layers = 40, .residual = 1}, 39, false);
    add("wide and sharp", {.dimension = 65536, .score_scale = 64}, 3, false);
    add("narrow", {.dimension = 2, .alpha = 0.9}, 3, false);
    add("post-norm", {.residual = 1, .placement = post}, 3, false);
    add("RMSNorm", {.alpha = 0, .normalization = rms_norm}, 2, false);
    add("short", {.input_scale = 1e-6}, 0, true);
    add("short, RMSNorm", {.input_scale = 1e-5, .normalization = rms_norm}, 0, true);
    add("short, made long by a layer", {.input_scale = 1e-5}, 3, false);
    add("short, post-norm", {.input_scale = 1e-6, .placement = post}, 1, true);
    add("short, post-norm, before the norm", {.input_scale = 1e-6, .placement = post}, 0, false);
    add("short, no norm", {.input_scale = 1e-6, .normalization = Normalization::none}, 0, false);
}

void TestUiReadOut::epsilon_counts_for_short_tokens_only() {
    QFETCH(const Parameters, parameters);
    QFETCH(const int, layer);
    Experiment experiment{.parameters = parameters, .sequences = 500};
    Scene scene;
    scene.estimate = std::make_shared<const Estimate>(*simulate(experiment, QuantitySet::all(), 1));
    scene.view.layer = layer;
    QTEST(epsilon_counts_in_row(scene), "counts");
    QTEST(epsilon_counts(scene, {5, 2}), "counts");
}

void TestUiReadOut::single_sequence_has_no_error() {
    Scene scene;
    scene.estimate = std::make_shared<const Estimate>(
        *simulate({.parameters = {}, .sequences = 1}, QuantitySet::all(), 1));
    scene.view.locked = Cell{8, 3};
    for (const Quantity quantity : {Quantity::score, Quantity::weight}) {
        scene.view.quantity = quantity;
        const ReadOutText text = read_out_text(scene, TextRole::read_out);
        QVERIFY2(!spoken(text).contains(u'±'), qPrintable(spoken(text)));
        QCOMPARE(spoken(text.brief).count(u'='), 1);
    }
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
    QTest::newRow("huge") << 0.24 << 3e12 << 334.0 << "0.24 1.0×10¹² 2.0×10¹² 3.0×10¹²";
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
    QCOMPARE(bar->marked_place().value(), 1.0 * ColourBar::side_margin(light()));
    QVERIFY(right > 200.0);
    QCOMPARE(
        bar->grab().toImage().pixelColor(static_cast<int>(right), ColourBar::bar_centre(light())),
        expected_colour(bench.scene.range, 98.0));
    bench.change([](View& view) { view.hovered = Cell{4, 4}; });
    QVERIFY(!bar->marked_place());
}

QTEST_MAIN(TestUiReadOut)
#include "tst_ui_read_out.moc"
