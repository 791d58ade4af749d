// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "tests/support/invented_estimate.h"
#include "ui/status_strip.h"

#include <QLabel>
#include <QLayout>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace recency;
using namespace recency::ui;
using recency::test::InventedEstimate;

namespace {

Scene scene_with_recency(double recency, double ties = 0.0, int tokens = 10) {
    Parameters parameters;
    parameters.sequence_length = tokens;
    InventedEstimate invented(parameters, 10000);
    if (tokens > 2) {
        invented.set_scalar(Quantity::recency_probability, 3, recency, 0.01);
        invented.set_scalar(Quantity::recency_advantage, 3, 0.329, 0.1);
        invented.set_scalar(Quantity::ties, 3, ties);
    }
    Scene scene;
    scene.estimate = std::make_shared<Estimate>(invented.get());
    return scene;
}

/// The visible texts from left to right, without markup.
QStringList texts(const StatusStrip& strip) {
    QStringList found;
    for (const QLabel* label : strip.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&strip) && !label->text().isEmpty()) {
            found << QString(label->text()).remove(QRegularExpression("<[^>]*>"));
        }
    }
    return found;
}

const RunProgress computing{4'200'000, 10'000'000, 5.1e6, RunState::computing, {}};

}  // namespace

class TestStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shows_progress_and_result();
    void one_sequence_is_singular();
    void says_state_data();
    void says_state();
    void says_that_it_computes();
    void hides_speed_when_narrow();
    void says_why_there_is_no_recency_data();
    void says_why_there_is_no_recency();
    void identical_tokens_have_no_advantage();
    void asks_for_pause_and_resumption();
    void nothing_moves_while_numbers_change();
    void shows_messages();
    void messages_go_after_a_while();
};

void TestStatus::shows_progress_and_result() {
    StatusStrip strip;
    strip.resize(1600, 35);
    strip.setScene(scene_with_recency(0.908));
    strip.setProgress(computing);
    QCOMPARE(texts(strip), (QStringList{"4.2 M of 10 M sequences", "RP at layer 4", ".908",
                                        "± 0.0001", "Advantage +0.329 nats", "5.1 M sequences/s"}));
    QCOMPARE(strip.findChild<QProgressBar*>()->value(), 420);
    QCOMPARE(strip.height(), 35);
    QVERIFY(strip.accessibleDescription().contains("recency probability at layer 4 .908"));
}

void TestStatus::says_state_data() {
    QTest::addColumn<RunState>("state");
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("enabled");
    QTest::newRow("computing") << RunState::computing << "4.2 M of 10 M sequences"
                               << "Pause" << true;
    QTest::newRow("paused") << RunState::paused << "paused at 4.2 M of 10 M"
                            << "Resume" << true;
    QTest::newRow("finished") << RunState::finished << "10 M sequences"
                              << "Pause" << false;
    QTest::newRow("failed") << RunState::failed << "4.2 M of 10 M sequences"
                            << "Pause" << false;
}

void TestStatus::says_state() {
    QFETCH(const RunState, state);
    StatusStrip strip;
    RunProgress progress = computing;
    progress.state = state;
    strip.setProgress(progress);
    QTEST(texts(strip).front(), "count");
    const auto* button = strip.findChild<QToolButton*>();
    QTEST(button->accessibleName(), "button");
    QTEST(button->isEnabled(), "enabled");
}

void TestStatus::one_sequence_is_singular() {
    StatusStrip strip;
    strip.setProgress({1, 1, 0.0, RunState::finished, {}});
    QCOMPARE(texts(strip).front(), "1 sequence");
    strip.setProgress({0, 1, 0.0, RunState::computing, {}});
    QCOMPARE(texts(strip).front(), "0 of 1 sequence");
}

/// What is shown is of an older request.
void TestStatus::says_that_it_computes() {
    for (const RunState state : {RunState::computing, RunState::paused}) {
        StatusStrip strip;
        strip.resize(1600, 35);
        RunProgress progress = computing;
        progress.state = state;
        progress.waiting = true;
        strip.setProgress(progress);
        QCOMPARE(texts(strip), QStringList{"computing …"});
        QCOMPARE(strip.findChild<QProgressBar*>()->value(), 0);
        QVERIFY(strip.accessibleDescription().startsWith("computing …"));
        progress.waiting = false;
        strip.setProgress(progress);
        QVERIFY(!texts(strip).contains("computing …"));
        QCOMPARE(strip.findChild<QProgressBar*>()->value(), 420);
    }
}

