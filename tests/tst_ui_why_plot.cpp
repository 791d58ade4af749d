// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curve_bench.h"
#include "ui/plots/why_plot.h"

#include <QTest>

#include <cmath>

using namespace recency;
using namespace recency::ui;

class TestWhyPlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cosine_is_left_data();
    void cosine_is_left();
    void norm_left_by_the_epsilon();
    void product_without_norm();
    void cosines_without_ratio();
    void of_a_single_sequence();
    void score_scale_zero();
    void dark_theme_colours_curves();
};

void TestWhyPlot::cosine_is_left_data() {
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

void TestWhyPlot::cosine_is_left() {
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

void TestWhyPlot::norm_left_by_the_epsilon() {
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

void TestWhyPlot::product_without_norm() {
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

void TestWhyPlot::cosines_without_ratio() {
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

void TestWhyPlot::of_a_single_sequence() {
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

void TestWhyPlot::score_scale_zero() {
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

void TestWhyPlot::dark_theme_colours_curves() {
    const Theme& dark = Theme::of(Appearance::dark);
    WhyPlot plot;
    plot.setTheme(dark);
    draw(plot, small_scene());
    QCOMPARE(graph(plot, "cosine")->pen().color(), dark.recent);
    QCOMPARE(graph(plot, "norm")->pen().color(), dark.early);
    const QImage picture = plot.grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() - 2, picture.height() - 2), dark.paper);
}

QTEST_MAIN(TestWhyPlot)
#include "tst_ui_why_plot.moc"
