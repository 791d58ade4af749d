// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes of presenter mode: what a class has to read from the back row.
#include "tests/support/heatmap_bench.h"
#include "ui/application.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/control_scale.h"
#include "ui/controls/number_field.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/push_button.h"
#include "ui/controls/row_label.h"
#include "ui/controls/segmented_control.h"
#include "ui/controls/value_slider.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/layer_strip.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"
#include "ui/plots/range_button.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"
#include "ui/plots/why_plot.h"

#include <QApplication>
#include <QMenu>

#include <algorithm>

using namespace recency;
using namespace recency::ui;

Q_DECLARE_METATYPE(recency::ui::TextRole)

namespace {

constexpr int least_pixels = 18;  // of any text

const Theme& presenter() {
    return Theme::of(Appearance::light, TypeScale::presenter);
}

/// All pixel sizes of text that a curve plot draws.
QVector<int> text_sizes(const CurvePlot& plot) {
    QVector<int> sizes;
    for (const QCPAxis* axis : {plot.canvas()->xAxis, plot.canvas()->yAxis}) {
        sizes << axis->tickLabelFont().pixelSize() << axis->labelFont().pixelSize();
    }
    for (int index = 0; index < plot.canvas()->itemCount(); ++index) {
        if (const auto* text = qobject_cast<QCPItemText*>(plot.canvas()->item(index))) {
            sizes << text->font().pixelSize();
        }
    }
    return sizes;
}

template <typename Plot>
void show(Plot& plot, const Theme& theme) {
    plot.setTheme(theme);
    plot.resize(450, 620);
    plot.show();
    plot.setScene(scene_of(10));
    plot.canvas()->replot(QCustomPlot::rpImmediateRefresh);
}

template <typename Plot>
void curve_plot_has_presenter_sizes() {
    Plot plot;
    show(plot, presenter());
    QCOMPARE(plot.canvas()->axisRect()->margins(), QMargins(84, 18, 161, 81));
    const QVector<int> sizes = text_sizes(plot);
    QVERIFY(*std::min_element(sizes.begin(), sizes.end()) >= least_pixels);
    QCOMPARE(plot.canvas()->xAxis->tickLabelFont().pixelSize(), 20);
    QCOMPARE(plot.canvas()->xAxis->labelFont().pixelSize(), 22);
    show(plot, light());
    QCOMPARE(plot.canvas()->axisRect()->margins(), QMargins(48, 10, 92, 46));
    QCOMPARE(plot.canvas()->xAxis->tickLabelFont().pixelSize(), 12);
}

double line_width(const CurvePlot& plot, const QString& name) {
    for (int index = 0; index < plot.canvas()->graphCount(); ++index) {
        if (plot.canvas()->graph(index)->name() == name) {
            return plot.canvas()->graph(index)->pen().widthF();
        }
    }
    return 0.0;
}

}  // namespace

class TestUiScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fonts_have_two_sizes_data();
    void fonts_have_two_sizes();
    void lengths_are_rounded();
    void curve_plots_are_readable();
    void curves_are_wider();
    void heatmap_is_laid_out_anew();
    void last_key_stays_in_the_plot();
    void strip_is_laid_out_anew();
    void controls_follow_their_font();
    void panel_follows_its_font();
};

/// As the program does: a style sheet must not keep fonts from children.
void TestUiScale::initTestCase() {
    set_up_application();
    qApp->setStyleSheet(style_sheet_for(light()));
}

void TestUiScale::fonts_have_two_sizes_data() {
    QTest::addColumn<TextRole>("role");
    QTest::addColumn<int>("normal");
    QTest::addColumn<int>("large");
    QTest::newRow("tick") << TextRole::tick << 12 << 20;
    QTest::newRow("body") << TextRole::body << 13 << 22;
    QTest::newRow("title") << TextRole::title << 15 << 28;
    QTest::newRow("read-out") << TextRole::read_out << 17 << 28;
    QTest::newRow("product") << TextRole::product << 18 << 30;
    QTest::newRow("heading") << TextRole::heading << 22 << 36;
    QTest::newRow("lesson") << TextRole::lesson << 14 << 26;
    QTest::newRow("question") << TextRole::question << 18 << 40;
    QTest::newRow("option") << TextRole::option << 14 << 28;
}

void TestUiScale::fonts_have_two_sizes() {
    QFETCH(TextRole, role);
    QFETCH(int, normal);
    QFETCH(int, large);
    QCOMPARE(text_font(role).pixelSize(), normal);
    QCOMPARE(text_font(light(), role).pixelSize(), normal);
    QCOMPARE(text_font(presenter(), role).pixelSize(), large);
    QCOMPARE(symbol_font(presenter(), role).pixelSize(), qRound(1.18 * large));
}

void TestUiScale::lengths_are_rounded() {
    QCOMPARE(light().length(46), 46);
    QCOMPARE(presenter().length(46), 81);
    QCOMPARE(presenter().length(12), 21);
    QCOMPARE(heatmap_margins(light()), QMargins(56, 4, 4, 56));
    QCOMPARE(heatmap_margins(presenter()), QMargins(84, 7, 7, 88));
    QCOMPARE(Theme::of(Appearance::dark, TypeScale::presenter).paper,
             Theme::of(Appearance::dark).paper);
}

