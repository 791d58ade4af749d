// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_comparison.h"
#include "ui/controls/segmented_control.h"
#include "ui/figures/closed_form_plot.h"
#include "ui/figures/paper_figures_window.h"
#include "ui/figures/paper_grid_page.h"
#include "ui/figures/paper_panel.h"
#include "ui/figures/run_strip.h"
#include "ui/paper.h"
#include "ui/plots/qcp.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace recency;
using namespace recency::ui;

namespace {

/// The window as a person meets it.
struct Bench {
    Bench() : window(paper(), 2) {
        window.setTheme(Theme::of(Appearance::light));
        window.show();
        window.activateWindow();
    }

    void click(const QString& text) {
        for (auto* button : window.findChildren<QAbstractButton*>()) {
            if (button->text() == text && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        qFatal("no button %s", qPrintable(text));
    }
    QString progress() const { return window.findChild<RunStrip*>()->text(); }
    PaperGridView* grid() const { return window.findChild<PaperGridView*>(); }
    const PanelTexts& texts(std::size_t row, std::size_t column) const {
        return grid()->panel(row, column)->texts();
    }

    PaperFiguresWindow window;
};

/// Of ".9079", "published .9079", "± 0.0001", "± 2×10⁻⁶".
double number_in(QString text) {
    text.remove(QStringLiteral("published")).remove(u'±');
    text.replace(QStringLiteral("×10⁻⁵"), QStringLiteral("e-5"));
    text.replace(QStringLiteral("×10⁻⁶"), QStringLiteral("e-6"));
    return text.trimmed().toDouble();
}

}  // namespace

/// The paper's figures, driven by mouse and keys.
class TestUiPaperFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figure_is_simulated_beside_the_published_numbers();
    void every_panel_of_every_figure_agrees_data();
    void every_panel_of_every_figure_agrees();
    void more_sequences_go_on();
    void figure_seen_before_is_there_at_once();
    void cancel_and_resume();
    void closing_stops_and_showing_goes_on();
    void panel_asks_for_its_setting();
    void tab_goes_from_top_to_bottom();
    void curves_have_their_numbers();
};

void TestUiPaperFigures::figure_is_simulated_beside_the_published_numbers() {
    Bench bench;
    bench.click("Figure 3");
    bench.click("10 k");
    QTRY_COMPARE(bench.progress(), "80 k sequences");
    const PanelTexts& texts = bench.texts(2, 1);
    QCOMPARE(texts.published, "published .9079");
    QVERIFY(texts.ours.startsWith(".9"));
    const double ours = number_in(texts.ours);
    const double error = number_in(texts.error);
    QVERIFY2(error > 0.0005 && error < 0.005, qPrintable(texts.error));
    const double apart = (ours - 0.9079) / error;
    QVERIFY2(std::abs(apart) < 4.5, qPrintable(texts.ours));
    // As the text says, but for the digits that it leaves out.
    const double written =
        QString(texts.difference).replace(u'−', u'-').section(u' ', 1, 1).toDouble();
    QVERIFY2(std::abs(written - apart) < 0.1 * std::abs(apart) + 0.3, qPrintable(texts.difference));
    QVERIFY(texts.difference.endsWith("s.e."));
}

void TestUiPaperFigures::every_panel_of_every_figure_agrees_data() {
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("sequences");
    QTest::newRow("1") << "Figure 1"
                       << "80 k sequences";
    QTest::newRow("2") << "Figure 2"
                       << "80 k sequences";
    QTest::newRow("3") << "Figure 3"
                       << "80 k sequences";
    QTest::newRow("alpha") << "α without residual"
                           << "40 k sequences";
    QTest::newRow("alpha with residual") << "α with residual"
                                         << "50 k sequences";
}

void TestUiPaperFigures::every_panel_of_every_figure_agrees() {
    QFETCH(const QString, figure);
    QFETCH(const QString, sequences);
    Bench bench;
    bench.click("10 k");
    bench.click(figure);
    QTRY_COMPARE(bench.progress(), sequences);
    for (const PaperPanel* panel : bench.grid()->panels()) {
        const PanelTexts& texts = panel->texts();
        QCOMPARE(number_in(texts.published), *panel->panel().published);
        const double slack = texts.hangs_on_rounding ? 0.004 : 0.0001;
        const double error = number_in(texts.error);
        QVERIFY2(error > 0.0, qPrintable(texts.error));
        QVERIFY2(std::abs(number_in(texts.ours) - number_in(texts.published)) < 4.5 * error + slack,
                 qPrintable(panel->accessibleName() + u' ' + texts.spoken()));
    }
}

void TestUiPaperFigures::more_sequences_go_on() {
    Bench bench;
    bench.click("α without residual");
    bench.click("10 k");
    QTRY_COMPARE(bench.progress(), "40 k sequences");
    const double before = number_in(bench.texts(3, 1).error);
    bench.click("100 k");
    QTRY_COMPARE(bench.progress(), "400 k sequences");
    const double after = number_in(bench.texts(3, 1).error);
    QVERIFY(after > 0.25 * before && after < 0.4 * before);  // by the root of ten
}

void TestUiPaperFigures::figure_seen_before_is_there_at_once() {
    Bench bench;
    bench.click("10 k");
    bench.click("Figure 2");
    QTRY_COMPARE(bench.progress(), "80 k sequences");
    const QString seen = bench.texts(2, 1).ours;
    bench.click("α with residual");
    QTRY_COMPARE(bench.progress(), "50 k sequences");
    bench.click("Figure 2");
    QCOMPARE(bench.texts(2, 1).ours, seen);  // before anything was computed
    QCOMPARE(bench.texts(2, 1).published, "published .5023");
    QTRY_COMPARE(bench.progress(), "80 k sequences");
}

void TestUiPaperFigures::cancel_and_resume() {
    Bench bench;
    bench.click("10 M");
    QTRY_VERIFY(bench.texts(0, 0).ours != "–");
    QVERIFY2(bench.progress().contains("of 80 M sequences"), qPrintable(bench.progress()));
    bench.click("Cancel");
    const QString cancelled = bench.progress();
    QVERIFY2(cancelled.startsWith("cancelled at "), qPrintable(cancelled));
    const QString ours = bench.texts(2, 1).ours;
    QTest::qWait(30);
    QCOMPARE(bench.progress(), cancelled);
    QCOMPARE(bench.texts(2, 1).ours, ours);
    bench.click("Resume");
    QVERIFY(!bench.progress().startsWith("cancelled"));
    QTRY_VERIFY(bench.progress().endsWith("left"));
}

void TestUiPaperFigures::closing_stops_and_showing_goes_on() {
    Bench bench;
    bench.click("10 M");
    QTRY_VERIFY(bench.progress().contains("of 80 M sequences"));
    bench.window.close();
    QVERIFY(bench.progress().startsWith("cancelled at "));
    bench.window.show();
    QVERIFY(!bench.progress().startsWith("cancelled"));
    bench.click("Cancel");
    bench.window.close();
    bench.window.show();  // the person's own cancellation stays
    QVERIFY(bench.progress().startsWith("cancelled at "));
}

void TestUiPaperFigures::panel_asks_for_its_setting() {
    Bench bench;
    bench.click("α with residual");
    QSignalSpy spy(&bench.window, &PaperFiguresWindow::settingChosen);
    QTest::mouseClick(bench.grid()->panel(1, 2), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    const auto parameters = spy[0][0].value<Parameters>();
    QCOMPARE(parameters.alpha, 0.2);
    QCOMPARE(parameters.residual, 1.0);
    QCOMPARE(parameters.layers, 4);
    QCOMPARE(spy[0][1].toInt(), 2);
}

void TestUiPaperFigures::tab_goes_from_top_to_bottom() {
    Bench bench;
    bench.click("Figure 3");
    bench.click("10 M");
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    const auto next = [] {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget();
    };
    bench.window.findChild<SegmentedControl*>("figures")->findChildren<Segment*>().at(2)->setFocus(
        Qt::TabFocusReason);
    QCOMPARE(qobject_cast<QAbstractButton*>(next())->text(), "&Export…");
    QCOMPARE(next(), bench.grid()->panel(0, 0));
    QCOMPARE(qobject_cast<QAbstractButton*>(next())->text(), "One range");
    QCOMPARE(qobject_cast<QAbstractButton*>(next())->text(), "Cancel");
    QCOMPARE(qobject_cast<QAbstractButton*>(next())->text(), "10 M");
    QCOMPARE(next()->accessibleName(), "Seed");
}

void TestUiPaperFigures::curves_have_their_numbers() {
    Bench bench;
    bench.click("h(j)");
    const auto plots = bench.window.findChildren<ClosedFormPlot*>();
    QCOMPARE(plots.size(), 2);
    QCOMPARE(plots[0]->title(), "h(j) without residual");
    QCOMPARE(plots[0]->end_labels(),
             (QStringList{"α = 0: 1.0030", "α = 0.2: 1.0119", "α = 0.4: 1.0423", "α = 0.6: 1.1061",
                          "α = 0.8: 1.0947"}));
    QCOMPARE(plots[1]->end_labels(),
             (QStringList{"α = 0: 0.5008", "α = 0.2: 0.5030", "α = 0.4: 0.5105", "α = 0.6: 0.5269",
                          "α = 0.8: 0.5288"}));
    QVERIFY(plots[1]->isVisible());
    QVERIFY(!bench.window.findChild<RunStrip*>()->isVisible());
    QVERIFY(plots[1]->accessibleDescription().startsWith(
        "α = 0 from 0.5000 at key 1 to 0.5008 at key 10"));
    const QCPGraph* curve = plots[0]->canvas()->graph(3);
    QCOMPARE(curve->dataCount(), 10);
    QCOMPARE(curve->dataMainKey(9), 10.0);
    QVERIFY(std::abs(curve->dataMainValue(9) - 1.1061) < 5e-5);
    bench.click("Figure 1");
    QVERIFY(!plots[1]->isVisible());
    QVERIFY(bench.window.findChild<RunStrip*>()->isVisible());
}

QTEST_MAIN(TestUiPaperFigures)
#include "tst_ui_paper_figures.moc"
