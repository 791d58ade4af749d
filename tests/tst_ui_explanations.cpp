// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/heatmap_bench.h"
#include "ui/controls/control_panel.h"
#include "ui/controls/parameter_row.h"
#include "ui/controls/parameter_words.h"
#include "ui/controls/segmented_control.h"
#include "ui/help/explanation_popup.h"
#include "ui/help/help.h"
#include "ui/help/model_page.h"
#include "ui/help/part_words.h"
#include "ui/help/quantity_words.h"
#include "ui/help/text_page.h"
#include "ui/paper.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/curve_title.h"
#include "ui/plots/heatmap_words.h"
#include "ui/plots/layer_strip.h"
#include "ui/plots/range_button.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"
#include "ui/plots/why_plot.h"
#include "ui/preset_button.h"
#include "ui/status_strip.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSlider>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

using namespace recency;
using namespace recency::ui;

namespace {

/// Rich text as it is read.
QString read(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText().replace(QChar::Nbsp, u' ').trimmed();
}

QString sentences_about(Quantity quantity) {
    return quantity_explanation(quantity).text;
}

QString sentences_about(WindowPart part) {
    return part_explanation(part).text;
}

/// What a person sees who waits with the pointer over the middle of the widget.
QString shown_over(QWidget& widget) {
    const QPoint middle = widget.rect().center();
    QHelpEvent event(QEvent::ToolTip, middle, widget.mapToGlobal(middle));
    QCoreApplication::sendEvent(&widget, &event);
    return event.isAccepted() ? read(QToolTip::text()) : QString();
}

ExplanationPopup* popup() {
    return qobject_cast<ExplanationPopup*>(QApplication::activePopupWidget());
}

/// All that the popup says.
QString said(const ExplanationPopup& popup) {
    return read(popup.findChild<QLabel*>()->text());
}

/// A window with a field that is explained, one in a group that is, and one about which nothing
/// is said.
struct Window {
    Window() {
        auto* column = new QVBoxLayout(&widget);
        for (QWidget* each : {explained, group, other}) {
            column->addWidget(each);
        }
        explain(*explained, {parameter_explanation(parameter_info(ParameterId::residual))});
        explain(*group, {quantity_explanation(Quantity::weight)});
        widget.show();
    }

    QWidget widget;
    QWidget* explained = new QLineEdit;
    QWidget* group = new QWidget;
    QLineEdit* inner = new QLineEdit(group);
    QWidget* other = new QLineEdit;
    Help help{widget};
};

}  // namespace

class TestExplanations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void every_control_has_a_tooltip_data();
    void every_control_has_a_tooltip();
    void choices_have_tooltips();
    void buttons_have_tooltips();
    void the_quantity_switch_explains_quantities();
    void titles_of_plots_explain_them();
    void canvases_are_not_covered();
    void the_row_plot_explains_what_it_shows();
    void colours_and_layers_have_tooltips();
    void the_status_strip_explains_its_numbers();
    void f1_explains_the_widget_in_focus();
    void f1_explains_a_parameter_with_its_choices();
    void f1_explains_what_the_heatmap_shows();
    void f1_elsewhere_opens_the_model();
    void more_leads_to_the_section();
    void popups_stay_on_the_screen();
    void listeners_are_told_as_well();
};

void TestExplanations::cleanup() {
    QToolTip::hideText();
    if (QWidget* left = QApplication::activePopupWidget()) {
        left->close();
    }
}

void TestExplanations::every_control_has_a_tooltip_data() {
    QTest::addColumn<int>("id");
    for (const ParameterInfo& info : parameter_table()) {
        QTest::newRow(info.name.data()) << static_cast<int>(info.id);
    }
}

void TestExplanations::every_control_has_a_tooltip() {
    QFETCH(const int, id);
    const ParameterInfo& info = parameter_info(static_cast<ParameterId>(id));
    const Explanation expected = parameter_explanation(info);
    ParameterRow row(info);
    row.show();
    int editors = 0;
    for (QWidget* editor : row.findChildren<QWidget*>()) {
        const bool is_editor = qobject_cast<QLineEdit*>(editor) || qobject_cast<QSlider*>(editor) ||
                               qobject_cast<SegmentedControl*>(editor) ||
                               editor->inherits("QComboBox");
        if (is_editor) {
            const QString text = shown_over(*editor);
            QVERIFY2(text.contains(expected.text), qPrintable(text));
            QVERIFY2(text.startsWith(expected.name), qPrintable(text));
            QVERIFY2(text.contains(read(expected.range)), qPrintable(text));
            ++editors;
        }
    }
    QCOMPARE(editors, info.kind == ParameterKind::choice || info.slider_maximum == 0 ? 1 : 2);
}