void TestStatus::hides_speed_when_narrow() {
    StatusStrip strip;
    strip.setProgress(computing);
    strip.resize(1280, 35);
    strip.show();
    QVERIFY(!texts(strip).contains("5.1 M sequences/s"));
    strip.resize(1400, 35);
    QTRY_VERIFY(texts(strip).contains("5.1 M sequences/s"));
}

void TestStatus::says_why_there_is_no_recency_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<double>("ties");
    QTest::addColumn<QString>("words");
    QTest::newRow("two tokens") << 2 << 0.0 << "needs three tokens";
    QTest::newRow("all ties") << 10 << 1.0 << "all ties";
    QTest::newRow("mostly ties") << 10 << 0.8 << "mostly ties";
}

void TestStatus::says_why_there_is_no_recency() {
    QFETCH(const int, tokens);
    QFETCH(const double, ties);
    QFETCH(const QString, words);
    StatusStrip strip;
    strip.setScene(scene_with_recency(0.0, ties, tokens));
    QVERIFY(texts(strip).contains(words));
    QVERIFY(texts(strip).contains("–"));
    QVERIFY(!texts(strip).contains(".000"));
}

/// Simulated, not invented: nothing of rounding is left.
void TestStatus::identical_tokens_have_no_advantage() {
    for (const auto normalization : {Normalization::none, Normalization::layer_norm}) {
        Scene scene;
        scene.estimate = std::make_shared<const Estimate>(*simulate(
            {.parameters = {.alpha = 1, .normalization = normalization}, .sequences = 5000},
            QuantitySet::all(), 1));
        StatusStrip strip;
        strip.setScene(scene);
        QVERIFY(texts(strip).contains("all ties"));
        QVERIFY2(texts(strip).contains("Advantage 0 nats"), qPrintable(texts(strip).join(u'|')));
    }
}

void TestStatus::asks_for_pause_and_resumption() {
    StatusStrip strip;
    QSignalSpy spy(&strip, &StatusStrip::pauseToggled);
    strip.setProgress(computing);
    auto* button = strip.findChild<QToolButton*>();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(spy.back().front().toBool(), true);
    RunProgress paused = computing;
    paused.state = RunState::paused;
    strip.setProgress(paused);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.back().front().toBool(), false);
}

void TestStatus::nothing_moves_while_numbers_change() {
    StatusStrip strip;
    strip.resize(1600, 35);
    strip.setScene(scene_with_recency(0.908));
    strip.setProgress(computing);
    strip.show();
    QVERIFY(QTest::qWaitForWindowExposed(&strip));
    const auto lefts = [&] {
        QVector<int> positions;
        for (const QLabel* label : strip.findChildren<QLabel*>()) {
            positions << label->x();
        }
        positions.removeLast();  // the speed is aligned to the right
        return positions;
    };
    const QVector<int> before = lefts();
    strip.setScene(scene_with_recency(0.111));
    for (const std::uint64_t done : {6'000ULL, 880'000ULL, 1'100'000ULL, 9'900'000ULL}) {
        RunProgress progress = computing;
        progress.sequences = done;
        strip.setProgress(progress);
        strip.layout()->activate();
        QCOMPARE(lefts(), before);
    }
}

void TestStatus::shows_messages() {
    StatusStrip strip;
    strip.resize(1600, 35);
    strip.setProgress(computing);
    strip.showMessage("The settings could not be read.");
    QVERIFY(texts(strip).contains("The settings could not be read."));
    strip.showMessage({});
    QVERIFY(!texts(strip).contains("The settings could not be read."));
    RunProgress failed = computing;
    failed.state = RunState::failed;
    failed.failure = "There is not enough memory.";
    strip.setProgress(failed);
    QVERIFY(texts(strip).contains("There is not enough memory."));
    QVERIFY(strip.accessibleDescription().endsWith("There is not enough memory."));
}

void TestStatus::messages_go_after_a_while() {
    StatusStrip strip;
    strip.resize(1280, 35);
    strip.setScene(scene_with_recency(0.908));
    strip.setProgress(computing);
    strip.showMessage("The settings could not be read.");
    QVERIFY(!texts(strip).contains("Advantage +0.329 nats"));
    auto* timer = strip.findChild<QTimer*>();
    QVERIFY(timer->isActive());
    QVERIFY(timer->interval() >= 10'000 && timer->interval() <= 30'000);  // long enough to read it
    timer->start(0);
    QTRY_VERIFY(!texts(strip).contains("The settings could not be read."));
    QVERIFY(texts(strip).contains("Advantage +0.329 nats"));
    QVERIFY(!strip.accessibleDescription().contains("settings"));
    strip.showMessage("Another one.");
    strip.showMessage({});
    QVERIFY(!timer->isActive());
}

QTEST_MAIN(TestStatus)
#include "tst_ui_status.moc"
