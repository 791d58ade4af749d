// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_bench.h"
#include "ui/controls/segmented_control.h"
#include "ui/experiment_words.h"
#include "ui/lessons/lesson_session.h"
#include "ui/preset_button.h"
#include "ui/trail/experiment_trail.h"
#include "ui/trail/trail_strip.h"
#include "ui/trail/visit_button.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTemporaryDir>

using namespace recency;
using namespace recency::ui;

/// Undo, redo and the experiment strip, in the window.
class TestUiHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create("Fusion")); }
    void a_drag_is_one_step();
    void undo_goes_through_presets_and_samples();
    void redo_ends_with_something_new();
    void no_change_is_no_step();
    void menu_names_the_step();
    void pin_and_swap_are_steps();
    void a_lesson_gives_the_pin_back();
    void a_change_without_effect_has_its_name();
    void strip_shows_where_one_was();
    void strip_by_keys();
    void pointing_changes_no_visit();
    void a_drag_leaves_the_visit();
    void words_tell_where_one_came_from();

private:
    QString path() { return folder_.filePath(QString::number(++count_) + ".json"); }
    QTemporaryDir folder_;
    int count_ = 0;
};

void TestUiHistory::a_drag_is_one_step() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* slider = bench.in_row<ValueSlider>(ParameterId::alpha);
    const QPoint start = handle_centre(*slider);
    QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, start);
    for (int step = 1; step <= 8; ++step) {
        QTest::mouseMove(slider, start + QPoint(-5 * step, 0));
    }
    QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, start + QPoint(-40, 0));
    const double moved = bench.parameters().alpha;
    QVERIFY(moved < 0.45);
    type(bench.in_row<NumberField>(ParameterId::residual), "2");
    QCOMPARE(bench.parameters().residual, 2.0);
    bench.action("Undo: Residual")->trigger();
    QCOMPARE(bench.parameters().residual, 0.0);
    QCOMPARE(bench.parameters().alpha, moved);
    bench.action("Undo: Cosine between tokens")->trigger();
    QCOMPARE(bench.parameters().alpha, 0.5);
    QVERIFY(!bench.action("Undo")->isEnabled());
    bench.action("Redo: Cosine between tokens")->trigger();
    QCOMPARE(bench.parameters().alpha, moved);
    QCOMPARE(bench.in_row<NumberField>(ParameterId::alpha)->number(), moved);
}

void TestUiHistory::undo_goes_through_presets_and_samples() {
    Bench bench(path());
    QVERIFY(bench.ready());
    const Experiment first = bench.laboratory.experiment();
    Q_EMIT bench.window.findChild<PresetButton*>()->presetChosen(
        paper().find("figure1-a-d64") != nullptr ? paper().find("figure1-a-d64")->parameters
                                                 : paper().presets().back().parameters);
    const Experiment second = bench.laboratory.experiment();
    QVERIFY(!(second == first));
    bench.action("New sample")->trigger();
    QCOMPARE(bench.laboratory.experiment().seed, first.seed + 1);
    bench.action("Reset all settings")->trigger();
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.laboratory.experiment().seed, first.seed + 1);
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.laboratory.experiment(), second);
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.laboratory.experiment(), first);
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.laboratory.experiment(), second);
}

void TestUiHistory::redo_ends_with_something_new() {
    Bench bench(path());
    QVERIFY(bench.ready());
    type(bench.in_row<NumberField>(ParameterId::residual), "1");
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(bench.action("Redo: Residual")->isEnabled());
    type(bench.in_row<NumberField>(ParameterId::dimension), "64");
    QVERIFY(!bench.action("Redo")->isEnabled());
    QCOMPARE(bench.parameters().residual, 0.0);
    QCOMPARE(bench.parameters().dimension, 64);
}

void TestUiHistory::no_change_is_no_step() {
    Bench bench(path());
    QVERIFY(bench.ready());
    type(bench.in_row<NumberField>(ParameterId::residual), "0");
    bench.action("Reset all settings")->trigger();
    QVERIFY(!bench.action("Undo")->isEnabled());
}

