// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_bench.h"
#include "ui/controls/row_label.h"
#include "ui/controls/segmented_control.h"
#include "ui/format.h"
#include "ui/menus.h"
#include "ui/plots/heatmap_view.h"
#include "ui/plots/layer_strip.h"
#include "ui/preset_button.h"
#include "ui/status_strip.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QStyleOptionSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace recency;
using namespace recency::ui;

namespace {

// Sanitizers make the simulation too slow for a whole first picture in the time that a person
// waits.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint64_t least_sequences = 1;
#else
constexpr std::uint64_t least_sequences = 5'000;
#endif

}  // namespace

class TestUiWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { path_ = folder_.filePath("settings.json"); }
    void cleanup() { QFile::remove(path_); }

    void starts_with_the_papers_numbers();
    void dragging_a_slider_redraws();
    void typing_goes_beyond_the_slider();
    void bad_typing_changes_nothing();
    void double_click_on_the_label_resets();
    void normalization_by_mouse();
    void pause_and_resume_by_button();
    void new_sample_by_button();
    void every_preset_from_the_menu();
    void layer_by_strip_and_menu();
    void click_locks_a_cell();
    void dark_and_light();
    void every_size_has_everything_in_view_data();
    void every_size_has_everything_in_view();
    void restart_brings_everything_back();
    void damaged_settings_are_told();

private:
    QTemporaryDir folder_;
    QString path_;
};

void TestUiWindow::initTestCase() {
    QApplication::setStyle(QStyleFactory::create("Fusion"));
}

void TestUiWindow::starts_with_the_papers_numbers() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    QVERIFY(bench.laboratory.scene().estimate->sequences() >= least_sequences);
    QTRY_VERIFY(shows_text(bench.window, ".908"));
    QVERIFY(bench.window.findChild<PresetButton*>()->text().startsWith("Figure 3 c"));
}

void TestUiWindow::dragging_a_slider_redraws() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    auto* slider = bench.in_row<ValueSlider>(ParameterId::alpha);
    QSignalSpy scenes(&bench.laboratory, &Laboratory::sceneChanged);
    QPoint at = handle_centre(*slider);
    QTest::mousePress(slider, Qt::LeftButton, {}, at);
    for (int step = 0; step < 8; ++step) {
        at.rx() += 8;
        QTest::mouseMove(slider, at);
        QVERIFY(slider->isEnabled());
        QVERIFY(bench.laboratory.scene().estimate != nullptr);  // never blank
        QVERIFY(bench.drawn());
        QVERIFY(bench.laboratory.scene().estimate->sequences() >= least_sequences);
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, at);
    QVERIFY(bench.parameters().alpha > 0.6);
    QVERIFY(scenes.count() >= 8);
    QCOMPARE(bench.laboratory.experiment().seed, std::uint64_t{1});
    QCOMPARE(bench.in_row<NumberField>(ParameterId::alpha)->number(), bench.parameters().alpha);
}

void TestUiWindow::typing_goes_beyond_the_slider() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    type(bench.in_row<NumberField>(ParameterId::dimension), "65536");
    QCOMPARE(bench.parameters().dimension, 65536);
    type(bench.in_row<NumberField>(ParameterId::residual), "16");
    QCOMPARE(bench.parameters().residual, 16.0);
    QVERIFY(bench.drawn());
    const auto* slider = bench.in_row<ValueSlider>(ParameterId::residual);
    QCOMPARE(slider->value(), slider->maximum());
}

void TestUiWindow::bad_typing_changes_nothing() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    auto* field = bench.in_row<NumberField>(ParameterId::alpha);
    type(field, "1.2");
    QCOMPARE(bench.parameters().alpha, 0.5);
    QVERIFY2(field->problem().contains("0 to 1"), qPrintable(field->problem()));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->problem(), QString());
    QCOMPARE(field->text(), QString("0.50"));
}

void TestUiWindow::double_click_on_the_label_resets() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    type(bench.in_row<NumberField>(ParameterId::alpha), "0.9");
    QCOMPARE(bench.parameters().alpha, 0.9);
    QTest::mouseDClick(bench.in_row<RowLabel>(ParameterId::alpha), Qt::LeftButton, {},
                       QPoint(10, 10));
    QCOMPARE(bench.parameters().alpha, 0.5);
}

void TestUiWindow::normalization_by_mouse() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    auto* none = bench.in_row<SegmentedControl>(ParameterId::normalization)->findChild<Segment*>();
    QCOMPARE(none->text(), QString("none"));
    QTest::mouseClick(none, Qt::LeftButton);
    QCOMPARE(bench.parameters().normalization, Normalization::none);
    QVERIFY(bench.drawn());
    const auto recency =
        bench.laboratory.scene().estimate->scalar(Quantity::recency_probability, 3);
    // Early keys win without a norm: 0.1434 from ten million sequences.
    QVERIFY(std::abs(recency->mean - 0.1434) < 4.5 * recency->standard_error + 1e-4);
    QTRY_VERIFY(shows_text(bench.window, format_probability(recency->mean)));
}

void TestUiWindow::pause_and_resume_by_button() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    type(bench.in_row<NumberField>(ParameterId::sequences), "1000M");
    auto* button = bench.window.findChild<StatusStrip*>()->findChild<QToolButton*>();
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(bench.laboratory.paused());
    QTest::qWait(150);
    const std::uint64_t held = bench.laboratory.scene().estimate->sequences();
    type(bench.in_row<NumberField>(ParameterId::alpha), "0.4");
    QVERIFY(bench.drawn());  // a paused laboratory still answers
    QVERIFY(bench.laboratory.paused());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!bench.laboratory.paused());
    QTRY_VERIFY(bench.laboratory.scene().estimate->sequences() > held);
}

