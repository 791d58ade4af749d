// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drawn_figure.h"
#include "support/window_bench.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/live_recipe.h"
#include "ui/controls/number_field.h"
#include "ui/controls/segmented_control.h"
#include "ui/export/figure_file.h"
#include "ui/export/recipe_desk.h"
#include "ui/export/recipe_text.h"
#include "ui/export/sweep_subject.h"
#include "ui/figures/paper_figures_window.h"
#include "ui/history.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/lessons/lesson_session.h"
#include "ui/sweep/range_fields.h"
#include "ui/sweep/sweep_controls.h"
#include "ui/sweep/sweep_window.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace recency;
using namespace recency::ui;

class TestOpenRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(folder_.isValid()); }
    void init() { QFile::remove(settings()); }
    void restoresAll();
    void numbersComeAgain();
    void isOneStep();
    void withoutRunAThereIsNoneAfterwards();
    void dropOpens();
    void menuOpens();
    void lessonLetsGo();
    void lockedRangeIsTheRecipes();
    void paperFigureIsShown();
    void sweepIsShown();
    void sweepRanges();
    void sweepOfListedValues();
    void sweepOfLayersIsComposed();
    void composerDrawsTheSameFigure_data();
    void composerDrawsTheSameFigure();
    void composerIsRemembered();
    void refusalsLeaveAll_data();
    void refusalsLeaveAll();

private:
    QString settings() const { return folder_.filePath("settings.json"); }
    QString write(const QByteArray& content, const QString& name = "exported");

    QTemporaryDir folder_;
};

namespace {

/// Unlike the defaults in every way that is seen.
Recipe small_recipe() {
    Recipe recipe;
    recipe.experiment.parameters.layers = 3;
    recipe.experiment.parameters.sequence_length = 8;
    recipe.experiment.parameters.alpha = 0.3;
    recipe.experiment.parameters.normalization = Normalization::rms_norm;
    recipe.experiment.seed = 77;
    recipe.experiment.sequences = 2000;
    recipe.pinned = recipe.experiment;
    recipe.pinned->parameters.normalization = Normalization::none;
    recipe.view.layer = 1;
    recipe.view.quantity = Quantity::weight;
    recipe.view.locked = Cell{5, 2};
    recipe.view.colour_map = ColourMap::cividis;
    recipe.view.perspective = Perspective::compare;
    recipe.subject = FigureSubject::comparison;
    recipe.style.width_mm = 84.0;
    return recipe;
}

QByteArray pdf_with(const Recipe& recipe) {
    return pdf_of(test::figure_of_maps(4).drawing(), recipe_text(recipe));
}

Recipe state_of(const Bench& bench) {
    return live_recipe(bench.laboratory, FigureSubject::screen, {});
}

/// Reads and closes the message that a file is refused with, if there is one while it lives.
class Refusal {
public:
    Refusal() {
        QObject::connect(&timer_, &QTimer::timeout, &timer_, [this] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                text = box->text();
                details = box->informativeText();
                box->accept();
            }
        });
        timer_.start(10);
    }

    QString text;
    QString details;

private:
    QTimer timer_;
};

/// Why the file was refused; empty if it was not.
QString open(Bench& bench, const QString& path) {
    const Refusal refusal;
    bench.window.openFile(path);
    return refusal.details;
}

}  // namespace

QString TestOpenRecipe::write(const QByteArray& content, const QString& name) {
    const QString path = folder_.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        qFatal("the test's file could not be written");
    }
    return path;
}

void TestOpenRecipe::restoresAll() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    auto* desk = bench.window.findChild<RecipeDesk*>();
    QSignalSpy opened(desk, &RecipeDesk::opened);
    const Recipe recipe = small_recipe();
    QCOMPARE(open(bench, write(pdf_with(recipe))), QString());
    QCOMPARE(bench.laboratory.experiment(), recipe.experiment);
    QCOMPARE(bench.laboratory.pinned(), recipe.pinned);
    QVERIFY(bench.laboratory.view() == recipe.view);
    QCOMPARE(opened.count(), 1);
    QVERIFY(desk->last() == recipe);  // subject and style, too
}

void TestOpenRecipe::numbersComeAgain() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    Recipe recipe = small_recipe();
    recipe.view.perspective = Perspective::map;
    const auto recency = [&bench] {
        return bench.laboratory.scene().estimate->scalar(Quantity::recency_probability, 2)->mean;
    };
    const auto complete = [&] {
        const auto& scene = bench.laboratory.scene();
        return scene.estimate->seed() == recipe.experiment.seed &&
               scene.estimate->parameters() == recipe.experiment.parameters &&
               scene.estimate->sequences() == recipe.experiment.sequences;
    };
    bench.laboratory.setView(recipe.view);
    bench.laboratory.setExperiment(recipe.experiment);
    QTRY_VERIFY(complete());
    const double before = recency();
    const QString path = write(pdf_with(state_of(bench)));
    Experiment other = recipe.experiment;
    other.seed = 3;
    other.parameters.alpha = 0.8;
    bench.laboratory.setExperiment(other);
    QTRY_VERIFY(bench.laboratory.scene().estimate->seed() == 3);
    QVERIFY(recency() != before);
    QCOMPARE(open(bench, path), QString());
    QTRY_VERIFY(complete());
    QCOMPARE(recency(), before);
}

