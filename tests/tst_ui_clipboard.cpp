// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_bench.h"
#include "ui/composer/composer_window.h"
#include "ui/composer/copy_plot.h"
#include "ui/export/recipe_text.h"
#include "ui/plots/heatmap_plot.h"
#include "ui/plots/heatmap_view.h"
#include "ui/plots/layer_strip.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"
#include "ui/workbench.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace recency;
using namespace recency::ui;

namespace {

const QMimeData& clipboard() {
    return *QGuiApplication::clipboard()->mimeData();
}

std::optional<Recipe> recipe_in(const char* kind) {
    const auto read = read_recipe_in(clipboard().data(QString::fromLatin1(kind)));
    const auto* recipe = std::get_if<Recipe>(&read);
    return recipe != nullptr ? std::optional(*recipe) : std::nullopt;
}

/// The widget of this kind that a person can see; null if there is none.
template <typename Plot>
Plot* seen(const QWidget& window) {
    for (QWidget* candidate : window.findChildren<QWidget*>()) {
        auto* plot = dynamic_cast<Plot*>(candidate);
        if (plot != nullptr && plot->isVisible()) {
            return plot;
        }
    }
    return nullptr;
}

}  // namespace

class TestUiClipboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void plot_in_focus_is_copied_data();
    void plot_in_focus_is_copied();
    void without_a_plot_the_perspective_is_copied();
    void svg_and_png_are_the_same_figure();
    void text_fields_copy_their_text();
    void menu_of_a_plot_copies_and_exports_it();

private:
    QTemporaryDir folder_;
};

void TestUiClipboard::init() {
    QFile::remove(folder_.filePath(QStringLiteral("settings.json")));
    QGuiApplication::clipboard()->clear();
}

void TestUiClipboard::plot_in_focus_is_copied_data() {
    QTest::addColumn<int>("subject");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, FigureSubject subject, const char* words) {
        QTest::newRow(name) << static_cast<int>(subject) << QByteArray(words);
    };
    row("heatmap", FigureSubject::heatmap, "Copied the heatmap of layer 4 as SVG and PNG.");
    row("row", FigureSubject::row, "Copied the curve of layer 4 as SVG and PNG.");
    row("recency", FigureSubject::recency, "Copied recency by layer as SVG and PNG.");
    row("layers", FigureSubject::layers, "Copied all layers as SVG and PNG.");
}

void TestUiClipboard::plot_in_focus_is_copied() {
    QFETCH(const int, subject);
    QFETCH(const QByteArray, words);
    Bench bench(folder_.filePath(QStringLiteral("settings.json")));
    QVERIFY(bench.ready());
    QWidget* plot = nullptr;
    switch (static_cast<FigureSubject>(subject)) {
    case FigureSubject::row:
        plot = seen<RowPlot>(bench.window);
        break;
    case FigureSubject::recency:
        plot = seen<RecencyPlot>(bench.window);
        break;
    case FigureSubject::layers:
        plot = seen<LayerStrip>(bench.window);
        break;
    default:
        plot = seen<HeatmapView>(bench.window)->plot();
        break;
    }
    QVERIFY(plot != nullptr);
    bench.window.activateWindow();
    plot->setFocus();
    QVERIFY(plot->hasFocus());
    QTest::keyClick(plot, Qt::Key_C, Qt::ControlModifier);
    const auto recipe = recipe_in("image/svg+xml");
    QVERIFY(recipe);
    QCOMPARE(static_cast<int>(recipe->subject), subject);
    QVERIFY(recipe->experiment.parameters == bench.parameters());
    QVERIFY(shows_text(bench.window, QString::fromUtf8(words)));
}

void TestUiClipboard::without_a_plot_the_perspective_is_copied() {
    View view;
    view.perspective = Perspective::map;
    QVERIFY(subject_in_focus(nullptr, view) == FigureSubject::heatmap);
    view.perspective = Perspective::compare;
    QVERIFY(subject_in_focus(nullptr, view) == FigureSubject::screen);
    view.perspective = Perspective::why;
    QVERIFY(subject_in_focus(nullptr, view) == FigureSubject::screen);
}

void TestUiClipboard::svg_and_png_are_the_same_figure() {
    Bench bench(folder_.filePath(QStringLiteral("settings.json")));
    QVERIFY(bench.ready());
    bench.action(QStringLiteral("Copy plot"))->trigger();
    const auto svg = recipe_in("image/svg+xml");
    const auto png = recipe_in("image/png");
    QVERIFY(svg && png);
    QVERIFY(*svg == *png);
    QVERIFY(svg->experiment.sequences > 0);
    QVERIFY(svg->experiment.sequences <= bench.laboratory.experiment().sequences);
    const QImage image = QImage::fromData(clipboard().data(QStringLiteral("image/png")), "PNG");
    const double inches = svg->style.width_mm / 25.4;
    QVERIFY(std::abs(image.width() - inches * svg->style.dpi) <= svg->style.dpi / 72.0);
    QCOMPARE(clipboard().imageData().value<QImage>().size(), image.size());
}

void TestUiClipboard::text_fields_copy_their_text() {
    Bench bench(folder_.filePath(QStringLiteral("settings.json")));
    QVERIFY(bench.ready());
    auto* field = bench.in_row<NumberField>(ParameterId::alpha);
    field->setFocus();
    field->selectAll();
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().text(), field->text());
    QVERIFY(!clipboard().hasFormat(QStringLiteral("image/svg+xml")));
}

/// A click with the right button on what a person sees, and what the menu's entries do.
void TestUiClipboard::menu_of_a_plot_copies_and_exports_it() {
    Bench bench(folder_.filePath(QStringLiteral("settings.json")));
    QVERIFY(bench.ready());
    const auto choose = [&bench](QWidget* plot, int entry) {
        QStringList texts;
        QTimer::singleShot(0, plot, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            for (QAction* action : menu->actions()) {
                texts << action->text();
            }
            menu->actions().at(entry)->trigger();
            menu->close();
        });
        QTest::mouseClick(bench.window.windowHandle(), Qt::RightButton, Qt::NoModifier,
                          plot->mapTo(&bench.window, plot->rect().center()));
        QCoreApplication::processEvents();
        return texts;
    };
    QCOMPARE(choose(seen<RowPlot>(bench.window), 0),
             (QStringList{"&Copy the curve of layer 4", "&Export the curve of layer 4…"}));
    QVERIFY(recipe_in("image/png")->subject == FigureSubject::row);
    choose(seen<HeatmapView>(bench.window)->plot(), 1);
    const auto* composer = bench.window.findChild<ComposerWindow*>();
    QVERIFY(composer != nullptr && composer->isVisible());
    QVERIFY(composer->recipe().subject == FigureSubject::heatmap);
}

QTEST_MAIN(TestUiClipboard)
#include "tst_ui_clipboard.moc"
