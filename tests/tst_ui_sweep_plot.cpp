// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sweep_bench.h"

#include <QTest>

#include <cmath>

using namespace recency;
using namespace recency::ui;

namespace {

Experiment with_layers(int layers) {
    Experiment experiment;
    experiment.parameters.layers = layers;
    return experiment;
}

}  // namespace

class TestUiSweepPlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void line_shows_numbers_and_band();
    void click_goes_there();
    void keys_walk_and_go_there();
    void pointing_reads_the_number_out();
    void what_cannot_exist_is_said_data();
    void what_cannot_exist_is_said();
    void ties_leave_a_gap_and_say_so();
    void many_layers_stay_readable();
    void describes_what_it_shows();
    void dark_theme_colours_lines();
};

void TestUiSweepPlot::line_shows_numbers_and_band() {
    SweepBench bench;
    QVERIFY(bench.finished());
    bench.place(0, 1);  // draws
    QCustomPlot* canvas = bench.plot().canvas();
    int lines = 0;
    for (int index = 0; index < canvas->graphCount(); ++index) {
        const QCPGraph* curve = canvas->graph(index);
        if (!curve->name().startsWith("layer")) {
            continue;
        }
        ++lines;
        const QCPGraph* low = canvas->graph(index - 2);  // its band comes before it
        const QCPGraph* high = canvas->graph(index - 1);
        QCOMPARE(high->channelFillGraph(), low);
        const int layer = curve->name().mid(6).toInt() - 1;
        const auto number = bench.number(1024, layer);
        QVERIFY(std::abs(curve->data()->at(6)->value - number->mean) < 1e-12);
        QVERIFY(std::abs(high->data()->at(6)->value - low->data()->at(6)->value -
                         4 * number->standard_error) < 1e-12);
        QCOMPARE(curve->data()->at(6)->key, 10.0);
    }
    QCOMPARE(lines, 4);
    QCOMPARE(canvas->yAxis->range().lower, 0.0);
    QCOMPARE(bench.plot().end_labels(),
             (QStringList{"recent keys", "no preference", "early keys"}));
    QCOMPARE(bench.plot().line_names().size(), 4);
    QCOMPARE(bench.plot().line_names().front(), "layer 4");
    QCOMPARE(bench.plot().title(), "Recency probability");
}

void TestUiSweepPlot::click_goes_there() {
    Experiment base;
    base.seed = 5;
    base.sequences = 123'000;
    SweepBench bench(base);
    QVERIFY(bench.finished());
    QTest::mouseClick(bench.plot().canvas(), Qt::LeftButton, {}, bench.place(2, 3));
    QCOMPARE(bench.chosen.size(), 1);
    Experiment there = base;
    there.parameters.dimension = 64;
    QCOMPARE(bench.chosen[0][0].value<Experiment>(), there);
    QCOMPARE(bench.chosen[0][1].toInt(), 2);
    QCOMPARE(bench.field("Chosen layer")->number(), 3.0);  // it is the bold one now
    QCOMPARE(bench.plot().picture()->layer, 2);
}

void TestUiSweepPlot::keys_walk_and_go_there() {
    SweepBench bench;
    QVERIFY(bench.finished());
    SweepPlot& plot = bench.plot();
    plot.setFocus();
    QTest::keyClick(&plot, Qt::Key_Return);  // nothing is walked to yet
    QCOMPARE(bench.chosen.size(), 0);
    QTest::keyClick(&plot, Qt::Key_Right);
    QVERIFY2(plot.read_out().startsWith("d = 16, layer 4: 0.9"), qPrintable(plot.read_out()));
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Right);
    QTest::keyClick(&plot, Qt::Key_Down);
    QVERIFY2(plot.read_out().startsWith("d = 64, layer 3: 0."), qPrintable(plot.read_out()));
    QVERIFY(plot.accessibleDescription().startsWith(plot.read_out()));
    QTest::keyClick(&plot, Qt::Key_End);
    QTest::keyClick(&plot, Qt::Key_Right);  // there is nothing beyond
    QVERIFY(plot.read_out().startsWith("d = 1024, layer 3: "));
    QTest::keyClick(&plot, Qt::Key_Home);
    for (int press = 0; press < 5; ++press) {
        QTest::keyClick(&plot, Qt::Key_Down);
    }
    QTest::keyClick(&plot, Qt::Key_Return);
    QCOMPARE(bench.chosen.size(), 1);
    QCOMPARE(bench.chosen[0][0].value<Experiment>(), Experiment{});
    QCOMPARE(bench.chosen[0][1].toInt(), 0);
    QTest::keyClick(&plot, Qt::Key_Escape);
    QCOMPARE(plot.read_out(), QString());
}

