// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_bench.h"
#include "ui/application.h"
#include "ui/controls/row_label.h"
#include "ui/figures/paper_figures_window.h"
#include "ui/history.h"
#include "ui/layer_player.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_session.h"
#include "ui/lessons/part_highlight.h"
#include "ui/menus.h"
#include "ui/pages/map_page.h"
#include "ui/plots/heatmap_view.h"
#include "ui/plots/layer_strip.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"
#include "ui/presenter_panel.h"
#include "ui/status_strip.h"
#include "ui/sweep/sweep_window.h"
#include "ui/top_bar.h"

#include <QApplication>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolTip>

using namespace recency;
using namespace recency::ui;

namespace {

/// The smallest font of what has a text.
int smallest_text(const QWidget& panel) {
    int smallest = 1000;
    for (const QWidget* part : panel.findChildren<QWidget*>()) {
        const bool has_text = qobject_cast<const QLabel*>(part) != nullptr ||
                              qobject_cast<const QAbstractButton*>(part) != nullptr ||
                              qobject_cast<const NumberField*>(part) != nullptr ||
                              qobject_cast<const RowLabel*>(part) != nullptr;
        if (has_text && part->isVisible()) {
            smallest = std::min(smallest, part->font().pixelSize());
        }
    }
    return smallest;
}

}  // namespace

/// Presenter mode, lessons and the side windows, in the window.
class TestUiPresent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { set_up_application(); }
    void f5_leaves_what_a_class_needs();
    void escape_frees_the_lock_first();
    void clicker_steps_the_layers();
    void keys_work_without_the_menu_bar();
    void lesson_takes_the_panels_place();
    void lesson_page_is_one_step_of_undo();
    void lesson_on_a_projector();
    void dropped_file_opens();
    void next_page_stops_the_player();
    void lesson_gives_the_range_back();
    void clicker_turns_the_page_after_the_last_layer();
    void projector_shows_what_a_page_points_at();
    void broken_file_changes_nothing();
    void side_windows_lead_back();

private:
    QString path() { return folder_.filePath(QString::number(++count_) + ".json"); }
    QTemporaryDir folder_;
    int count_ = 0;
};

void TestUiPresent::f5_leaves_what_a_class_needs() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QTest::keyClick(&bench.window, Qt::Key_F5);
    QVERIFY(bench.window.isFullScreen());
    QVERIFY(!bench.window.findChild<TopBar*>()->isVisible());
    QVERIFY(!bench.window.findChild<StatusStrip*>()->isVisible());
    QVERIFY(!bench.window.findChild<ControlPanel*>()->isVisible());
    auto* panel = bench.window.findChild<PresenterPanel*>();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->width(), 552);
    QVERIFY(smallest_text(*panel) >= 18);
    QVERIFY(QToolTip::font().pixelSize() >= 18);
    auto* map = bench.window.findChild<MapPage*>();
    QVERIFY(map->findChild<HeatmapView*>()->isVisible());
    QVERIFY(map->findChild<RecencyPlot*>()->isVisible());
    QVERIFY(!map->findChild<RowPlot*>()->isVisible());
    QTest::keyClick(&bench.window, Qt::Key_Escape);
    QVERIFY(!bench.window.isFullScreen());
    QVERIFY(bench.window.findChild<TopBar*>()->isVisible());
    QVERIFY(bench.window.findChild<ControlPanel*>()->isVisible());
    QVERIFY(map->findChild<RowPlot*>()->isVisible());
}

void TestUiPresent::escape_frees_the_lock_first() {
    Bench bench(path());
    QVERIFY(bench.ready());
    bench.laboratory.changeView([](View& view) { view.locked = Cell{5, 2}; });
    QTest::keyClick(&bench.window, Qt::Key_F5);
    auto* heatmap = bench.window.findChild<HeatmapView*>();
    QTest::keyClick(heatmap, Qt::Key_Escape);
    QCOMPARE(bench.laboratory.view().locked, std::nullopt);
    QVERIFY(bench.window.isFullScreen());
    QTest::keyClick(heatmap, Qt::Key_Escape);
    QVERIFY(!bench.window.isFullScreen());
}