void TestOpenRecipe::isOneStep() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    const Recipe before = state_of(bench);
    auto* history = bench.window.findChild<History*>();
    QCOMPARE(open(bench, write(pdf_with(small_recipe()))), QString());
    QCOMPARE(history->steps().count(), 1);
    QCOMPARE(history->steps().undoText(), "Open a file");
    history->undo();
    QCOMPARE(bench.laboratory.experiment(), before.experiment);
    QCOMPARE(bench.laboratory.pinned(), before.pinned);
    history->redo();
    QCOMPARE(bench.laboratory.experiment(), small_recipe().experiment);
    QCOMPARE(bench.laboratory.pinned(), small_recipe().pinned);
    // The same again changes nothing.
    QCOMPARE(open(bench, write(pdf_with(small_recipe()))), QString());
    QCOMPARE(history->steps().count(), 1);
}

void TestOpenRecipe::withoutRunAThereIsNoneAfterwards() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    bench.laboratory.pin();
    Recipe recipe = small_recipe();
    recipe.pinned.reset();
    recipe.subject = FigureSubject::heatmap;
    QCOMPARE(open(bench, write(recipe_text(recipe))), QString());
    QVERIFY(!bench.laboratory.pinned());
}

void TestOpenRecipe::dropOpens() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(pdf_with(small_recipe())))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window, &drop);
    QTRY_COMPARE(bench.laboratory.experiment(), small_recipe().experiment);
    QMimeData two;
    two.setUrls({QUrl::fromLocalFile("/a"), QUrl::fromLocalFile("/b")});
    QDragEnterEvent several({10, 10}, Qt::CopyAction, &two, Qt::LeftButton, Qt::NoModifier);
    several.setAccepted(false);
    QApplication::sendEvent(&bench.window, &several);
    QVERIFY(!several.isAccepted());
}

void TestOpenRecipe::menuOpens() {
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    Bench bench(settings());
    QVERIFY(bench.ready());
    const QString path = write(pdf_with(small_recipe()), "figure.pdf");
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            timer.stop();
            dialog->findChild<QLineEdit*>()->setText(path);
            QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        }
    });
    timer.start(20);
    QAction* action = bench.action("Open…");
    QVERIFY(action != nullptr);
    QCOMPARE(action->shortcut(), QKeySequence(QKeySequence::Open));
    action->trigger();
    QCOMPARE(bench.laboratory.experiment(), small_recipe().experiment);
}

void TestOpenRecipe::lessonLetsGo() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    bench.window.findChild<LessonSession*>()->openNumber(1);
    QVERIFY(bench.window.findChild<LessonPanel*>()->isVisible());
    Recipe recipe = small_recipe();
    recipe.view.range_mode = RangeMode::this_layer;
    QCOMPARE(open(bench, write(pdf_with(recipe))), QString());
    QVERIFY(!bench.window.findChild<LessonPanel*>()->isVisible());
    QVERIFY(bench.laboratory.view() == recipe.view);
}

void TestOpenRecipe::lockedRangeIsTheRecipes() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    Recipe recipe = small_recipe();
    recipe.view.range_mode = RangeMode::locked;
    recipe.view.locked_range = {0.0, 0.25};
    bench.laboratory.changeView([](View& view) {  // the same, of another quantity
        view.range_mode = RangeMode::locked;
        view.locked_range = {0.0, 0.25};
    });
    QCOMPARE(open(bench, write(pdf_with(recipe))), QString());
    QVERIFY(bench.laboratory.view() == recipe.view);
}

void TestOpenRecipe::paperFigureIsShown() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    Recipe recipe = small_recipe();
    recipe.subject = FigureSubject::paper;
    recipe.paper_figure = "figure3";
    recipe.experiment.sequences = 9000;
    const auto chosen = [&bench](const QString& name) {
        auto* figures = bench.window.findChild<PaperFiguresWindow*>();
        auto* control = figures->findChild<SegmentedControl*>(name);
        return control->segment(control->current())->text();
    };
    QCOMPARE(open(bench, write(pdf_with(recipe))), QString());
    QVERIFY(bench.window.findChild<PaperFiguresWindow*>()->isVisible());
    QCOMPARE(chosen("figures"), "Figure 3");
    QCOMPARE(chosen("sequences"), "9000");
    const Recipe shown = bench.window.findChild<PaperFiguresWindow*>()->figure().recipe;
    QCOMPARE(shown.paper_figure, "figure3");
    QCOMPARE(shown.experiment.seed, recipe.experiment.seed);
    QCOMPARE(shown.experiment.sequences, std::uint64_t{9000});
    recipe.paper_figure = "closed-form";
    QCOMPARE(open(bench, write(pdf_with(recipe))), QString());
    QCOMPARE(chosen("figures"), "h(j)");
    QCOMPARE(bench.laboratory.experiment(), recipe.experiment);
}

