// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/window_bench.h"
#include "ui/composer/composer_window.h"
#include "ui/controls/choice_box.h"
#include "ui/export/figure_content.h"
#include "ui/export/recipe_text.h"
#include "ui/figures/paper_figures_window.h"
#include "ui/format.h"
#include "ui/side_windows.h"
#include "ui/sweep/sweep_plot.h"
#include "ui/sweep/sweep_window.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

using namespace recency;
using namespace recency::ui;

namespace {

SweepSettings small_sweep() {
    SweepSettings settings;
    settings.parameter = ParameterId::alpha;
    settings.range = {0.0, 0.9, 4};
    settings.sequences = 500;
    settings.quantity = SweepQuantity::mean_cosine;
    settings.shown = LayersShown::all;
    settings.layer = 1;
    return settings;
}

void press_export_of(const QWidget& window) {
    for (QPushButton* button : window.findChildren<QPushButton*>()) {
        if (button->text().remove(u'&') == "Export…") {
            QVERIFY(button->isEnabled());
            button->click();
            return;
        }
    }
    QFAIL("no button");
}

/// The main window at other settings than the sweep, and the sweep's window beside it.
struct SweepBench {
    explicit SweepBench(const QString& settings) : bench(settings) {
        base.parameters.layers = 3;
        base.parameters.sequence_length = 6;
        base.seed = 41;
        windows = bench.window.findChild<SideWindows*>();
    }

    void open_sweep(const SweepSettings& settings) {
        windows->showSweepOf(base, settings);
        sweep = bench.window.findChild<SweepWindow*>();
    }
    bool computed() const {
        return QTest::qWaitFor([this] {
            const auto figure = sweep->figure();
            return figure && !figure->growing;
        });
    }
    void press_export() const { press_export_of(*sweep); }
    ComposerWindow* composer() const { return bench.window.findChild<ComposerWindow*>(); }
    ChoiceBox* subjects() const {
        for (ChoiceBox* box : composer()->findChildren<ChoiceBox*>()) {
            if (box->accessibleName() == "What is drawn") {
                return box;
            }
        }
        return nullptr;
    }
    QStandardItem* sweep_item() const {
        const auto* items = qobject_cast<QStandardItemModel*>(subjects()->model());
        return items->item(subjects()->findText("A sweep"));
    }

    Bench bench;
    Experiment base;
    SideWindows* windows;
    SweepWindow* sweep = nullptr;
};

std::variant<Recipe, RecipeRefusal> exported(ComposerWindow& composer, const QString& path) {
    const QString problem = composer.exportTo(path);
    return problem.isEmpty() ? read_recipe_file(path) : RecipeRefusal{problem};
}

}  // namespace

/// From the windows of the sweep and of the paper's figures into the composer, and into a file.
class TestUiExportFromWindows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(folder_.isValid()); }
    void init() { QFile::remove(settings()); }
    void the_button_brings_the_sweep();
    void numbers_are_taken_over();
    void the_composer_follows_the_sweep();
    void without_a_sweep_it_says_how_to_get_one();
    void a_closed_window_leaves_the_rest_to_the_composer();
    void the_figure_of_the_paper_keeps_its_sample();
    void f1_explains_every_window();

private:
    QString settings() const { return folder_.filePath("settings.json"); }
    QTemporaryDir folder_;
};

void TestUiExportFromWindows::the_button_brings_the_sweep() {
    SweepBench bench(settings());
    bench.open_sweep(small_sweep());
    QVERIFY(bench.computed());
    bench.press_export();
    ComposerWindow* composer = bench.composer();
    QVERIFY(composer != nullptr && composer->isVisible());
    QCOMPARE(bench.subjects()->currentText(), "A sweep");
    const Recipe& recipe = composer->recipe();
    QVERIFY(recipe.subject == FigureSubject::sweep);
    const Sweep wanted = sweep_of(small_sweep(), bench.base);
    QCOMPARE(recipe.experiment, wanted.base);
    QVERIFY((recipe.sweep == SweepSubject{wanted.axes, small_sweep().quantity, LayersShown::all}));
    QCOMPARE(recipe.view.layer, 1);
    // and so it is written
    const auto read = exported(*composer, folder_.filePath("sweep.csv"));
    QVERIFY2(std::holds_alternative<Recipe>(read), "not written");
    QVERIFY(std::get<Recipe>(read) == recipe);
}

void TestUiExportFromWindows::numbers_are_taken_over() {
    SweepBench bench(settings());
    bench.open_sweep(small_sweep());
    QVERIFY(bench.computed());
    bench.press_export();
    // At once: nothing is simulated for it.
    QVERIFY(shows_text(*bench.composer(), "· 2 k sequences"));
    const Recipe& recipe = bench.composer()->recipe();
    const auto figure = *bench.sweep->figure();
    const FigureContent content = content_of(recipe, figure.estimates, paper());
    const auto& panel = std::get<CurvePanel>(content.rows.at(0).panels.at(0).plot);
    const SweepPicture& picture = *bench.sweep->findChild<SweepPlot*>()->picture();
    QCOMPARE(panel.curves.size(), std::size_t{3});
    for (const Curve& curve : panel.curves) {
        for (std::size_t point = 0; point < curve.x.size(); ++point) {
            QCOMPARE(curve.x[point], picture.results.values()[point]);
            QCOMPARE(curve.y[point], value_at(picture, point, curve.layer - 1).statistic->mean);
        }
    }
}

