// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curve_bench.h"
#include "ui/sweep/sweep_line.h"
#include "ui/sweep/sweep_scale.h"
#include "ui/sweep/sweep_series.h"

#include <QTest>

#include <cmath>

using namespace recency;
using namespace recency::ui;

namespace {

const Theme& light() {
    return Theme::of(Appearance::light);
}

QString joined(const std::vector<int>& numbers) {
    QStringList texts;
    for (const int number : numbers) {
        texts << QString::number(number);
    }
    return texts.join(' ');
}

}  // namespace

class TestUiSweepScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void few_layers_stand_for_all_data();
    void few_layers_stand_for_all();
    void values_stand_on_their_ladder();
    void zero_stands_left_of_a_break();
    void labels_have_room();
    void symbols_are_italic_letters();
    void layers_differ_without_colour();
    void lines_are_named_from_the_top();
};

void TestUiSweepScale::few_layers_stand_for_all_data() {
    QTest::addColumn<int>("layers");
    QTest::addColumn<int>("chosen");
    QTest::addColumn<QString>("few");
    QTest::newRow("all") << 4 << 3 << "0 1 2 3";
    QTest::newRow("seven") << 7 << 0 << "0 1 2 3 4 5 6";
    QTest::newRow("twelve") << 12 << 3 << "0 1 3 7 11";
    QTest::newRow("with the chosen one") << 12 << 9 << "0 1 3 7 9 11";
    QTest::newRow("sixty-four") << 64 << 63 << "0 1 3 7 15 31 63";
    QTest::newRow("in place of a neighbour") << 64 << 40 << "0 1 3 7 15 40 63";
    QTest::newRow("the ends stay") << 64 << 62 << "0 1 3 7 15 62 63";
}

void TestUiSweepScale::few_layers_stand_for_all() {
    QFETCH(const int, layers);
    QFETCH(const int, chosen);
    QTEST(joined(few_layers(layers, chosen)), "few");
}

void TestUiSweepScale::values_stand_on_their_ladder() {
    const SweepScale scale(parameter_info(ParameterId::dimension), {16, 32, 64, 1024});
    QCOMPARE(scale.positions(), (std::vector<double>{4, 5, 6, 10}));
    QCOMPARE(scale.position_of(128), std::optional(7.0));
    QCOMPARE(scale.position_of(8), std::optional<double>());
    QCOMPARE(scale.position_of(2048), std::optional<double>());
    QCOMPARE(scale.axis_break(), std::optional<double>());
    QCOMPARE(scale.nearest(5.6), std::size_t{2});
    QCOMPARE(scale.nearest(-3), std::size_t{0});
}

void TestUiSweepScale::zero_stands_left_of_a_break() {
    const SweepScale scale(parameter_info(ParameterId::score_scale), {0, 0.1, 1, 10});
    QCOMPARE(scale.positions(), (std::vector<double>{-40, -20, 0, 20}));
    QCOMPARE(scale.position_of(0), std::optional(-40.0));
    QCOMPARE(scale.axis_break(), std::optional(-30.0));
    QCOMPARE(scale.position_of(0.05), std::optional(-30.0));  // in the break
}

void TestUiSweepScale::labels_have_room() {
    const ParameterInfo& info = parameter_info(ParameterId::alpha);
    const SweepScale scale(info, values_along(info, {0.0, 0.9, 10}));
    QCOMPARE(
        labels_of(scale.ticks(600, light())),
        (QStringList{"0", "0.10", "0.20", "0.30", "0.40", "0.50", "0.60", "0.70", "0.80", "0.90"}));
    QCOMPARE(labels_of(scale.ticks(200, light())),
             (QStringList{"0", "0.20", "0.40", "0.60", "0.80"}));
    QCOMPARE(labels_of(scale.ticks(100, light())), (QStringList{"0", "0.50", "0.90"}));
    QCOMPARE(labels_of(scale.ticks(10, light())), QStringList{"0"});
}

void TestUiSweepScale::symbols_are_italic_letters() {
    QCOMPARE(axis_text(parameter_info(ParameterId::dimension)), "Dimension 𝑑");
    QCOMPARE(axis_text(parameter_info(ParameterId::sequence_length)), "Sequence length 𝑆");
    QCOMPARE(axis_text(parameter_info(ParameterId::alpha)), "Cosine between tokens 𝛼");
    QCOMPARE(axis_text(parameter_info(ParameterId::normalization)), "Normalization");
    QCOMPARE(setting_text(parameter_info(ParameterId::residual), 0.5), "r = 0.50");
}

/// Neighbouring layers have other dashes and other markers, and the chosen one is bold and solid.
void TestUiSweepScale::layers_differ_without_colour() {
    const Theme& theme = light();
    for (std::size_t rank = 0; rank + 1 < 7; ++rank) {
        const SweepLineStyle line = line_style(theme, rank, 7, false);
        const SweepLineStyle next = line_style(theme, rank + 1, 7, false);
        QVERIFY(line.pen.dashPattern() != next.pen.dashPattern());
        QVERIFY(line.marker != next.marker);
        QVERIFY(line.pen.color().lightness() > next.pen.color().lightness());
    }
    const SweepLineStyle chosen = line_style(theme, 0, 7, true);
    QCOMPARE(chosen.pen.style(), Qt::SolidLine);
    QCOMPARE(chosen.pen.widthF(), 2 * line_style(theme, 6, 7, false).pen.widthF());
    QCOMPARE(line_style(theme, 0, 7, false).pen.color(), theme.ink2);
    QCOMPARE(line_style(theme, 6, 7, false).pen.color(), theme.ink);
}

void TestUiSweepScale::lines_are_named_from_the_top() {
    const double none = std::nan("");
    const std::vector<SweepSeries> series{
        {0, {0.5, 0.5}, {}}, {1, {0.6, 0.5}, {}}, {2, {none, none}, {}}, {3, {0.9, 0.5}, {}}};
    QCOMPARE(from_top(series), (std::vector<std::size_t>{3, 1, 0, 2}));
}

QTEST_MAIN(TestUiSweepScale)
#include "tst_ui_sweep_scale.moc"