void TestUiPresent::clicker_steps_the_layers() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QTest::keyClick(&bench.window, Qt::Key_F5);
    QTest::keyClick(bench.window.centralWidget(), Qt::Key_PageUp);
    QCOMPARE(bench.laboratory.view().layer, 2);
    QTest::keyClick(bench.window.centralWidget(), Qt::Key_PageDown);
    QCOMPARE(bench.laboratory.view().layer, 3);
    QTest::keyClick(bench.window.centralWidget(), Qt::Key_Space);
    QVERIFY(bench.window.findChild<LayerPlayer*>()->playing());
    QCOMPARE(bench.laboratory.view().layer, 0);
}

void TestUiPresent::keys_work_without_the_menu_bar() {
    Bench bench(path());
    QVERIFY(bench.ready());
    type(bench.in_row<NumberField>(ParameterId::residual), "1");
    QTest::keyClick(&bench.window, Qt::Key_F5);
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.parameters().residual, 0.0);
    QTest::keyClick(&bench.window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(bench.laboratory.view().perspective, Perspective::why);
}

void TestUiPresent::lesson_takes_the_panels_place() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* session = bench.window.findChild<LessonSession*>();
    session->openNumber(1);
    auto* panel = bench.window.findChild<LessonPanel*>();
    QVERIFY(panel->isVisible());
    QVERIFY(!bench.window.findChild<ControlPanel*>()->isVisible());
    QCOMPARE(bench.parameters().normalization, Normalization::none);
    QVERIFY(panel->row(ParameterId::normalization) != nullptr);
    QVERIFY(panel->row(ParameterId::alpha) == nullptr);
    QTRY_COMPARE(bench.window.findChild<PartHighlight*>()->rings().size(), std::size_t{2});
    QTest::mouseClick(panel->findChild<QPushButton*>("lessonNext"), Qt::LeftButton);
    QCOMPARE(bench.parameters().normalization, Normalization::layer_norm);
    QCOMPARE(bench.laboratory.pinned()->parameters.normalization, Normalization::none);
    session->close();
    QVERIFY(!panel->isVisible());
    QVERIFY(bench.window.findChild<ControlPanel*>()->isVisible());
    QVERIFY(bench.window.findChild<PartHighlight*>()->rings().empty());
}

void TestUiPresent::lesson_page_is_one_step_of_undo() {
    Bench bench(path());
    QVERIFY(bench.ready());
    const Experiment before = bench.laboratory.experiment();
    bench.window.findChild<LessonSession*>()->openNumber(3);
    QVERIFY(!(bench.laboratory.experiment() == before));
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.laboratory.experiment(), before);
}

void TestUiPresent::lesson_on_a_projector() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* session = bench.window.findChild<LessonSession*>();
    session->openNumber(1);
    QTest::keyClick(&bench.window, Qt::Key_F5);
    auto* panel = bench.window.findChild<LessonPanel*>();
    QCOMPARE(panel->width(), 552);
    QVERIFY(!bench.window.findChild<PresenterPanel*>()->isVisible());
    QTest::keyClick(panel, Qt::Key_2);
    QCOMPARE(session->prediction(0), std::optional(1));
    QTest::keyClick(&bench.window, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(session->pageIndex(), 1);
    QVERIFY(smallest_text(*panel) >= 18);
}

void TestUiPresent::dropped_file_opens() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(RECENCY_RESOURCES "/lessons/2-three-factors.yaml")});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window, &drop);
    QTRY_VERIFY(bench.window.findChild<LessonPanel*>()->isVisible());
    QCOMPARE(bench.parameters().alpha, 0.0);
}