void TestOpenRecipe::sweepIsShown() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    SweepSettings wanted;
    wanted.parameter = ParameterId::residual;
    wanted.range = {0.0, 2.0, 5};
    wanted.sequences = 1000;
    wanted.quantity = SweepQuantity::mean_cosine;
    wanted.shown = LayersShown::chosen;
    wanted.layer = 1;
    Recipe recipe = small_recipe();
    recipe.experiment.sequences = wanted.sequences;
    recipe.subject = FigureSubject::sweep;
    recipe.sweep = {sweep_of(wanted, recipe.experiment).axes, wanted.quantity, wanted.shown};
    QCOMPARE(open(bench, write(pdf_with(recipe))), QString());
    auto* sweep = bench.window.findChild<SweepWindow*>();
    QVERIFY(sweep != nullptr && sweep->isVisible());
    QVERIFY(sweep->findChild<SweepControls*>()->settings() == wanted);
    QVERIFY(sweep_of(sweep->findChild<SweepControls*>()->settings(), recipe.experiment) ==
            (Sweep{recipe.experiment, recipe.sweep->axes}));
}

/// Every range that the controls can show comes back as itself, or as one with the same values.
void TestOpenRecipe::sweepRanges() {
    Recipe recipe = small_recipe();
    for (const ParameterInfo& info : parameter_table()) {
        for (const int points : {2, 3, 7, 40, 200}) {
            SweepRange range = usual_range(info);
            range.points = points;
            recipe.sweep = SweepSubject{{{info.id, values_along(info, range)}}};
            const auto settings = sweep_settings_of(recipe);
            QCOMPARE(settings.has_value(), can_be_swept(info));
            QVERIFY(!settings || sweep_of(*settings, recipe.experiment).axes == recipe.sweep->axes);
        }
    }
    for (const SweepAxis& axis :
         {SweepAxis{ParameterId::alpha, {0.9, 0.1, 0.2}}, SweepAxis{ParameterId::alpha, {0.5}},
          SweepAxis{ParameterId::normalization, {2.0, 0.0}}}) {
        recipe.sweep->axes = {axis};
        QVERIFY((sweep_of(*sweep_settings_of(recipe), recipe.experiment).axes ==
                 std::vector<SweepAxis>{axis}));
    }
}

/// Values that no range has are swept as they are, until a range is typed.
void TestOpenRecipe::sweepOfListedValues() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    Recipe recipe = small_recipe();
    recipe.experiment.sequences = 1000;
    recipe.subject = FigureSubject::sweep;
    recipe.sweep = SweepSubject{{{ParameterId::alpha, {0.0, 0.3, 0.9}}}};
    QCOMPARE(open(bench, write(pdf_with(recipe))), QString());
    auto* sweep = bench.window.findChild<SweepWindow*>();
    const auto& fields = *sweep->findChild<RangeFields*>();
    QCOMPARE(fields.message(), "At 0, 0.30, 0.90, as in the file, until this range is changed.");
    QTRY_VERIFY(sweep->figure() && sweep->figure()->recipe.sweep->axes == recipe.sweep->axes);
    for (NumberField* field : fields.findChildren<NumberField*>()) {
        if (field->accessibleName() == "Points") {
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, "4");
            QTest::keyClick(field, Qt::Key_Return);
        }
    }
    QCOMPARE(fields.message(), QString());
    QTRY_COMPARE(sweep->figure()->recipe.sweep->axes.at(0).values,
                 (std::vector<double>{0.0, 0.3, 0.6, 0.9}));
}

/// The composer draws what the window of the sweep does not offer.
void TestOpenRecipe::sweepOfLayersIsComposed() {
    Bench bench(settings());
    QVERIFY(bench.ready());
    Recipe recipe = small_recipe();
    recipe.experiment.sequences = 500;
    recipe.subject = FigureSubject::sweep;
    recipe.sweep = SweepSubject{{{ParameterId::layers, {1.0, 2.0, 5.0}}}};
    QCOMPARE(open(bench, write(pdf_with(recipe))), QString());
    QVERIFY(bench.window.findChild<SweepWindow*>() == nullptr);
    const auto* composer = bench.window.findChild<ComposerWindow*>();
    QVERIFY(composer != nullptr && composer->isVisible());
    QTRY_VERIFY(composer->recipe().sweep == recipe.sweep);
    QVERIFY(composer->recipe().experiment == recipe.experiment);
    QTRY_VERIFY(shows_text(*composer, "1.5 k sequences"));
}

