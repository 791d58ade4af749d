// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/invented_estimate.h"
#include "ui/figures/paper_grid_page.h"
#include "ui/figures/paper_panel.h"
#include "ui/figures/run_strip.h"
#include "ui/paper.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace recency;
using namespace recency::ui;
using recency::test::InventedEstimate;

namespace {

constexpr std::uint64_t count = 1'000'000;

const Theme& light() {
    return Theme::of(Appearance::light);
}

PaperGrid figure(std::size_t index) {
    return paper_grids(paper()).at(index);
}

/// Recency probability of every layer as given, with a standard error of 0.0001; scores rise from
/// `lowest` by one a key.
std::shared_ptr<const Estimate> estimate_of(const Parameters& parameters, double recency,
                                            double lowest) {
    InventedEstimate invented(parameters, count);
    for (int layer = 0; layer < parameters.layers; ++layer) {
        invented.set_scalar(Quantity::recency_probability, layer, recency, 0.1);
        for (int query = 0; query < parameters.sequence_length; ++query) {
            for (int key = 0; key <= query; ++key) {
                const double score = key == query ? 100.0 : lowest + key;
                invented.set_cell(Quantity::score, layer, query, key, score, 1e-3);
            }
        }
    }
    return std::make_shared<const Estimate>(invented.get());
}

/// All settings with this recency probability; the scores of setting n begin at n.
PaperGridView::Estimates estimates_of(const PaperGrid& grid, double recency) {
    PaperGridView::Estimates estimates;
    for (const Parameters& parameters : grid.settings) {
        const auto lowest = static_cast<double>(estimates.size());
        estimates.push_back(estimate_of(parameters, recency, lowest));
    }
    return estimates;
}

/// A page of figure 3 as it is shown on a small screen.
struct Bench {
    explicit Bench(std::size_t index = 2) : grid(figure(index)) {
        page.set_grid(grid);
        page.set_theme(light());
        page.resize(1280, 700);
        page.show();
    }

    QColor colour_of(const PaperPanel& panel, const Cell& cell) const {
        QImage picture = const_cast<PaperPanel&>(panel).grab().toImage();
        return picture.pixelColor(panel.cells().cell(cell).center());
    }
    void click_range(const char* name) {
        for (auto* button : page.findChildren<QAbstractButton*>()) {
            if (button->text() == QLatin1String(name)) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
    }

    PaperGrid grid;
    PaperGridPage page;
};

}  // namespace

/// A page of a paper grid with estimates that are made up, and the line that tells its progress.
class TestUiPaperGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void panels_before_anything_is_simulated();
    void panel_texts_data();
    void panel_texts();
    void large_differences_are_explained();
    void rounding_is_explained_where_it_matters();
    void panels_are_read_out();
    void one_range_for_all();
    void own_ranges_are_stated();
    void cells_are_sharp_and_the_future_is_bare();
    void keys_walk_through_the_panels();
    void click_and_enter_ask_for_the_setting();
    void five_rows_fit_without_scrolling();
    void theme_reaches_the_panels();
    void progress_in_words_data();
    void progress_in_words();
    void strip_cancels_and_resumes();
};

void TestUiPaperGrid::panels_before_anything_is_simulated() {
    Bench bench;
    const PanelTexts& texts = bench.page.view()->panel(2, 1)->texts();
    QCOMPARE(texts.ours, "–");
    QCOMPARE(texts.published, "published .9079");
    QVERIFY(texts.error.isEmpty());
    QVERIFY(texts.difference.isEmpty());
    QCOMPARE(texts.spoken(), "recency probability –, published .9079");
}

// The error of the difference: 0.0001 of ours, a root of ten less of theirs, and the rounding.
void TestUiPaperGrid::panel_texts_data() {
    QTest::addColumn<double>("recency");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("difference");
    QTest::addColumn<bool>("large");
    QTest::newRow("equal") << 0.9079 << ".9079"
                           << "Δ 0.0 s.e." << false;
    QTest::newRow("above") << 0.9081 << ".9081"
                           << "Δ +1.8 s.e." << false;
    QTest::newRow("below") << 0.9078 << ".9078"
                           << "Δ −0.9 s.e." << false;
    QTest::newRow("far below") << 0.9074 << ".9074"
                               << "◆ Δ −4.6 s.e." << true;
}

void TestUiPaperGrid::panel_texts() {
    QFETCH(const double, recency);
    Bench bench;
    bench.page.set_estimates(estimates_of(bench.grid, recency));
    const PanelTexts& texts = bench.page.view()->panel(2, 1)->texts();
    QTEST(texts.ours, "ours");
    QCOMPARE(texts.error, "± 0.0001");
    QCOMPARE(texts.published, "published .9079");
    QTEST(texts.difference, "difference");
    QTEST(texts.large, "large");
}

void TestUiPaperGrid::large_differences_are_explained() {
    Bench bench(3);
    QVERIFY(bench.page.note().startsWith("Δ: ours less published, in standard errors (s.e.)"));
    QVERIFY(bench.page.note().endsWith("so differences rise and fall together."));
    bench.page.set_estimates(estimates_of(bench.grid, 0.9));
    QVERIFY(bench.page.note().contains("◆ marks more than 3."));
    QVERIFY(!bench.page.note().contains("most scores"));
}