void TestUiWindow::new_sample_by_button() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    for (auto* button : bench.window.findChild<ControlPanel*>()->findChildren<QPushButton*>()) {
        if (button->text() == "New sample") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QCOMPARE(bench.laboratory.experiment().seed, std::uint64_t{2});
    QCOMPARE(bench.in_row<NumberField>(ParameterId::seed)->number(), 2.0);
    QTRY_COMPARE(bench.laboratory.scene().estimate->seed(), std::uint64_t{2});
}

void TestUiWindow::every_preset_from_the_menu() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    for (const Preset& preset : paper().presets()) {
        auto* action = bench.window.findChild<QAction*>(QString::fromStdString(preset.name));
        QVERIFY2(action != nullptr, preset.name.c_str());
        action->trigger();
        QCOMPARE(bench.parameters(), preset.parameters);
    }
    QVERIFY(bench.drawn());
}

void TestUiWindow::layer_by_strip_and_menu() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    QTest::mouseClick(bench.window.findChild<LayerStrip*>()->thumbnail(1), Qt::LeftButton);
    QCOMPARE(bench.laboratory.scene().view.layer, 1);
    bench.action("Next layer")->trigger();
    QCOMPARE(bench.laboratory.scene().view.layer, 2);
    bench.action("Previous layer")->trigger();
    bench.action("Previous layer")->trigger();
    bench.action("Previous layer")->trigger();
    QCOMPARE(bench.laboratory.scene().view.layer, 0);
}

void TestUiWindow::click_locks_a_cell() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    auto* heatmap = bench.window.findChild<HeatmapView*>();
    Q_EMIT heatmap->locked(Cell{8, 3});
    QCOMPARE(bench.laboratory.scene().view.locked, std::optional<Cell>(Cell{8, 3}));
    QCOMPARE(bench.laboratory.scene().row(), 8);
}

void TestUiWindow::dark_and_light() {
    Bench bench(path_);
    QVERIFY(bench.ready());
    for (const auto appearance : {Appearance::dark, Appearance::light}) {
        bench.action(appearance == Appearance::dark ? "Dark" : "Light")->trigger();
        const Theme& theme = Theme::of(appearance);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.chrome);
        const QImage picture = bench.window.grab().toImage();
        QCOMPARE(picture.pixelColor(5, 300), theme.chrome);                   // panel
        QCOMPARE(picture.pixelColor(picture.width() - 4, 300), theme.paper);  // plots
    }
}

void TestUiWindow::every_size_has_everything_in_view_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(1120, 700);
    QTest::newRow("1280 x 800") << QSize(1280, 800);
    QTest::newRow("1600 x 1000") << QSize(1600, 1000);
    QTest::newRow("1920 x 1080") << QSize(1920, 1080);
    QTest::newRow("2560 x 1440") << QSize(2560, 1440);
}

void TestUiWindow::every_size_has_everything_in_view() {
    QFETCH(QSize, size);
    Bench bench(path_);
    QVERIFY(bench.ready());
    bench.window.resize(size);
    QTRY_COMPARE(bench.window.size(), size);
    const QRect inside = bench.window.rect();
    for (const QWidget* part : bench.window.findChildren<QWidget*>()) {
        if (part->isVisible() && !part->isWindow()) {
            const QRect place(part->mapTo(&bench.window, QPoint(0, 0)), part->size());
            QVERIFY2(inside.contains(place), part->metaObject()->className());
        }
    }
    const auto* heatmap = bench.window.findChild<HeatmapView*>();
    QVERIFY(heatmap->width() >= (size.width() < 1280 ? 380 : 480));
}

void TestUiWindow::restart_brings_everything_back() {
    Experiment experiment;
    View view;
    {
        Bench bench(path_);
        QVERIFY(bench.ready());
        type(bench.in_row<NumberField>(ParameterId::alpha), "0.25");
        bench.action("Dark")->trigger();
        Q_EMIT bench.window.findChild<HeatmapView*>()->locked(Cell{5, 1});
        bench.action("Previous layer")->trigger();
        experiment = bench.laboratory.experiment();
        view = bench.laboratory.view();
        QVERIFY(bench.window.close());
    }
    Bench again(path_);
    QVERIFY(again.ready());
    QCOMPARE(again.laboratory.experiment(), experiment);
    QCOMPARE(again.laboratory.view(), view);
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::of(Appearance::dark).chrome);
}

void TestUiWindow::damaged_settings_are_told() {
    QFile file(path_);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ not json");
    file.close();
    Bench bench(path_);
    QVERIFY(bench.ready());
    QCOMPARE(bench.laboratory.experiment(), Experiment{});
    QVERIFY(shows_text(bench.window, "settings file cannot be used"));
    QVERIFY(!shows_text(bench.window, "Advantage"));
    type(bench.in_row<NumberField>(ParameterId::alpha), "0.25");
    QVERIFY(!shows_text(bench.window, "settings file cannot be used"));
    QVERIFY(shows_text(bench.window, "Advantage"));
}

QTEST_MAIN(TestUiWindow)
#include "tst_ui_window.moc"