void TestUiPresent::next_page_stops_the_player() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* session = bench.window.findChild<LessonSession*>();
    session->openNumber(1);
    bench.window.findChild<LayerPlayer*>()->setPlaying(true);
    session->next();
    QVERIFY(!bench.window.findChild<LayerPlayer*>()->playing());
    QCOMPARE(bench.laboratory.view().layer, 3);
}

void TestUiPresent::lesson_gives_the_range_back() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* session = bench.window.findChild<LessonSession*>();
    session->openNumber(1);
    bench.laboratory.changeView([](View& view) {
        view.range_mode = RangeMode::locked;
        view.locked_range = {0.0, 0.07};
        view.diagonal_in_range = true;
    });
    session->close();
    QCOMPARE(bench.laboratory.view().range_mode, RangeMode::all_layers);
    QCOMPARE(bench.laboratory.view().diagonal_in_range, false);
}

void TestUiPresent::clicker_turns_the_page_after_the_last_layer() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* session = bench.window.findChild<LessonSession*>();
    session->openNumber(1);
    QTest::keyClick(&bench.window, Qt::Key_F5);
    QTRY_COMPARE(bench.laboratory.scene().view.layer, 3);
    QTest::keyClick(bench.window.centralWidget(), Qt::Key_PageDown);
    QCOMPARE(session->pageIndex(), 1);
    // A shortcut that is not possible now is no key of the window's.
    session->back();
    QTest::keyClick(bench.window.centralWidget(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(bench.laboratory.view().layer, 3);
}

void TestUiPresent::projector_shows_what_a_page_points_at() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QTest::keyClick(&bench.window, Qt::Key_F5);
    auto* page = bench.window.findChild<MapPage*>();
    QVERIFY(page->findChild<RecencyPlot*>()->isVisible());
    page->feature({"heatmap", "row"});
    QVERIFY(!page->findChild<RecencyPlot*>()->isVisible());
    QVERIFY(page->findChild<RowPlot*>()->isVisible());
    page->feature({});
    QVERIFY(page->findChild<RecencyPlot*>()->isVisible());
}

void TestUiPresent::broken_file_changes_nothing() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QFile file(folder_.filePath("broken.yaml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("format: recency-lab/lesson\nversion: 1\ntitle: Broken\npages:\n  - nme: See\n");
    file.close();
    const Experiment before = bench.laboratory.experiment();
    QString said;
    QTimer::singleShot(0, this, [&] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box != nullptr) {
            said = box->informativeText();
            box->accept();
        }
    });
    bench.window.openFile(file.fileName());
    QVERIFY2(said.contains("broken.yaml, line 5"), qPrintable(said));
    QCOMPARE(bench.laboratory.experiment(), before);
    QVERIFY(!bench.window.findChild<LessonPanel*>()->isVisible());
}

void TestUiPresent::side_windows_lead_back() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QTest::keyClick(&bench.window, Qt::Key_F6);
    auto* figures = bench.window.findChild<PaperFiguresWindow*>();
    QVERIFY(figures != nullptr && figures->isVisible());
    Parameters parameters = bench.parameters();
    parameters.residual = 1.0;
    Q_EMIT figures->settingChosen(parameters, 1);
    QCOMPARE(bench.parameters().residual, 1.0);
    QCOMPARE(bench.laboratory.view().layer, 1);
    figures->close();
    QTest::keyClick(&bench.window, Qt::Key_F7);
    auto* sweep = bench.window.findChild<SweepWindow*>();
    QVERIFY(sweep != nullptr && sweep->isVisible());
    Experiment experiment = bench.laboratory.experiment();
    experiment.parameters.dimension = 64;
    Q_EMIT sweep->experimentChosen(experiment, 2);
    QCOMPARE(bench.parameters().dimension, 64);
    sweep->close();
    bench.window.findChild<History*>()->undo();
    QCOMPARE(bench.parameters().dimension, 16);
    bench.window.findChild<History*>()->undo();
    QCOMPARE(bench.parameters().residual, 0.0);
}

QTEST_MAIN(TestUiPresent)
#include "tst_ui_present.moc"