void TestUiScale::curve_plots_are_readable() {
    curve_plot_has_presenter_sizes<RowPlot>();
    curve_plot_has_presenter_sizes<RecencyPlot>();
    curve_plot_has_presenter_sizes<WhyPlot>();
}

void TestUiScale::curves_are_wider() {
    RowPlot row;
    show(row, presenter());
    QCOMPARE(line_width(row, QStringLiteral("simulated")), 4.0);
    QCOMPARE(line_width(row, QStringLiteral("theory")), 3.0);
    show(row, light());
    QCOMPARE(line_width(row, QStringLiteral("simulated")), 2.0);
    QCOMPARE(line_width(row, QStringLiteral("theory")), 1.5);
}

void TestUiScale::heatmap_is_laid_out_anew() {
    Bench bench(10, {744, 932});
    bench.view.setTheme(presenter());
    bench.picture();
    const CellGrid grid = bench.view.plot()->grid();
    QCOMPARE(grid.square, QRect(84, 7, 650, 650));
    // Two pixels of paper at the left of a cell, then its colour.
    const QImage picture = bench.picture();
    const QPoint left = grid.cell({9, 3}).topLeft() + QPoint(0, 30);
    QCOMPARE(picture.pixelColor(left + QPoint(1, 0)), light().paper);
    QVERIFY(picture.pixelColor(left + QPoint(2, 0)) != light().paper);
    QCOMPARE(bench.view.findChild<Segment*>()->font().pixelSize(), 22);
    QCOMPARE(bench.view.findChild<SegmentedControl*>()->height(), 47);
    QCOMPARE(bench.view.findChild<RangeButton*>()->menu()->font().pixelSize(), 22);
    QCOMPARE(bench.view.colourBar()->height(), 75);
    QCOMPARE(bench.view.colourBar()->hatch_text(), QStringLiteral("self"));
    QVERIFY(bench.view.colourBar()->geometry().bottom() < bench.view.height());
    bench.view.setTheme(light());
    bench.picture();
    QCOMPARE(bench.view.plot()->grid().square.left(), 56);
    QCOMPARE(bench.view.findChild<SegmentedControl*>()->height(), 28);
}

/// Under the last cell of a long sequence there is more room at the left than at the right.
void TestUiScale::last_key_stays_in_the_plot() {
    Bench bench(300, {744, 932});
    bench.view.setTheme(presenter());
    bench.change([](View& view) { view.locked = Cell{299, 299}; });
    const QImage picture = bench.picture();
    const CellGrid grid = bench.view.plot()->grid();
    // The tag's ground ends with the plot's last pixel but one: none of its digits is cut off.
    const int y = grid.square.bottom() + 12;
    const int last = picture.width() - 1;
    QCOMPARE(picture.pixelColor(last, y), light().paper);
    QCOMPARE(picture.pixelColor(last - 1, y), light().ink);
}

void TestUiScale::strip_is_laid_out_anew() {
    LayerStrip strip;
    strip.setTheme(presenter());
    strip.resize(1368, strip.sizeHint().height());
    strip.show();
    strip.setScene(scene_of(10));
    QCOMPARE(strip.height(), 138);
    QCOMPARE(strip.thumbnail(1)->size(), QSize(258, 138));
    QCOMPARE(strip.thumbnail(1)->x() - strip.thumbnail(0)->x(), 266);
    strip.setTheme(light());
    QCOMPARE(strip.thumbnail(1)->x() - strip.thumbnail(0)->x(), 176);
}

void TestUiScale::controls_follow_their_font() {
    QWidget parent;
    auto* segments = new SegmentedControl(&parent);
    segments->setChoices({QStringLiteral("none"), QStringLiteral("LayerNorm")});
    auto* button = new PushButton(QStringLiteral("Back"), &parent);
    parent.show();
    QCOMPARE(segments->sizeHint().height(), 28);
    QCOMPARE(button->sizeHint().height(), 28);
    const int narrow = segments->sizeHint().width();
    parent.setFont(text_font(presenter(), TextRole::body));
    QCOMPARE(segments->sizeHint().height(), 47);
    QCOMPARE(button->sizeHint().height(), 47);
    QVERIFY(segments->sizeHint().width() > 3 * narrow / 2);
    QCOMPARE(control_font(*button, TextRole::tick).pixelSize(), 20);
    parent.setFont(text_font(TextRole::body));
    QCOMPARE(segments->sizeHint(), QSize(narrow, 28));
}

void TestUiScale::panel_follows_its_font() {
    ControlPanel panel;
    panel.resize(300, 900);
    panel.show();
    ParameterRow* row = panel.row(ParameterId::dimension);
    QCOMPARE(row->height(), 44);
    panel.setFont(text_font(presenter(), TextRole::body));
    QCOMPARE(panel.width(), 508);
    QTRY_COMPARE(row->height(), 74);
    QCOMPARE(row->findChild<NumberField*>()->size(), QSize(108, 41));
    QCOMPARE(row->findChild<ValueSlider*>()->height(), 34);
    QCOMPARE(row->findChild<RowLabel*>()->font().pixelSize(), 22);
}

QTEST_MAIN(TestUiScale)
#include "tst_ui_scale.moc"
