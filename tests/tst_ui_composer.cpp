// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/composer_window.h"
#include "ui/composer/figure_controls.h"
#include "ui/composer/figure_preview.h"
#include "ui/composer/length_field.h"
#include "ui/composer/limits_field.h"
#include "ui/composer/ratio_field.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/number_field.h"
#include "ui/controls/segmented_control.h"
#include "ui/export/figure_export.h"
#include "ui/export/length.h"
#include "ui/export/recipe_text.h"
#include "ui/help/explanation.h"
#include "ui/laboratory.h"
#include "ui/paper.h"

#include <QCheckBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace recency;
using namespace recency::ui;

namespace {

Experiment small_experiment() {
    Experiment experiment;
    experiment.parameters.sequence_length = 6;
    experiment.parameters.layers = 2;
    experiment.sequences = 400;
    return experiment;
}

/// The composer beside a main window that shows layer 2 of a small experiment.
struct Composer {
    Composer() {
        laboratory.setExperiment(small_experiment());
        laboratory.changeView([](View& view) { view.layer = 1; });
        window.show();
    }

    bool complete() {
        return QTest::qWaitFor([this] { return says(QStringLiteral("· 400 sequences")); }, 20'000);
    }
    bool says(const QString& text) const {
        const QList<QLabel*> labels = window.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    template <typename Control>
    Control* control(const QString& name) const {
        for (Control* candidate : window.findChildren<Control*>()) {
            if (candidate->accessibleName() == name) {
                return candidate;
            }
        }
        return nullptr;
    }
    /// The visible button whose text begins so; null if there is none.
    QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : window.findChildren<QPushButton*>()) {
            if (candidate->isVisible() && candidate->text().remove(u'&').startsWith(text)) {
                return candidate;
            }
        }
        return nullptr;
    }
    void choose(const QString& name, const QString& item) const {
        auto* box = control<ChoiceBox>(name);
        const int index = box->findText(item);
        QVERIFY2(index >= 0, qPrintable(item));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    void type(QLineEdit* field, const QString& text) const {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void press(const QString& name, const QString& choice) const {
        for (Segment* segment : control<SegmentedControl>(name)->findChildren<Segment*>()) {
            if (segment->text() == choice) {
                segment->click();
                return;
            }
        }
        QFAIL(qPrintable(choice));
    }
    const FigureStyle& style() const { return window.recipe().style; }

    Laboratory laboratory{paper(), 1};
    ComposerWindow window{laboratory, paper(), 1};
};

}  // namespace

class TestUiComposer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void controls_change_the_recipe();
    void venue_sets_the_size_and_leaves_with_it();
    void length_that_is_refused_is_told();
    void size_is_told_in_both_units();
    void fixed_height_begins_with_what_is_seen();
    void height_that_is_too_small_is_mended();
    void colours_are_chosen_beside_the_window();
    void preview_has_the_size_of_the_page();
    void size_that_is_too_small_is_mended();
    void what_cannot_be_drawn_is_not_offered();
    void follows_the_main_window();
    void fewer_layers_than_the_view_are_drawn();
    void paper_figure_needs_no_run();
    void every_format_is_written_as_it_is_exported();
    void half_computed_figure_says_its_n();
    void folder_that_is_not_there_is_told();
    void page_of_a_png_can_be_left_out();
    void words_about_a_file_leave_with_the_next_change();
    void every_control_is_explained();
};

void TestUiComposer::controls_change_the_recipe() {
    Composer composer;
    composer.choose(QStringLiteral("What is drawn"), QStringLiteral("The heatmap"));
    QVERIFY(composer.window.recipe().subject == FigureSubject::heatmap);
    composer.type(composer.control<LengthField>(QStringLiteral("Width")), QStringLiteral("3.25in"));
    QCOMPARE(composer.style().width_mm, 3.25 * mm_per_inch);
    composer.press(QStringLiteral("Height from"), QStringLiteral("length"));
    composer.type(composer.control<LengthField>(QStringLiteral("Height")), QStringLiteral("90"));
    QVERIFY(composer.style().height_mm == std::optional(90.0));
    composer.press(QStringLiteral("Height from"), QStringLiteral("ratio"));
    composer.type(composer.control<RatioField>(QStringLiteral("Width : height")),
                  QStringLiteral("16 : 9"));
    QVERIFY(composer.style().aspect == std::optional(AspectRatio{16.0, 9.0}));
    QVERIFY(!composer.style().height_mm);
    composer.press(QStringLiteral("Height from"), QStringLiteral("content"));
    QVERIFY(!composer.style().height_mm && !composer.style().aspect);
    composer.type(composer.control<NumberField>(QStringLiteral("Font size, pt")),
                  QStringLiteral("9.5"));
    QCOMPARE(composer.style().font_pt, 9.5);
    composer.press(QStringLiteral("Colour range of heatmaps"), QStringLiteral("by row"));
    QVERIFY(composer.style().sharing == RangeSharing::row);
    composer.press(QStringLiteral("Ink"), QStringLiteral("screen"));
    QVERIFY(composer.style().ink == FigureInk::screen);
    for (QCheckBox* box : composer.window.findChildren<QCheckBox*>()) {
        box->click();
    }
    QVERIFY(!composer.style().titles);
    QVERIFY(!composer.style().letters);
}

void TestUiComposer::venue_sets_the_size_and_leaves_with_it() {
    Composer composer;
    auto* venues = composer.control<ChoiceBox>(QStringLiteral("Venue"));
    const int nature = venues->findData(QStringLiteral("nature"));
    QVERIFY(nature > 0);
    composer.choose(QStringLiteral("Venue"), venues->itemText(nature));
    QCOMPARE(composer.style().width_mm, 183.0);
    QCOMPARE(venues->currentIndex(), nature);
    composer.type(composer.control<LengthField>(QStringLiteral("Width")), QStringLiteral("111"));
    QCOMPARE(composer.style().width_mm, 111.0);
    QCOMPARE(venues->currentText(), QStringLiteral("Other"));
}

void TestUiComposer::length_that_is_refused_is_told() {
    Composer composer;
    const double before = composer.style().width_mm;
    auto* width = composer.control<LengthField>(QStringLiteral("Width"));
    for (const char* text : {"39.9", "401", "wide", "-80"}) {
        composer.type(width, QString::fromLatin1(text));
        QCOMPARE(composer.style().width_mm, before);
        QVERIFY2(width->problem().contains(QLatin1String("from 40 to 400 mm")),
                 qPrintable(width->problem()));
        QVERIFY(composer.says(width->problem()));
        QCOMPARE(width->text(), QString::fromLatin1(text));
    }
    QTest::keyClick(width, Qt::Key_Escape);
    QCOMPARE(width->problem(), QString());
    QCOMPARE(width->length(), before);
}

void TestUiComposer::size_is_told_in_both_units() {
    Composer composer;
    QVERIFY(composer.complete());
    auto* width = composer.control<LengthField>(QStringLiteral("Width"));
    for (const char* text : {"127", "12.7 cm", "5in", "360 pt"}) {
        composer.type(width, QString::fromLatin1(text));
        QCOMPARE(composer.style().width_mm, 127.0);
        QCOMPARE(width->text(), QStringLiteral("127 mm"));
        QVERIFY2(width->toolTip().startsWith(QLatin1String("5.00 in, or 360.0 pt.")),
                 qPrintable(width->toolTip()));
        QVERIFY(composer.says(QStringLiteral("5.00 in wide, ")));
        QVERIFY(composer.says(QStringLiteral("mm (5.00 × ")));
    }
    composer.press(QStringLiteral("Height from"), QStringLiteral("ratio"));
    composer.type(composer.control<RatioField>(QStringLiteral("Width : height")),
                  QStringLiteral("1:2"));
    QVERIFY(composer.says(QStringLiteral("5.00 in wide, 10.00 in high")));
    QVERIFY(composer.says(QStringLiteral("127.0 × 254.0 mm (5.00 × 10.00 in)")));
    composer.type(composer.control<RatioField>(QStringLiteral("Width : height")),
                  QStringLiteral("1:9"));
    QVERIFY(composer.says(QStringLiteral("from 1:5 to 10:1")));
}

void TestUiComposer::fixed_height_begins_with_what_is_seen() {
    Composer composer;
    QVERIFY(composer.complete());
    composer.type(composer.control<LengthField>(QStringLiteral("Width")), QStringLiteral("127"));
    composer.press(QStringLiteral("Height from"), QStringLiteral("ratio"));
    composer.type(composer.control<RatioField>(QStringLiteral("Width : height")),
                  QStringLiteral("1:2"));
    composer.press(QStringLiteral("Height from"), QStringLiteral("length"));
    QVERIFY(composer.style().height_mm == std::optional(254.0));
}

void TestUiComposer::height_that_is_too_small_is_mended() {
    Composer composer;
    QVERIFY(composer.complete());
    const double width = composer.style().width_mm;
    composer.press(QStringLiteral("Height from"), QStringLiteral("length"));
    composer.type(composer.control<LengthField>(QStringLiteral("Height")), QStringLiteral("20"));
    QPushButton* mend = composer.button(QStringLiteral("Use a height of"));
    QVERIFY(mend != nullptr);
    mend->click();
    QCOMPARE(composer.style().width_mm, width);
    QVERIFY(composer.style().height_mm > std::optional(20.0));
    QVERIFY(composer.button(QStringLiteral("Export"))->isEnabled());

    composer.press(QStringLiteral("Height from"), QStringLiteral("ratio"));
    composer.type(composer.control<RatioField>(QStringLiteral("Width : height")),
                  QStringLiteral("2:1"));
    composer.type(composer.control<LengthField>(QStringLiteral("Width")), QStringLiteral("40"));
    mend = composer.button(QStringLiteral("Use"));
    QVERIFY(mend != nullptr);
    mend->click();
    QVERIFY(composer.style().aspect == std::optional(AspectRatio{2.0, 1.0}));
    QVERIFY(composer.button(QStringLiteral("Export"))->isEnabled());
    composer.type(composer.control<LengthField>(QStringLiteral("Width")),
                  QString::number(composer.style().width_mm - 1.0));
    QVERIFY(!composer.button(QStringLiteral("Export"))->isEnabled());
}

void TestUiComposer::colours_are_chosen_beside_the_window() {
    Composer composer;
    composer.choose(QStringLiteral("What is drawn"), QStringLiteral("The heatmap"));
    QVERIFY(composer.complete());
    composer.choose(QStringLiteral("Colour map"), QStringLiteral("rocket"));
    QVERIFY(composer.window.recipe().view.colour_map == ColourMap::rocket);
    QVERIFY(composer.laboratory.view().colour_map == ColourMap::viridis);

    QTRY_VERIFY(composer.laboratory.progress().state == RunState::finished);
    composer.press(QStringLiteral("Ends of the colours"), QStringLiteral("by hand"));
    auto* limits = composer.control<LimitsField>(QStringLiteral("From : to"));
    const ValueRange begun = limits->limits();
    QCOMPARE(begun.minimum, composer.laboratory.scene().range.minimum);
    QCOMPARE(begun.maximum, composer.laboratory.scene().range.maximum);
    composer.type(limits, QStringLiteral("-0.5:3"));
    QVERIFY(composer.window.recipe().view.range_mode == RangeMode::locked);
    QCOMPARE(composer.window.recipe().view.locked_range, (ValueRange{-0.5, 3.0}));
    QVERIFY(!composer.control<SegmentedControl>(QStringLiteral("Colour range of heatmaps"))
                 ->isEnabled());
    QVERIFY(composer.says(QStringLiteral("All heatmaps have these ends: from -0.5 to 3.")));
    composer.type(limits, QStringLiteral("3:-0.5"));
    QVERIFY(composer.says(QStringLiteral("such as 0 : 4")));
    QCOMPARE(composer.window.recipe().view.locked_range, (ValueRange{-0.5, 3.0}));

    composer.laboratory.changeView([](View& view) {
        view.range_mode = RangeMode::locked;
        view.locked_range = {1.0, 2.0};
    });
    composer.press(QStringLiteral("Ends of the colours"), QStringLiteral("window"));
    QTRY_COMPARE(composer.window.recipe().view.locked_range, (ValueRange{1.0, 2.0}));
    composer.press(QStringLiteral("Ends of the colours"), QStringLiteral("numbers"));
    QVERIFY(composer.window.recipe().view.range_mode != RangeMode::locked);
    composer.choose(QStringLiteral("What is drawn"), QStringLiteral("Recency by layer"));
    QVERIFY(!composer.control<ChoiceBox>(QStringLiteral("Colour map"))->isEnabled());
    QVERIFY(composer.says(QStringLiteral("no heatmaps")));
}

void TestUiComposer::preview_has_the_size_of_the_page() {
    Composer composer;
    QVERIFY(composer.complete());
    composer.press(QStringLiteral("Size of the preview"), QStringLiteral("True size"));
    auto* preview = composer.window.findChild<FigurePreview*>();
    const double dots = preview->screen()->physicalDotsPerInch();
    for (const double mm : {120.0, 183.0}) {
        composer.type(composer.control<LengthField>(QStringLiteral("Width")), QString::number(mm));
        // a page is a whole number of points wide
        QVERIFY(std::abs(preview->page().width() - mm / mm_per_inch * dots) <= dots / 72.0);
        QVERIFY(composer.says(QString::number(mm, 'f', 1) + QStringLiteral(" × ")));
    }
    const double actual = preview->page().width();
    composer.press(QStringLiteral("Size of the preview"), QStringLiteral("200 %"));
    QCOMPARE(preview->page().width(), 2.0 * actual);
}

void TestUiComposer::size_that_is_too_small_is_mended() {
    Composer composer;
    QVERIFY(composer.complete());
    QVERIFY(composer.button(QStringLiteral("Use")) == nullptr);
    composer.type(composer.control<NumberField>(QStringLiteral("Font size, pt")),
                  QStringLiteral("16"));
    composer.type(composer.control<LengthField>(QStringLiteral("Width")), QStringLiteral("40"));
    QVERIFY(composer.says(QStringLiteral("smallest that works")));
    QVERIFY(!composer.button(QStringLiteral("Export"))->isEnabled());
    QVERIFY(!composer.button(QStringLiteral("Copy"))->isEnabled());

    QPushButton* mend = composer.button(QStringLiteral("Use"));
    QVERIFY(mend != nullptr);
    const QString offered = mend->text();
    mend->click();
    QCOMPARE(offered, QStringLiteral("Use %1 mm").arg(composer.style().width_mm));
    QCOMPARE(composer.style().font_pt, 16.0);
    QVERIFY(!composer.says(QStringLiteral("smallest that works")));
    QVERIFY(composer.button(QStringLiteral("Use")) == nullptr);
    QVERIFY(composer.button(QStringLiteral("Export"))->isEnabled());

    // and one millimetre less is still refused
    const double mended = composer.style().width_mm;
    composer.type(composer.control<LengthField>(QStringLiteral("Width")),
                  QString::number(mended - 1.0));
    QVERIFY(composer.says(QStringLiteral("smallest that works")));
}

void TestUiComposer::what_cannot_be_drawn_is_not_offered() {
    Composer composer;
    auto* subjects = composer.control<ChoiceBox>(QStringLiteral("What is drawn"));
    const int comparison = subjects->findText(QStringLiteral("A, B and B − A"));
    const auto item = [&] {
        return qobject_cast<QStandardItemModel*>(subjects->model())->item(comparison);
    };
    QVERIFY(!item()->isEnabled());
    QVERIFY2(item()->toolTip().contains(QLatin1String("Pin a run first")),
             qPrintable(item()->toolTip()));
    composer.laboratory.pin();
    QTRY_VERIFY(item()->isEnabled());
    QCOMPARE(item()->toolTip(), QString());
}

void TestUiComposer::follows_the_main_window() {
    Composer composer;
    QVERIFY(composer.complete());
    Experiment other = small_experiment();
    other.parameters.alpha = 0.75;
    composer.laboratory.setExperiment(other);
    QTRY_VERIFY(composer.window.recipe().experiment == other);
    composer.window.hide();
    composer.laboratory.setExperiment(small_experiment());
    QTRY_COMPARE(composer.laboratory.scene().estimate->parameters().alpha,
                 small_experiment().parameters.alpha);
    QVERIFY(composer.window.recipe().experiment == other);
    composer.window.show();
    QVERIFY(composer.window.recipe().experiment == small_experiment());
}

void TestUiComposer::fewer_layers_than_the_view_are_drawn() {
    Composer composer;
    composer.laboratory.changeView([](View& view) { view.layer = 3; });
    composer.choose(QStringLiteral("What is drawn"), QStringLiteral("The heatmap"));
    QVERIFY(composer.complete());
    QCOMPARE(composer.window.recipe().view.layer, 1);
    QVERIFY(!composer.says(QStringLiteral("There is no layer")));
    QVERIFY(composer.button(QStringLiteral("Export"))->isEnabled());
}

void TestUiComposer::paper_figure_needs_no_run() {
    Composer composer;
    composer.choose(QStringLiteral("What is drawn"),
                    QStringLiteral("Paper: h(j) without residual"));
    QVERIFY(composer.window.recipe().subject == FigureSubject::paper);
    QCOMPARE(composer.window.recipe().paper_figure, std::string("closed-form"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("h.pdf"));
    QCOMPARE(composer.window.exportTo(path), QString());
    const auto read = read_recipe_file(path);
    QVERIFY(std::holds_alternative<Recipe>(read));
    QCOMPARE(std::get<Recipe>(read).paper_figure, std::string("closed-form"));
}

void TestUiComposer::every_format_is_written_as_it_is_exported() {
    Composer composer;
    composer.choose(QStringLiteral("What is drawn"), QStringLiteral("All layers, side by side"));
    QVERIFY(composer.complete());
    const QTemporaryDir folder;
    for (const FigureFormat format : figure_formats()) {
        FigureChoices choices = composer.window.choices();
        choices.format = format;
        choices.style.dpi = 100;
        composer.window.setChoices(choices);
        QVERIFY(composer.complete());
        const QString path = folder.filePath(QStringLiteral("layers.") + ending_of(format));
        QCOMPARE(composer.window.exportTo(path), QString());
        const auto read = read_recipe_file(path);
        QVERIFY2(std::holds_alternative<Recipe>(read), qPrintable(path));
        QVERIFY2(std::get<Recipe>(read) == composer.window.recipe(), qPrintable(path));
    }
}

void TestUiComposer::half_computed_figure_says_its_n() {
    Composer composer;
    Experiment endless = small_experiment();
    endless.sequences = 1'000'000'000;
    composer.laboratory.setExperiment(endless);
    QTRY_VERIFY(composer.window.recipe().experiment == endless);
    QTRY_VERIFY(composer.says(QStringLiteral(" of 1 G sequences")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("early.csv"));
    FigureChoices choices = composer.window.choices();
    choices.format = FigureFormat::csv;
    composer.window.setChoices(choices);
    QTRY_COMPARE(composer.window.exportTo(path), QString());
    const auto read = read_recipe_file(path);
    QVERIFY(std::holds_alternative<Recipe>(read));
    const std::uint64_t sequences = std::get<Recipe>(read).experiment.sequences;
    QVERIFY(sequences > 0);
    QVERIFY(sequences < endless.sequences);
}

void TestUiComposer::folder_that_is_not_there_is_told() {
    Composer composer;
    QVERIFY(composer.complete());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("gone/figure.pdf"));
    const FigureChoices before = composer.window.choices();
    const QString sentence = composer.window.exportTo(path);
    QVERIFY2(sentence.contains(path), qPrintable(sentence));
    QVERIFY2(sentence.contains(QLatin1String("folder does not exist")), qPrintable(sentence));
    QVERIFY(composer.window.choices() == before);
    QVERIFY(composer.button(QStringLiteral("Export"))->isEnabled());
}

void TestUiComposer::page_of_a_png_can_be_left_out() {
    Composer composer;
    QVERIFY(composer.complete());
    QCheckBox* box = nullptr;
    for (QCheckBox* candidate : composer.window.findChildren<QCheckBox*>()) {
        box = candidate->text() == QStringLiteral("No page behind it") ? candidate : box;
    }
    QVERIFY(box != nullptr && !box->isEnabled());
    composer.choose(QStringLiteral("Kind of file"), QStringLiteral("PNG: pixels"));
    const QTemporaryDir folder;
    const auto alpha_of_corner = [&](const QString& name) {
        composer.window.exportTo(folder.filePath(name));
        return QImage(folder.filePath(name)).pixelColor(0, 0).alpha();
    };
    QCOMPARE(alpha_of_corner(QStringLiteral("page.png")), 255);
    box->click();
    QVERIFY(composer.style().transparent);
    QCOMPARE(alpha_of_corner(QStringLiteral("none.png")), 0);
}

void TestUiComposer::words_about_a_file_leave_with_the_next_change() {
    Composer composer;
    QVERIFY(composer.complete());
    composer.button(QStringLiteral("Copy"))->click();
    QVERIFY(composer.says(QStringLiteral("Copied the plots on the screen as SVG and PNG.")));
    composer.press(QStringLiteral("Ink"), QStringLiteral("screen"));
    QVERIFY(!composer.says(QStringLiteral("Copied")));
}

void TestUiComposer::every_control_is_explained() {
    Composer composer;
    int controls = 0;
    for (const QWidget* widget :
         composer.window.findChild<FigureControls*>()->findChildren<QWidget*>()) {
        if (widget->focusPolicy() != Qt::NoFocus && widget->window() == &composer.window) {
            ++controls;
            const Explanations said = explanations_of(widget);
            QVERIFY2(!said.empty() && !said.front().text.isEmpty(),
                     widget->metaObject()->className());
        }
    }
    QVERIFY(controls > 15);
    // Whoever has no pointer to hold over what is not offered reads there why.
    const auto* subjects = composer.control<ChoiceBox>(QStringLiteral("What is drawn"));
    QVERIFY(
        explanations_of(subjects).front().text.contains(QStringLiteral("Sweep a parameter (F7)")));
}

QTEST_MAIN(TestUiComposer)
#include "tst_ui_composer.moc"