void TestOpenRecipe::composerDrawsTheSameFigure_data() {
    QTest::addColumn<bool>("open");
    QTest::newRow("that is open") << true;
    QTest::newRow("that is opened afterwards") << false;
}

void TestOpenRecipe::composerDrawsTheSameFigure() {
    QFETCH(const bool, open);
    Recipe recipe = small_recipe();
    recipe.style.height_mm = 130.5;
    recipe.style.font_pt = 6.5;
    recipe.style.sharing = RangeSharing::panel;
    recipe.style.titles = false;
    Bench bench(settings());
    QVERIFY(bench.ready());
    if (open) {
        bench.action("Export figure…")->trigger();
    }
    bench.window.openFile(write(pdf_with(recipe)));
    if (!open) {
        bench.action("Export figure…")->trigger();
    }
    auto* composer = bench.window.findChild<ComposerWindow*>();
    QTRY_VERIFY(composer->recipe() == recipe);
    const QString again = folder_.filePath("again.svg");
    const auto numbers_are_there = [&] {
        const auto read = composer->exportTo(again).isEmpty()
                              ? read_recipe_file(again)
                              : std::variant<Recipe, RecipeRefusal>(RecipeRefusal{});
        const auto* exported = std::get_if<Recipe>(&read);
        return exported != nullptr && *exported == recipe;
    };
    QTRY_VERIFY(numbers_are_there());
}

void TestOpenRecipe::composerIsRemembered() {
    const QString folder = folder_.path();
    {
        Bench bench(settings());
        QVERIFY(bench.ready());
        bench.action("Export figure…")->trigger();
        auto* composer = bench.window.findChild<ComposerWindow*>();
        FigureChoices choices = composer->choices();
        choices.subject = FigureSubject::layers;
        choices.format = FigureFormat::csv;
        choices.style.width_mm = 99.0;
        composer->setChoices(choices);
        QTRY_COMPARE(composer->exportTo(folder_.filePath("layers.csv")), QString());
        bench.window.close();
    }
    {
        Bench bench(settings());  // in which the composer is not opened
        QVERIFY(bench.ready());
        bench.window.close();
    }
    Bench bench(settings());
    QVERIFY(bench.ready());
    bench.action("Export figure…")->trigger();
    const FigureSettings remembered = bench.window.findChild<ComposerWindow*>()->settings();
    QVERIFY(remembered.choices.subject == FigureSubject::layers);
    QVERIFY(remembered.choices.format == FigureFormat::csv);
    QCOMPARE(remembered.choices.style.width_mm, 99.0);
    QCOMPARE(remembered.folder, folder);
}

void TestOpenRecipe::refusalsLeaveAll_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    const QByteArray pdf = pdf_with(small_recipe());
    QTest::newRow("cut short") << pdf.first(pdf.size() / 2)
                               << "It was cut short: its end is missing.";
    QTest::newRow("no recipe") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                               << "It has no recipe: Recency Lab did not export it, or another "
                                  "program has left the recipe out.";
    QTest::newRow("newer") << QByteArray(R"({"format":"recency-lab/recipe","version":9})")
                           << "It was made by a newer version of Recency Lab (version 9); this one "
                              "reads version 1.";
    Recipe without_a = small_recipe();
    without_a.pinned.reset();
    QTest::newRow("no run A") << recipe_text(without_a)
                              << "Its recipe cannot be used. A comparison needs a run A: there is "
                                 "none to compare with. Pin a run first.";
}

void TestOpenRecipe::refusalsLeaveAll() {
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    Bench bench(settings());
    QVERIFY(bench.ready());
    bench.laboratory.pin();
    bench.laboratory.changeView([](View& view) {
        view.range_mode = RangeMode::locked;
        view.layer = 2;
    });
    bench.window.findChild<LessonSession*>()->openNumber(2);
    const Recipe before = state_of(bench);
    const int steps = bench.window.findChild<History*>()->steps().count();
    const Refusal refusal;
    bench.window.openFile(write(content));
    QCOMPARE(refusal.text, "exported cannot be opened.");
    QCOMPARE(refusal.details, reason);
    QVERIFY(state_of(bench) == before);
    QCOMPARE(bench.window.findChild<History*>()->steps().count(), steps);
    QVERIFY(bench.window.findChild<LessonPanel*>()->isVisible());
    QVERIFY(!bench.window.findChild<RecipeDesk*>()->last());
}

QTEST_MAIN(TestOpenRecipe)
#include "tst_ui_open_recipe.moc"