void TestUiExportFromWindows::the_composer_follows_the_sweep() {
    SweepBench bench(settings());
    bench.open_sweep(small_sweep());
    QVERIFY(bench.computed());
    bench.press_export();
    SweepSettings other = small_sweep();
    other.range.points = 3;
    other.quantity = SweepQuantity::recency_probability;
    bench.open_sweep(other);
    const SweepSubject wanted{sweep_of(other, bench.base).axes, other.quantity, other.shown};
    QTRY_VERIFY(bench.composer()->recipe().sweep == wanted);
    QTRY_VERIFY(shows_text(*bench.composer(), "1.5 k sequences"));
    // The main window goes its own way.
    const Experiment before = bench.composer()->recipe().experiment;
    bench.bench.laboratory.changeView([](View& view) { view.layer = 0; });
    QTRY_COMPARE(bench.composer()->recipe().view.layer, 0);  // but for the layer, which both show
    QCOMPARE(bench.composer()->recipe().experiment, before);
}

void TestUiExportFromWindows::without_a_sweep_it_says_how_to_get_one() {
    SweepBench bench(settings());
    bench.windows->showComposer();
    QVERIFY(!bench.sweep_item()->isEnabled());
    QVERIFY2(bench.sweep_item()->toolTip().contains("F7"),
             qPrintable(bench.sweep_item()->toolTip()));
    bench.open_sweep(small_sweep());
    QTRY_VERIFY(bench.sweep_item()->isEnabled());
    QCOMPARE(bench.sweep_item()->toolTip(), QString());
}

void TestUiExportFromWindows::a_closed_window_leaves_the_rest_to_the_composer() {
    SweepBench bench(settings());
    SweepSettings large = small_sweep();
    large.sequences = 300'000;
    bench.open_sweep(large);
    QTRY_VERIFY(bench.sweep->figure().has_value());
    bench.press_export();
    bench.sweep->close();
    const auto complete = [&] { return shows_text(*bench.composer(), "· 1.2 M sequences"); };
    QTRY_VERIFY_WITH_TIMEOUT(complete(), 60'000);
    const auto read = exported(*bench.composer(), folder_.filePath("large.json"));
    QVERIFY(std::holds_alternative<Recipe>(read));
    QCOMPARE(std::get<Recipe>(read).experiment.sequences, large.sequences);
}

void TestUiExportFromWindows::the_figure_of_the_paper_keeps_its_sample() {
    SweepBench bench(settings());
    Experiment sample;
    sample.seed = 77;
    sample.sequences = 2000;
    bench.windows->showFigure("figure2", sample);
    auto* figures = bench.bench.window.findChild<PaperFiguresWindow*>();
    const std::vector<PaperGrid> grids = paper_grids(paper());
    const std::size_t settings = grids.at(1).settings.size();
    QTRY_VERIFY(!figures->figure().growing);
    press_export_of(*figures);
    const Recipe& recipe = bench.composer()->recipe();
    QVERIFY(recipe.subject == FigureSubject::paper);
    QCOMPARE(recipe.paper_figure, "figure2");
    QCOMPARE(recipe.experiment.seed, sample.seed);
    QCOMPARE(recipe.experiment.sequences, sample.sequences);
    // The window's numbers, and at once.
    QVERIFY(
        shows_text(*bench.composer(), format_count(settings * sample.sequences) + " sequences"));
    const FigureContent content = content_of(recipe, figures->figure().estimates, paper());
    const auto& panel = std::get<MapPanel>(content.rows.at(0).panels.at(1).plot);
    const auto cell =
        figures->figure().estimates.at(0)->cell(Quantity::score, panel.layer - 1, 3, 2);
    QVERIFY(cell);
    QCOMPARE(panel.value(3, 2), cell->mean);
}

void TestUiExportFromWindows::f1_explains_every_window() {
    SweepBench bench(settings());
    bench.windows->showFigures();
    bench.windows->showComposer();
    bench.open_sweep(small_sweep());
    for (QWidget* window : std::initializer_list<QWidget*>{
             bench.sweep, bench.composer(), bench.bench.window.findChild<PaperFiguresWindow*>()}) {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
        QTest::keyClick(window, Qt::Key_F1);
        QWidget* popup = QApplication::activePopupWidget();
        QVERIFY2(popup != nullptr, qPrintable(window->windowTitle()));
        QVERIFY(popup->accessibleDescription().size() > 100);
        popup->close();
    }
}

QTEST_MAIN(TestUiExportFromWindows)
#include "tst_ui_export_from_windows.moc"