void TestUiPaperGrid::rounding_is_explained_where_it_matters() {
    Bench bench(0);
    bench.page.set_estimates(estimates_of(bench.grid, 0.502));
    QVERIFY(bench.page.view()->panel(0, 1)->texts().large);
    QVERIFY(bench.page.note().contains("most scores of layer 2 are equal but for rounding"));
}

void TestUiPaperGrid::panels_are_read_out() {
    Bench bench;
    bench.page.set_estimates(estimates_of(bench.grid, 0.9074));
    const PaperPanel* panel = bench.page.view()->panel(2, 1);
    QCOMPARE(panel->accessibleName(), "Figure 3 c, LayerNorm, α = 0.5, d = 16, layer 4");
    QCOMPARE(panel->accessibleDescription(),
             "recency probability .9074 ± 0.0001, published .9079, large difference −4.6 standard "
             "errors, scores 2 … 10");
    Bench alpha(4);
    QCOMPARE(alpha.page.view()->panel(4, 3)->accessibleName(),
             "α with residual, LayerNorm, α = 0.8, r = 1, d = 16, layer 4");
}

/// Scores go from 0 (setting 0) to 15 (setting 7, whose last key has 8 more than its first).
void TestUiPaperGrid::one_range_for_all() {
    Bench bench;
    bench.page.set_estimates(estimates_of(bench.grid, 0.5));
    QCOMPARE(bench.page.range_text(), "One range for all panels: 0.0 … 15.0");
    const PaperGridView& view = *bench.page.view();
    const QColor lowest = sequential_colour(ColourMap::viridis, 0.0);
    const QColor highest = sequential_colour(ColourMap::viridis, 1.0);
    QCOMPARE(bench.colour_of(*view.panel(0, 0), {9, 0}), lowest);
    QCOMPARE(bench.colour_of(*view.panel(3, 3), {9, 8}), highest);
    QVERIFY(bench.colour_of(*view.panel(3, 3), {9, 0}) != lowest);
}

void TestUiPaperGrid::own_ranges_are_stated() {
    Bench bench;
    bench.page.set_estimates(estimates_of(bench.grid, 0.5));
    bench.click_range("Own ranges");
    QVERIFY(bench.page.range_text().startsWith("Each panel has its own range"));
    const PaperPanel& last = *bench.page.view()->panel(3, 3);
    QCOMPARE(last.texts().range, "7 … 15");
    QCOMPARE(bench.colour_of(last, {9, 0}), sequential_colour(ColourMap::viridis, 0.0));
    QCOMPARE(bench.colour_of(last, {9, 8}), sequential_colour(ColourMap::viridis, 1.0));
    bench.page.set_colour_map(ColourMap::rocket);
    QCOMPARE(bench.colour_of(last, {9, 8}), sequential_colour(ColourMap::rocket, 1.0));
    bench.click_range("One range");
    QCOMPARE(bench.colour_of(*bench.page.view()->panel(0, 0), {9, 0}),
             sequential_colour(ColourMap::rocket, 0.0));
}

void TestUiPaperGrid::cells_are_sharp_and_the_future_is_bare() {
    Bench bench;
    bench.page.set_estimates(estimates_of(bench.grid, 0.5));
    PaperPanel* panel = bench.page.view()->panel(0, 0);
    const CellGrid grid = panel->cells();
    QVERIFY(grid.square.width() >= 80);
    QCOMPARE(grid.square.width() % 10, 0);
    const QImage picture = panel->grab().toImage();
    const QRect cell = grid.cell({9, 4}).adjusted(1, 1, 0, 0);
    for (const QPoint corner : {cell.topLeft(), cell.bottomRight()}) {
        QCOMPARE(picture.pixelColor(corner), picture.pixelColor(cell.center()));
    }
    QCOMPARE(picture.pixelColor(grid.square.topRight()), light().paper);
}

void TestUiPaperGrid::keys_walk_through_the_panels() {
    Bench bench;
    bench.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.page));
    PaperGridView* view = bench.page.view();
    view->panel(0, 0)->setFocus(Qt::TabFocusReason);
    const auto focused_after = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        return QApplication::focusWidget();
    };
    QCOMPARE(focused_after(Qt::Key_Right), view->panel(0, 1));
    QCOMPARE(focused_after(Qt::Key_Down), view->panel(1, 1));
    QCOMPARE(focused_after(Qt::Key_Left), view->panel(1, 0));
    QCOMPARE(focused_after(Qt::Key_Left), view->panel(1, 0));
    QCOMPARE(focused_after(Qt::Key_End), view->panel(1, 3));
    QCOMPARE(focused_after(Qt::Key_Right), view->panel(1, 3));
    QCOMPARE(focused_after(Qt::Key_Home), view->panel(1, 0));
    QCOMPARE(focused_after(Qt::Key_Up), view->panel(0, 0));
    QCOMPARE(focused_after(Qt::Key_End, Qt::ControlModifier), view->panel(3, 3));
    QCOMPARE(view->panel(3, 3)->focusPolicy(), Qt::StrongFocus);
    QCOMPARE(view->panel(0, 0)->focusPolicy(), Qt::ClickFocus);
    QCOMPARE(view->panel(3, 3)->grab().toImage().pixelColor(0, 50), light().ink);  // the ring
}