void TestUiHistory::menu_names_the_step() {
    Bench bench(path());
    QVERIFY(bench.ready());
    type(bench.in_row<NumberField>(ParameterId::dimension), "64");
    type(bench.in_row<NumberField>(ParameterId::residual), "1");
    QVERIFY(bench.action("Undo: Residual") != nullptr);
    bench.action("Reset all settings")->trigger();
    QVERIFY(bench.action("Undo: Reset all settings") != nullptr);
}

void TestUiHistory::pin_and_swap_are_steps() {
    Bench bench(path());
    QVERIFY(bench.ready());
    const Experiment first = bench.laboratory.experiment();
    bench.action("Pin as A")->trigger();
    type(bench.in_row<NumberField>(ParameterId::residual), "1");
    const Experiment second = bench.laboratory.experiment();
    bench.laboratory.swapPinned();
    QCOMPARE(bench.laboratory.experiment(), first);
    QCOMPARE(bench.laboratory.pinned(), std::optional(second));
    type(bench.in_row<NumberField>(ParameterId::dimension), "64");
    bench.action("Undo: Dimension")->trigger();
    QCOMPARE(bench.laboratory.experiment(), first);
    bench.action("Undo: Swap A and B")->trigger();
    QCOMPARE(bench.laboratory.experiment(), second);
    QCOMPARE(bench.laboratory.pinned(), std::optional(first));
    bench.action("Undo: Residual")->trigger();
    bench.action("Undo: Pin")->trigger();
    QCOMPARE(bench.laboratory.experiment(), first);
    QCOMPARE(bench.laboratory.pinned(), std::nullopt);
    bench.action("Redo: Pin")->trigger();
    QCOMPARE(bench.laboratory.pinned(), std::optional(first));
}

void TestUiHistory::a_lesson_gives_the_pin_back() {
    Bench bench(path());
    QVERIFY(bench.ready());
    type(bench.in_row<NumberField>(ParameterId::residual), "2");
    bench.action("Pin as A")->trigger();
    const Experiment mine = bench.laboratory.experiment();
    bench.window.findChild<LessonSession*>()->openNumber(1);
    QVERIFY(bench.laboratory.pinned() != mine);
    bench.action("Undo: Lesson page")->trigger();
    QCOMPARE(bench.laboratory.experiment(), mine);
    QCOMPARE(bench.laboratory.pinned(), std::optional(mine));
}

void TestUiHistory::a_change_without_effect_has_its_name() {
    Experiment before;
    Experiment after;
    after.parameters.vocabulary = 7;  // counts with repeated tokens only
    QCOMPARE(name_of_change(before, after), "Vocabulary");
}

void TestUiHistory::strip_shows_where_one_was() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* strip = bench.window.findChild<TrailStrip*>();
    QVERIFY(!strip->isVisible());
    QTest::keyClick(&bench.window, Qt::Key_E, Qt::ControlModifier);
    QVERIFY(strip->isVisible());
    QTRY_COMPARE(strip->button(0)->badge(), ".908");
    auto* segments = bench.in_row<SegmentedControl>(ParameterId::normalization);
    QTest::mouseClick(segments->findChildren<Segment*>().first(), Qt::LeftButton);
    QCOMPARE(bench.parameters().normalization, Normalization::none);
    QCOMPARE(strip->count(), 2);
    QCOMPARE(strip->button(1)->words(), "none");
    QTRY_VERIFY(strip->button(1)->badge().startsWith(".14"));
    QTest::mouseClick(strip->button(0), Qt::LeftButton);
    QCOMPARE(bench.parameters().normalization, Normalization::layer_norm);
    QCOMPARE(strip->count(), 2);
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.parameters().normalization, Normalization::none);
}