void TestExplanations::choices_have_tooltips() {
    ParameterRow row(parameter_info(ParameterId::normalization));
    row.show();
    const auto* control = row.findChild<SegmentedControl*>();
    QCOMPARE(shown_over(*control->segment(1)),
             QStringLiteral("LayerNorm\nTakes the mean out of each token and scales it to norm "
                            "√d.\nh = √d xc/‖xc‖,   xc = x − mean(x)"));
}

void TestExplanations::buttons_have_tooltips() {
    ControlPanel panel;
    panel.show();
    QVERIFY(shown_over(*panel.findChild<QPushButton*>())
                .contains(sentences_about(WindowPart::new_sample)));
    PresetButton presets(paper());
    presets.show();
    QVERIFY(shown_over(presets).contains(sentences_about(WindowPart::presets)));
}

void TestExplanations::the_quantity_switch_explains_quantities() {
    Bench bench(5);
    const auto* control = bench.view.findChild<SegmentedControl*>();
    int index = 0;
    for (const Quantity quantity : heatmap_quantities()) {
        const QString text = shown_over(*control->segment(index++));
        QVERIFY2(text.contains(sentences_about(quantity)), qPrintable(text));
    }
    QVERIFY(shown_over(*control->segment(1)).endsWith("Aij = exp(Sij)/Σk≤i exp(Sik)"));
}

void TestExplanations::titles_of_plots_explain_them() {
    RowPlot row;
    RecencyPlot recency;
    WhyPlot why;
    row.setScene(scene_of(5));
    const auto over_title = [](CurvePlot& plot) {
        plot.show();
        return shown_over(*plot.findChild<CurveTitle*>());
    };
    QVERIFY(over_title(row).contains(sentences_about(WindowPart::row_plot)));
    QVERIFY(over_title(recency).contains(sentences_about(WindowPart::recency_plot)));
    QVERIFY(over_title(recency).contains(sentences_about(Quantity::recency_probability)));
    QVERIFY(over_title(why).contains(sentences_about(WindowPart::why_plot)));
    QVERIFY(over_title(why).endsWith("Sij = τ ‖xi‖ ‖xj‖ cos(xi, xj)/√d"));
}

/// Pointing at a curve marks it; words would hide it.
void TestExplanations::canvases_are_not_covered() {
    RowPlot row;
    row.setScene(scene_of(5));
    row.show();
    QCOMPARE(shown_over(*reinterpret_cast<QWidget*>(row.canvas())), QString());
}

void TestExplanations::the_row_plot_explains_what_it_shows() {
    RowPlot row;
    Scene scene = scene_of(5);
    row.show();
    for (const Quantity quantity : {Quantity::score, Quantity::contribution, Quantity::weight}) {
        scene.view.quantity = quantity;
        row.setScene(scene);
        const QString text = shown_over(*row.findChild<CurveTitle*>());
        QVERIFY2(text.contains(sentences_about(quantity)), qPrintable(text));
        QCOMPARE(explanations_of(&row).back().text, sentences_about(quantity));
    }
}

void TestExplanations::colours_and_layers_have_tooltips() {
    Bench bench(5);
    const QString range = sentences_about(WindowPart::colour_range);
    QVERIFY(shown_over(*bench.view.colourBar()).contains(range));
    QVERIFY(shown_over(*bench.view.findChild<RangeButton*>()).contains(range));
    LayerStrip strip;
    strip.resize(600, 100);
    strip.show();
    strip.setScene(scene_of(5));
    const QString badge = shown_over(*strip.thumbnail(1));
    QVERIFY(badge.contains(sentences_about(WindowPart::layer_strip)));
    QVERIFY(badge.contains(sentences_about(Quantity::recency_probability)));
}

void TestExplanations::the_status_strip_explains_its_numbers() {
    StatusStrip strip;
    strip.resize(1600, 35);
    strip.setScene(scene_of(5));
    strip.show();
    int recency = 0;
    int advantage = 0;
    for (QLabel* label : strip.findChildren<QLabel*>()) {
        const QString text = shown_over(*label);
        recency += text.contains(sentences_about(Quantity::recency_probability)) ? 1 : 0;
        advantage += text.contains(sentences_about(Quantity::recency_advantage)) ? 1 : 0;
    }
    QCOMPARE(recency, 3);  // "RP at layer 4", the badge and its error
    QCOMPARE(advantage, 1);
    const QString pause = shown_over(*strip.findChild<QToolButton*>());
    QVERIFY(pause.contains(sentences_about(WindowPart::pause)));
}