void TestUiPaperGrid::click_and_enter_ask_for_the_setting() {
    Bench bench;
    PaperGridView* view = bench.page.view();
    QSignalSpy spy(view, &PaperGridView::settingChosen);
    QTest::mouseClick(view->panel(2, 1), Qt::LeftButton);
    QTest::keyClick(view->panel(3, 2), Qt::Key_Return);
    QTest::keyClick(view->panel(0, 0), Qt::Key_Space);
    QCOMPARE(spy.size(), 3);
    QVERIFY(spy[0][0].value<Parameters>() == Parameters{});
    QCOMPARE(spy[0][1].toInt(), 3);
    const auto second = spy[1][0].value<Parameters>();
    QCOMPARE(second.dimension, 64);
    QCOMPARE(second.residual, 1.0);
    QCOMPARE(spy[1][1].toInt(), 2);
    QCOMPARE(spy[2][0].value<Parameters>().normalization, Normalization::none);
}

void TestUiPaperGrid::five_rows_fit_without_scrolling() {
    Bench bench(4);
    const PaperPanel* last = bench.page.view()->panel(4, 3);
    QVERIFY(last->visibleRegion().boundingRect().size() == last->size());
    QVERIFY(last->cells().square.width() >= 80);
}

void TestUiPaperGrid::theme_reaches_the_panels() {
    Bench bench;
    bench.page.set_estimates(estimates_of(bench.grid, 0.5));
    const Theme& dark = Theme::of(Appearance::dark);
    bench.page.set_theme(dark);
    const PaperPanel& panel = *bench.page.view()->panel(0, 0);
    QCOMPARE(bench.page.view()->grab().toImage().pixelColor(1, 1), dark.paper);
    QCOMPARE(bench.colour_of(panel, {9, 0}), sequential_colour(ColourMap::viridis, 0.0));
}

void TestUiPaperGrid::progress_in_words_data() {
    QTest::addColumn<BatchProgress>("progress");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const BatchProgress& progress) -> QTestData& {
        return QTest::newRow(name) << progress;
    };
    using State = BatchState;
    row("idle", {}) << "";
    row("not yet known", {State::running, 0, 8'000'000, {}, {}}) << "0 of 8 M sequences";
    row("soon", {State::running, 4'200'000, 8'000'000, 0.4, {}})
        << "4.2 M of 8 M sequences, less than a second left";
    row("seconds", {State::running, 4'200'000, 8'000'000, 6.2, {}})
        << "4.2 M of 8 M sequences, about 7 s left";
    row("more seconds", {State::running, 4'200'000, 8'000'000, 41.0, {}})
        << "4.2 M of 8 M sequences, about 45 s left";
    row("minutes", {State::running, 4'200'000, 8'000'000, 200.0, {}})
        << "4.2 M of 8 M sequences, about 3 min left";
    row("hours", {State::running, 4'200'000, 8'000'000, 9000.0, {}})
        << "4.2 M of 8 M sequences, about 3 h left";
    row("cancelled", {State::cancelled, 4'200'000, 8'000'000, {}, {}})
        << "cancelled at 4.2 M of 8 M sequences";
    row("failed", {State::failed, 4'200'000, 8'000'000, {}, "experiment 2 of 8: no memory"})
        << "failed at 4.2 M of 8 M sequences: experiment 2 of 8: no memory";
    row("finished", {State::finished, 8'000'000, 8'000'000, {}, {}}) << "8 M sequences";
}

void TestUiPaperGrid::progress_in_words() {
    QFETCH(const BatchProgress, progress);
    RunStrip strip;
    strip.set_progress(progress);
    QTEST(strip.text(), "text");
    QTEST(strip.accessibleDescription(), "text");
}

void TestUiPaperGrid::strip_cancels_and_resumes() {
    RunStrip strip;
    strip.show();
    auto* button = strip.findChild<QPushButton*>();
    QSignalSpy cancelled(&strip, &RunStrip::cancelled);
    QSignalSpy resumed(&strip, &RunStrip::resumed);
    QVERIFY(!button->isVisible());
    strip.set_progress({BatchState::running, 1, 10, {}, {}});
    QCOMPARE(button->text(), "Cancel");
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    strip.set_progress({BatchState::cancelled, 1, 10, {}, {}});
    QCOMPARE(button->text(), "Resume");
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(resumed.size(), 1);
    strip.set_progress({BatchState::failed, 1, 10, {}, "no memory"});
    QCOMPARE(button->text(), "Try again");
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(resumed.size(), 2);
    strip.set_progress({BatchState::finished, 10, 10, {}, {}});
    QVERIFY(!button->isVisible());
}

QTEST_MAIN(TestUiPaperGrid)
#include "tst_ui_paper_grid.moc"
