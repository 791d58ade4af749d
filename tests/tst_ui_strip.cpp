// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_up_estimate.h"
#include "ui/plots/layer_strip.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace recency;
using namespace recency::ui;

namespace {

const Theme& light() {
    return Theme::of(Appearance::light);
}

/// Recency rises by a tenth a layer; scores rise with the key, from 0 to 1.
double rising(Quantity quantity, int layer, int, int key) {
    switch (quantity) {
    case Quantity::recency_probability:
        return 0.5 + 0.1 * layer;
    case Quantity::ties:
        return 0.0;
    default:
        return key / 2.0;
    }
}

double all_tied(Quantity quantity, int, int, int) {
    return quantity == Quantity::ties ? 1.0 : 0.0;
}

Scene scene_of(const Parameters& parameters, const MadeUpValue& value = rising) {
    Scene scene;
    scene.estimate = std::make_shared<const Estimate>(made_up_estimate(parameters, value));
    scene.view.layer = 0;
    scene.range = value_range(*scene.estimate, scene.view);
    return scene;
}

Parameters parameters_of(int tokens, int layers) {
    Parameters parameters;
    parameters.sequence_length = tokens;
    parameters.layers = layers;
    return parameters;
}

QColor middle_colour(const QImage& picture, const QRect& area) {
    return picture.pixelColor(area.center());
}

}  // namespace

class TestUiStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void badges_data();
    void badges();
    void out_of_range_layers_say_so();
    void thumbnail_shows_the_cells();
    void thumbnail_of_more_tokens_than_pixels();
    void click_chooses();
    void click_on_the_chosen_one_changes_nothing();
    void keys_choose();
    void chosen_layer_is_underlined();
    void many_layers_scroll();
    void chosen_layer_is_scrolled_into_view();
    void fewer_layers_later();
    void smaller_form_when_less_high();
    void hover_leaves_the_pictures_alone();
    void keyboard_focus_rings_the_chosen_layer();
};

void TestUiStrip::badges_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<bool>("tied");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<QString>("badge");
    QTest::newRow("number") << 3 << false << 0.5 << ".700";
    QTest::newRow("no triples") << 2 << false << 0.5 << "–";
    QTest::newRow("only ties") << 3 << true << 0.5 << "tie";
    QTest::newRow("identical tokens") << 3 << false << 1.0 << "tie";
}

void TestUiStrip::badges() {
    QFETCH(int, tokens);
    QFETCH(bool, tied);
    QFETCH(double, alpha);
    QFETCH(QString, badge);
    Parameters parameters = parameters_of(tokens, 3);
    parameters.alpha = alpha;
    LayerStrip strip;
    strip.setScene(scene_of(parameters, tied ? MadeUpValue(all_tied) : MadeUpValue(rising)));
    QCOMPARE(
        layer_badge(scene_of(parameters, tied ? MadeUpValue(all_tied) : MadeUpValue(rising)), 2),
        badge);
    QCOMPARE(strip.thumbnail(2)->accessibleName(), "Layer 3, recency probability " + badge);
}

void TestUiStrip::out_of_range_layers_say_so() {
    Estimate estimate = made_up_estimate(parameters_of(4, 3), rising);
    estimate.limit_layers(2);
    Scene scene;
    scene.estimate = std::make_shared<const Estimate>(estimate);
    LayerStrip strip;
    strip.setScene(scene);
    QCOMPARE(strip.thumbnail(2)->accessibleName(), "Layer 3, out of range");
    QCOMPARE(strip.thumbnail(1)->accessibleName(), "Layer 2, recency probability .600");
    QCOMPARE(layer_badge(scene, 2), "–");
}

void TestUiStrip::thumbnail_shows_the_cells() {
    const Scene scene = scene_of(parameters_of(4, 1));
    const ColourScale scale(scene.view.colour_map, scene.range);
    const QImage picture = thumbnail_picture(scene, 0, 40, scale, light());
    QCOMPARE(middle_colour(picture, {0, 10, 10, 10}), sequential_colour(ColourMap::viridis, 0.0));
    QCOMPARE(middle_colour(picture, {20, 30, 10, 10}), sequential_colour(ColourMap::viridis, 1.0));
    QCOMPARE(middle_colour(picture, {10, 10, 10, 10}), QColor("#e1e2e2"));
    QCOMPARE(middle_colour(picture, {30, 0, 10, 10}).alpha(), 0);
}

void TestUiStrip::thumbnail_of_more_tokens_than_pixels() {
    const Scene scene = scene_of(parameters_of(200, 1));
    const ColourScale scale(scene.view.colour_map, scene.range);
    const QImage picture = thumbnail_picture(scene, 0, 40, scale, light());
    QCOMPARE(picture.pixelColor(0, 39), QColor::fromRgb(scale.colour(2 / 2.0)));
    QCOMPARE(picture.pixelColor(39, 0).alpha(), 0);
}

void TestUiStrip::click_chooses() {
    LayerStrip strip;
    strip.resize(800, 100);
    strip.setScene(scene_of(parameters_of(4, 3)));
    strip.show();
    QSignalSpy chosen(&strip, &LayerStrip::layerChosen);
    QTest::mouseClick(strip.thumbnail(2), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toInt(), 2);
}