void TestUiSweepPlot::pointing_reads_the_number_out() {
    SweepBench bench;
    QVERIFY(bench.finished());
    const QPoint place = bench.place(1, 2);
    QTest::mouseMove(bench.plot().canvas(), place + QPoint(9, 2));
    const auto number = bench.number(32, 1);
    const QString expected = "d = 32, layer 2: " + value_with_error(*number);
    QTRY_COMPARE(bench.plot().read_out(), expected);
    QVERIFY(expected.contains(" ± 0.00"));
}

void TestUiSweepPlot::what_cannot_exist_is_said_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<QString>("words");
    QTest::newRow("two tokens") << 2 << 0.5 << "Recency probability: needs three tokens";
    QTest::newRow("one vector") << 10 << 1.0 << "Recency probability: all ties";
}

void TestUiSweepPlot::what_cannot_exist_is_said() {
    QFETCH(const int, tokens);
    QFETCH(const double, alpha);
    Experiment base;
    base.parameters.sequence_length = tokens;
    base.parameters.alpha = alpha;
    SweepBench bench(base);
    QVERIFY(bench.finished());
    QTEST(bench.plot().words(), "words");
    QTEST(bench.plot().accessibleDescription(), "words");
    bench.place(0, 1);  // draws
    QVERIFY(bench.plot().line_names().isEmpty());
    bench.choose_quantity("Mean cosine");
    QCOMPARE(bench.plot().words(), QString());
}

void TestUiSweepPlot::ties_leave_a_gap_and_say_so() {
    SweepBench bench;
    bench.choose_parameter("Cosine");
    bench.sweep("0.8", "1", "3");
    QVERIFY(bench.finished());
    QTRY_COMPARE(bench.values(), (std::vector<double>{0.8, 0.9, 1.0}));
    QVERIFY(bench.number(0.9, 3).has_value());
    QVERIFY(!bench.number(1.0, 3).has_value());
    QVERIFY2(bench.plot().subtitle().endsWith("; none at α = 1: all ties"),
             qPrintable(bench.plot().subtitle()));
    SweepPlot& plot = bench.plot();
    QTest::keyClick(&plot, Qt::Key_End);
    QCOMPARE(plot.read_out(), "α = 1, layer 4: all ties");
}

void TestUiSweepPlot::many_layers_stay_readable() {
    SweepBench bench(with_layers(64), "64");
    bench.sweep("16", "64", "3");
    QVERIFY(bench.finished());
    bench.place(0, 1);  // draws
    QCOMPARE(bench.plot().line_names().size(), 7);
    bench.choose("Layers", "all");
    QVERIFY(!bench.place(0, 51).isNull());
    QCOMPARE(bench.plot().line_names().size(), 7);
    bench.choose("Layers", "only");
    QVERIFY(bench.place(0, 51).isNull());
    QCOMPARE(bench.plot().line_names(), QStringList{"layer 4"});
}

void TestUiSweepPlot::describes_what_it_shows() {
    SweepBench bench(with_layers(2));
    bench.sweep("16", "64", "3");
    QVERIFY(bench.finished());
    const auto text = [&](double dimension, int layer) {
        return QString::number(bench.number(dimension, layer)->mean, 'f', 3) +
               QString(" at %1").arg(dimension);
    };
    QTRY_COMPARE(bench.plot().accessibleDescription(),
                 "Recency probability against Dimension 𝑑. Chosen layer 2: " + text(16, 1) + ", " +
                     text(32, 1) + ", " + text(64, 1) + "; layer 1: " + text(16, 0) + ", " +
                     text(64, 0) + ".");
}

void TestUiSweepPlot::dark_theme_colours_lines() {
    SweepBench bench;
    QVERIFY(bench.finished());
    bench.window.setTheme(Theme::of(Appearance::dark));
    bench.place(0, 1);  // draws
    const QCustomPlot* canvas = bench.plot().canvas();
    QCOMPARE(canvas->graph(11)->name(), "layer 4");
    QCOMPARE(canvas->graph(11)->pen().color(), Theme::of(Appearance::dark).ink);
}

QTEST_MAIN(TestUiSweepPlot)
#include "tst_ui_sweep_plot.moc"