void TestUiHistory::strip_by_keys() {
    Bench bench(path());
    QVERIFY(bench.ready());
    bench.action("Experiment strip")->trigger();
    type(bench.in_row<NumberField>(ParameterId::residual), "1");
    auto* strip = bench.window.findChild<TrailStrip*>();
    QCOMPARE(strip->count(), 2);
    QTRY_VERIFY(strip->button(1)->isVisible());
    QCOMPARE(bench.parameters().residual, 1.0);
    QTest::keyClick(strip->button(1),
                    Qt::Key_Left);  // from the present experiment, or the one in focus
    QCOMPARE(bench.window.focusWidget(), strip->button(0));
    QTest::keyClick(strip->button(0), Qt::Key_Return);
    QCOMPARE(bench.parameters().residual, 0.0);
}

void TestUiHistory::pointing_changes_no_visit() {
    Bench bench(path());
    QVERIFY(bench.ready());
    Experiment experiment = bench.laboratory.experiment();
    experiment.sequences = 20'000;
    bench.laboratory.setExperiment(experiment);
    type(bench.in_row<NumberField>(ParameterId::residual), "1");
    QTRY_COMPARE(bench.laboratory.progress().state, RunState::finished);
    auto* trail = bench.window.findChild<ExperimentTrail*>();
    QCOMPARE(trail->current(), 1);
    const QSignalSpy changed(trail, &ExperimentTrail::changed);
    const QSignalSpy pictured(trail, &ExperimentTrail::pictured);
    const qint64 picture = trail->visits().at(1).picture.cacheKey();
    bench.laboratory.changeView([](View& view) { view.hovered = Cell{5, 2}; });
    bench.laboratory.changeView([](View& view) { view.locked = Cell{6, 2}; });
    QCOMPARE(pictured.count(), 0);
    QCOMPARE(trail->visits().at(1).picture.cacheKey(), picture);
    bench.laboratory.changeView([](View& view) { view.layer = 1; });
    QCOMPARE(pictured.count(), 1);
    QCOMPARE(pictured.at(0).at(0).toInt(), 1);
    QCOMPARE(trail->visits().at(1).layer, 1);
    QCOMPARE(changed.count(), 0);
    auto* strip = bench.window.findChild<TrailStrip*>();
    QCOMPARE(strip->button(1)->badge(), trail->visits().at(1).badge);
}

void TestUiHistory::a_drag_leaves_the_visit() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* trail = bench.window.findChild<ExperimentTrail*>();
    QCOMPARE(trail->current(), 0);
    auto* slider = bench.in_row<ValueSlider>(ParameterId::alpha);
    const QPoint start = handle_centre(*slider);
    QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, start);
    QTest::mouseMove(slider, start + QPoint(-40, 0));
    QVERIFY(bench.parameters().alpha < 0.5);
    QCOMPARE(trail->current(), -1);
    QTest::mouseMove(slider, start);
    QCOMPARE(bench.parameters().alpha, 0.5);
    QCOMPARE(trail->current(), 0);
    QTest::mouseMove(slider, start + QPoint(-40, 0));
    QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, start + QPoint(-40, 0));
    QCOMPARE(trail->current(), 1);
    QCOMPARE(trail->visits().size(), std::size_t{2});
}

void TestUiHistory::words_tell_where_one_came_from() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* trail = bench.window.findChild<ExperimentTrail*>();
    auto* segments = bench.in_row<SegmentedControl>(ParameterId::normalization);
    QTest::mouseClick(segments->findChildren<Segment*>().first(), Qt::LeftButton);
    QCOMPARE(trail->visits().at(1).words, "none");
    QTRY_VERIFY(!trail->visits().at(1).badge.isEmpty());
    bench.laboratory.changeView([](View& view) { view.layer = 1; });
    QCOMPARE(trail->visits().at(1).layer, 1);
    trail->returnTo(0);
    QCOMPARE(bench.laboratory.view().layer, 3);
    QCOMPARE(trail->visits().at(1).layer, 1);
    type(bench.in_row<NumberField>(ParameterId::residual), "0.5");
    QCOMPARE(trail->visits().size(), std::size_t{3});
    QCOMPARE(trail->visits().at(2).words, "r = 0.50");
}

QTEST_MAIN(TestUiHistory)
#include "tst_ui_history.moc"
