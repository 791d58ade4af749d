// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/curve_bench.h"
#include "ui/plots/recency_plot.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace recency;
using namespace recency::ui;

class TestRecencyPlot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shows_values_and_published();
    void values_keep_off_the_rings_data();
    void values_keep_off_the_rings();
    void values_keep_off_the_errors();
    void key_gives_way_to_values();
    void says_what_is_missing_data();
    void says_what_is_missing();
    void all_ties_but_out_of_range();
    void leaves_out_of_range_away();
    void thins_values();
    void reports_clicked_layer();
};

void TestRecencyPlot::shows_values_and_published() {
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

void TestRecencyPlot::values_keep_off_the_rings_data() {
    QTest::addColumn<double>("above");
    for (const double above : {-0.15, -0.1, -0.06, -0.03, 0.0, 0.03, 0.06, 0.1, 0.15}) {
        QTest::addRow("published %g above", above) << above;
    }
}

void TestRecencyPlot::values_keep_off_the_rings() {
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

void TestRecencyPlot::values_keep_off_the_errors() {
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

void TestRecencyPlot::key_gives_way_to_values() {
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

void TestRecencyPlot::says_what_is_missing_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<double>("ties");
    QTest::addColumn<QString>("words");
    QTest::newRow("numbers") << 5 << 0.0 << "";
    QTest::newRow("some ties") << 5 << 0.4 << "";
    QTest::newRow("two tokens") << 2 << 0.0 << "needs three tokens";
    QTest::newRow("all ties") << 5 << 1.0 << "every comparison is a tie";
}

void TestRecencyPlot::says_what_is_missing() {
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

void TestRecencyPlot::all_ties_but_out_of_range() {
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

void TestRecencyPlot::leaves_out_of_range_away() {
    InventedEstimate invented = small_estimate(small_parameters());
    invented.limit_layers(2);
    RecencyPlot plot;
    draw(plot, scene_of(invented));
    QCOMPARE(plot.value_texts(), (QStringList{".500", ".700", ""}));
    QVERIFY(std::isnan(values_of(plot, "recency").back()));
    QVERIFY(plot.accessibleDescription().endsWith("from layer 3 on out of range"));
}

void TestRecencyPlot::thins_values() {
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

void TestRecencyPlot::reports_clicked_layer() {
    RecencyPlot plot;
    draw(plot, small_scene());
    QSignalSpy spy(&plot, &RecencyPlot::layerChosen);
    QTest::mouseClick(plot.canvas(), Qt::LeftButton, {}, place_of(plot, 3.1, 0.6));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.back().front().toInt(), 2);
}

QTEST_MAIN(TestRecencyPlot)
#include "tst_ui_recency_plot.moc"