void TestUiStrip::click_on_the_chosen_one_changes_nothing() {
    LayerStrip strip;
    strip.resize(800, 100);
    strip.setScene(scene_of(parameters_of(4, 3)));
    strip.show();
    QSignalSpy chosen(&strip, &LayerStrip::layerChosen);
    QTest::mouseClick(strip.thumbnail(0), Qt::LeftButton);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(strip.thumbnail(0)->isChecked());
}

void TestUiStrip::keys_choose() {
    LayerStrip strip;
    Scene scene = scene_of(parameters_of(4, 5));
    scene.view.layer = 2;
    strip.setScene(scene);
    QSignalSpy chosen(&strip, &LayerStrip::layerChosen);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End}) {
        QTest::keyClick(&strip, key);
    }
    QCOMPARE(chosen.size(), 4);
    QCOMPARE(chosen[0][0].toInt(), 1);
    QCOMPARE(chosen[1][0].toInt(), 3);
    QCOMPARE(chosen[2][0].toInt(), 0);
    QCOMPARE(chosen[3][0].toInt(), 4);
    scene.view.layer = 4;
    strip.setScene(scene);
    QTest::keyClick(&strip, Qt::Key_Right);
    QCOMPARE(chosen.size(), 4);
}

void TestUiStrip::chosen_layer_is_underlined() {
    LayerStrip strip;
    strip.resize(800, 100);
    Scene scene = scene_of(parameters_of(4, 3));
    scene.view.layer = 1;
    strip.setScene(scene);
    QCOMPARE(strip.thumbnail(1)->grab().toImage().pixelColor(80, 98), light().ink);
    QCOMPARE(strip.thumbnail(1)->grab().toImage().pixelColor(160, 50), light().chrome);
    QVERIFY(strip.thumbnail(2)->grab().toImage().pixelColor(80, 98) != light().ink);
    QCOMPARE(strip.accessibleDescription(), "Layer 2, recency probability .600");
}

void TestUiStrip::many_layers_scroll() {
    LayerStrip strip;
    strip.resize(800, 100);
    strip.setScene(scene_of(parameters_of(4, 64)));
    strip.show();
    auto* back = strip.findChild<QAbstractButton*>("back");
    auto* forward = strip.findChild<QAbstractButton*>("forward");
    QVERIFY(forward->isVisible());
    QVERIFY(!back->isEnabled());
    const int before = strip.thumbnail(0)->x();
    QTest::mouseClick(forward, Qt::LeftButton);
    QCOMPARE(strip.thumbnail(0)->x(), before - 176);
    QVERIFY(back->isEnabled());
    QWheelEvent turn({50, 50}, strip.mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                     Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&strip, &turn);
    QCOMPARE(strip.thumbnail(0)->x(), before);
}

void TestUiStrip::chosen_layer_is_scrolled_into_view() {
    LayerStrip strip;
    strip.resize(800, 100);
    strip.show();
    Scene scene = scene_of(parameters_of(4, 64));
    scene.view.layer = 63;
    strip.setScene(scene);
    const LayerThumbnail* last = strip.thumbnail(63);
    QVERIFY(last->x() >= 0);
    QVERIFY(last->geometry().right() < last->parentWidget()->width());
    QVERIFY(strip.thumbnail(0)->geometry().right() < 0);
}

void TestUiStrip::fewer_layers_later() {
    LayerStrip strip;
    strip.resize(800, 100);
    strip.show();
    strip.setScene(scene_of(parameters_of(4, 64)));
    strip.setScene(scene_of(parameters_of(4, 2)));
    QCOMPARE(strip.findChildren<LayerThumbnail*>().size(), 2);
    QVERIFY(!strip.findChild<QAbstractButton*>("back")->isVisible());
    QCOMPARE(strip.thumbnail(0)->x(), 0);
}

void TestUiStrip::smaller_form_when_less_high() {
    LayerStrip strip;
    strip.setScene(scene_of(parameters_of(4, 3)));
    strip.resize(800, 100);
    strip.show();
    QCOMPARE(strip.thumbnail(1)->x(), 176);
    strip.resize(800, 80);
    QCOMPARE(strip.thumbnail(1)->x(), 148);
    QCOMPARE(strip.thumbnail(1)->height(), 80);
}

void TestUiStrip::hover_leaves_the_pictures_alone() {
    LayerStrip strip;
    strip.resize(800, 100);
    Scene scene = scene_of(parameters_of(4, 3));
    strip.setScene(scene);
    const QImage before = strip.grab().toImage();
    scene.view.hovered = Cell{3, 1};
    strip.setScene(scene);
    QCOMPARE(strip.grab().toImage(), before);
}

void TestUiStrip::keyboard_focus_rings_the_chosen_layer() {
    LayerStrip strip;
    strip.resize(800, 100);
    strip.setScene(scene_of(parameters_of(4, 3)));
    strip.show();
    QFocusEvent tabbed(QEvent::FocusIn, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&strip, &tabbed);
    QCOMPARE(strip.thumbnail(0)->grab().toImage().pixelColor(0, 50), light().ink);
    QVERIFY(strip.thumbnail(1)->grab().toImage().pixelColor(0, 50) != light().ink);
    QFocusEvent left(QEvent::FocusOut, Qt::TabFocusReason);
    QCoreApplication::sendEvent(&strip, &left);
    QVERIFY(strip.thumbnail(0)->grab().toImage().pixelColor(0, 50) != light().ink);
}

QTEST_MAIN(TestUiStrip)
#include "tst_ui_strip.moc"