void TestExplanations::f1_explains_the_widget_in_focus() {
    Window window;
    window.help.showExplanationOf(window.explained);
    QVERIFY(popup());
    QCOMPARE(
        said(*popup()),
        read(explanation_html({parameter_explanation(parameter_info(ParameterId::residual))})));
    QVERIFY(said(*popup()).contains("X ← A H + r X\nreff = r σ/√(d(1 − α))"));
    QTest::keyClick(popup(), Qt::Key_Escape);
    QVERIFY(!popup());
    window.help.showExplanationOf(window.inner);  // it stands in a group that is explained
    QVERIFY(said(*popup()).contains(sentences_about(Quantity::weight)));
    QTest::keyClick(popup(), Qt::Key_F1);
    QVERIFY(!popup());
}

void TestExplanations::f1_explains_a_parameter_with_its_choices() {
    ParameterRow row(parameter_info(ParameterId::normalization));
    row.show();
    Help help(row);
    help.showExplanationOf(row.findChild<SegmentedControl*>()->segment(2));
    const QString text = said(*popup());
    QVERIFY(text.startsWith(QStringLiteral("Normalization\n")));
    for (const char* formula : {"h = x", "h = √d xc/‖xc‖,   xc = x − mean(x)", "h = √d x/‖x‖"}) {
        QVERIFY2(text.contains(QString::fromUtf8(formula)), qPrintable(text));
    }
}

void TestExplanations::f1_explains_what_the_heatmap_shows() {
    Bench bench(5);
    Help help(bench.view);
    for (const Quantity quantity : heatmap_quantities()) {
        bench.change([quantity](View& view) { view.quantity = quantity; });
        help.showExplanationOf(&bench.view);
        QVERIFY(said(*popup()).contains(sentences_about(quantity)));
        popup()->close();
    }
}

void TestExplanations::f1_elsewhere_opens_the_model() {
    Window window;
    for (QWidget* focused : {window.other, static_cast<QWidget*>(nullptr)}) {
        window.help.showExplanationOf(focused);
        QVERIFY(!popup());
        auto* model = window.widget.findChild<ModelPage*>();
        QVERIFY(model && model->isVisible());
        QCOMPARE(model->page()->verticalScrollBar()->value(), 0);
        model->close();
    }
    QCOMPARE(window.widget.findChildren<ModelPage*>().size(), 1);
}

/// By keyboard alone: the button has the focus.
void TestExplanations::more_leads_to_the_section() {
    Window window;
    window.help.setTheme(Theme::of(Appearance::dark));
    window.help.showExplanationOf(window.explained);
    QPushButton* button = popup()->findChild<QPushButton*>();
    QTRY_VERIFY(button->hasFocus());
    QTest::keyClick(button, Qt::Key_Return);
    QVERIFY(!popup());
    const auto* model = window.widget.findChild<ModelPage*>();
    QVERIFY(model && model->isVisible());
    const QString top = model->page()->cursorForPosition({100, 30}).block().text();
    QVERIFY2(top == "A layer" || top.startsWith("Pre-norm, as in the paper"), qPrintable(top));
    QCOMPARE(model->page()->palette().color(QPalette::Base), Theme::of(Appearance::dark).paper);
}

void TestExplanations::popups_stay_on_the_screen() {
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    Window window;
    for (const QPoint& corner : {screen.topLeft(), screen.topRight(), screen.bottomLeft(),
                                 screen.bottomRight() - QPoint(20, 20)}) {
        window.widget.move(corner);
        window.help.showExplanationOf(window.explained);
        const QRect place = popup()->geometry();
        // The offscreen platform moves every window by the two pixels of a frame that it lacks.
        QVERIFY2(screen.adjusted(0, 0, 2, 2).contains(place), qPrintable(QDebug::toString(place)));
        popup()->close();
    }
    window.widget.move(screen.center());
    window.help.showExplanationOf(window.explained);
    const QRect field(window.explained->mapToGlobal(QPoint(0, 0)), window.explained->size());
    QVERIFY2(!popup()->geometry().intersects(field), "it hides what it explains");
}

void TestExplanations::listeners_are_told_as_well() {
    Window window;
    QCOMPARE(window.explained->whatsThis(),
             explanation_text({parameter_explanation(parameter_info(ParameterId::residual))}));
    QVERIFY(window.explained->whatsThis().startsWith("Residual r, 0 to 16. How much of each"));
    window.help.showExplanationOf(window.explained);
    QCOMPARE(popup()->accessibleName(), QStringLiteral("Residual"));
    QCOMPARE(popup()->findChild<QPushButton*>()->accessibleDescription(),
             window.explained->whatsThis());
}

QTEST_MAIN(TestExplanations)
#include "tst_ui_explanations.moc"
