// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_bench.h"
#include "ui/layer_player.h"
#include "ui/plots/layer_strip.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QToolButton>

using namespace recency;
using namespace recency::ui;

/// The layer player, in the window.
class TestUiPlayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create("Fusion")); }
    void plays_from_the_first_and_stops_at_the_last();
    void space_and_arrows();
    void space_presses_a_focused_button();
    void button_shows_what_it_does();

private:
    QString path() { return folder_.filePath(QString::number(++count_) + ".json"); }
    QTemporaryDir folder_;
    int count_ = 0;
};

void TestUiPlayer::plays_from_the_first_and_stops_at_the_last() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* player = bench.window.findChild<LayerPlayer*>();
    player->setSpeed(LayerPlayer::Speed::fast);
    std::vector<int> layers;
    connect(&bench.laboratory, &Laboratory::sceneChanged, this, [&](const Scene& scene) {
        if (layers.empty() || layers.back() != scene.view.layer) {
            layers.push_back(scene.view.layer);
        }
    });
    QSignalSpy playing(player, &LayerPlayer::playingChanged);
    player->toggle();
    QTRY_COMPARE_WITH_TIMEOUT(playing.count(), 2, 20'000);
    QCOMPARE(layers, (std::vector<int>{0, 1, 2, 3}));
    QVERIFY(!player->playing());
}

void TestUiPlayer::space_and_arrows() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* player = bench.window.findChild<LayerPlayer*>();
    bench.window.centralWidget()->setFocus();
    QTest::keyClick(bench.window.centralWidget(), Qt::Key_Space);
    QVERIFY(player->playing());
    QCOMPARE(bench.laboratory.view().layer, 0);
    QTest::keyClick(bench.window.centralWidget(), Qt::Key_Right);
    QVERIFY(!player->playing());
    QCOMPARE(bench.laboratory.view().layer, 1);
    QTest::keyClick(bench.window.centralWidget(), Qt::Key_Left);
    QTest::keyClick(bench.window.centralWidget(), Qt::Key_Left);
    QCOMPARE(bench.laboratory.view().layer, 0);
}

void TestUiPlayer::space_presses_a_focused_button() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QToolButton* pin = nullptr;
    for (QToolButton* button : bench.window.findChildren<QToolButton*>()) {
        if (button->text() == "Pin") {
            pin = button;
        }
    }
    QVERIFY(pin != nullptr);
    pin->setFocus();
    QTest::keyClick(pin, Qt::Key_Space);
    QVERIFY(bench.laboratory.pinned().has_value());
    QVERIFY(!bench.window.findChild<LayerPlayer*>()->playing());
}

void TestUiPlayer::button_shows_what_it_does() {
    Bench bench(path());
    QVERIFY(bench.ready());
    bench.action("Play the layers")->trigger();
    QVERIFY(bench.action("Stop playing") != nullptr);
    bench.action("Stop playing")->trigger();
    QVERIFY(bench.action("Play the layers") != nullptr);
}

QTEST_MAIN(TestUiPlayer)
#include "tst_ui_player.moc"
