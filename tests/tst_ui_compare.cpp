// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/invented_estimate.h"
#include "tests/support/made_up_estimate.h"
#include "tests/support/window_bench.h"
#include "ui/controls/segmented_control.h"
#include "ui/format.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/comparison_table.h"
#include "ui/pages/sources_page.h"
#include "ui/pages/sources_words.h"
#include "ui/plots/colour_bar.h"
#include "ui/plots/heatmap_plot.h"
#include "ui/plots/map_column.h"
#include "ui/plots/recency_plot.h"
#include "ui/plots/row_plot.h"
#include "ui/status_strip.h"

#include <QApplication>
#include <QPushButton>
#include <QStyleFactory>
#include <QTemporaryDir>

#include <cmath>

using namespace recency;
using namespace recency::ui;

namespace {

/// Few sequences, and their numbers all there.
bool settle(Bench& bench) {
    return QTest::qWaitFor([&] { return bench.laboratory.progress().state == RunState::finished; },
                           20'000);
}

void take_few_sequences(Bench& bench) {
    Experiment experiment = bench.laboratory.experiment();
    experiment.sequences = 20'000;
    bench.laboratory.setExperiment(experiment);
}

ComparePage* compare_page(Bench& bench) {
    return bench.window.findChild<ComparePage*>();
}

void choose_no_norm(Bench& bench) {
    auto* segments = bench.in_row<SegmentedControl>(ParameterId::normalization);
    QTest::mouseClick(segments->findChildren<Segment*>().first(), Qt::LeftButton);
}

/// LayerNorm pinned, no norm live, in Compare, and the numbers of both there.
bool compare_norms(Bench& bench) {
    take_few_sequences(bench);
    if (!settle(bench)) {
        return false;
    }
    bench.laboratory.pin();
    choose_no_norm(bench);
    bench.laboratory.changeView([](View& view) { view.perspective = Perspective::compare; });
    return settle(bench);
}

QPoint centre_of(const HeatmapPlot& plot, const Cell& cell) {
    return plot.grid().cell(cell).center();
}

}  // namespace

/// Pin and compare, and score against contribution, in the window.
class TestUiCompare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(QStyleFactory::create("Fusion")); }
    void without_a_pin_it_says_how();
    void shows_a_b_and_their_difference();
    void pointing_looks_through_no_cells();
    void pointing_writes_the_subtraction();
    void curves_show_both_runs();
    void numbers_with_errors();
    void noise_has_no_direction_data();
    void noise_has_no_direction();
    void panel_marks_the_settings_of_a();
    void swap_and_unpin();
    void lengths_that_differ_are_not_subtracted();
    void a_keeps_its_numbers_for_a_new_quantity();
    void sources_side_by_side();
    void pointing_sorts_no_shares();
    void sources_tell_noise_from_none_data();
    void sources_tell_noise_from_none();

private:
    QString path() { return folder_.filePath(QString::number(++count_) + ".json"); }
    QTemporaryDir folder_;
    int count_ = 0;
};

void TestUiCompare::without_a_pin_it_says_how() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(compare_page(bench)->isVisible());
    QVERIFY(compare_page(bench)->columnA()->words().startsWith("Nothing is pinned yet."));
    QVERIFY(!compare_page(bench)->table()->isVisible());
}

void TestUiCompare::shows_a_b_and_their_difference() {
    Bench bench(path());
    QVERIFY(bench.ready());
    take_few_sequences(bench);
    QVERIFY(settle(bench));
    QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
    choose_no_norm(bench);
    QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
    QVERIFY(settle(bench));
    ComparePage* page = compare_page(bench);
    QCOMPARE(page->columnA()->accessibleName(), "A LayerNorm");
    QCOMPARE(page->columnB()->accessibleName(), "B none");
    const Scene& scene = bench.laboratory.scene();
    KeptRange range;
    const Scene difference = difference_scene(scene, range);
    QVERIFY(difference.range.minimum == -difference.range.maximum);
    // Score of query 10 with key 9 at layer 4: 3.95 with the norm, 0.34 without.
    const double a = scene.pinned->cell(Quantity::score, 3, 9, 8)->mean;
    const double b = scene.estimate->cell(Quantity::score, 3, 9, 8)->mean;
    QVERIFY(std::abs(a - 3.95) < 0.02 && std::abs(b - 0.336) < 0.02);
    QVERIFY(difference.range.maximum >= a - b);
    const QStringList ticks = page->differenceBar()->tick_texts();
    const QString end = format_fixed(difference.range.maximum, 2);
    QCOMPARE(ticks.size(), 3);
    QVERIFY(ticks.at(0).startsWith("≤ −" + end));  // the diagonal lies below
    QCOMPARE(ticks.at(1), "0");
    QVERIFY(ticks.at(2).endsWith("+" + end));
}

/// Numbers that change behind the page's back show when it looks at all of them again.
void TestUiCompare::pointing_looks_through_no_cells() {
    test::InventedEstimate live(Parameters{}, 100);
    live.set_cell(Quantity::score, 3, 9, 0, 2.0);
    Scene scene;
    scene.view.perspective = Perspective::compare;
    const auto estimate = std::make_shared<Estimate>(live.get());
    scene.estimate = estimate;
    scene.pinned = std::make_shared<Estimate>(test::InventedEstimate(Parameters{}, 100).get());
    KeptRange range;
    QCOMPARE(difference_scene(scene, range).range, (ValueRange{-2.0, 2.0}));
    live.set_cell(Quantity::score, 3, 9, 0, 4.0);
    *estimate = live.get();
    scene.view.hovered = Cell{5, 2};
    scene.view.locked = Cell{5, 3};
    QCOMPARE(difference_scene(scene, range).range, (ValueRange{-2.0, 2.0}));
    scene.view.range_mode = RangeMode::this_layer;
    QCOMPARE(difference_scene(scene, range).range, (ValueRange{-4.0, 4.0}));
    scene.pinned = scene.estimate;
    QCOMPARE(difference_scene(scene, range).range, (ValueRange{-1.0, 1.0}));
}

void TestUiCompare::pointing_writes_the_subtraction() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QVERIFY(compare_norms(bench));
    ComparePage* page = compare_page(bench);
    HeatmapPlot* plot = page->columnB()->plot();
    QTest::mouseMove(plot, centre_of(*plot, {9, 0}));
    const Scene& scene = bench.laboratory.scene();
    QCOMPARE(scene.view.hovered, (Cell{9, 0}));
    const double a = scene.pinned->cell(Quantity::score, 3, 9, 0)->mean;
    const double b = scene.estimate->cell(Quantity::score, 3, 9, 0)->mean;
    QCOMPARE(page->columnA()->readOut().first(), "Query 10, key 1");
    const QString expected =
        format_fixed(b, 2) + " − " + format_fixed(a, 2) + " = " + format_fixed(b - a, 2) + " ± ";
    QVERIFY2(page->columnDifference()->readOut().at(1).startsWith(expected),
             qPrintable(page->columnDifference()->readOut().join('|')));
    QTest::mouseClick(plot, Qt::LeftButton, Qt::NoModifier, centre_of(*plot, {9, 0}));
    QCOMPARE(bench.laboratory.view().locked, (Cell{9, 0}));
    QTest::keyClick(page->columnA(), Qt::Key_Escape);
    QCOMPARE(bench.laboratory.view().locked, std::nullopt);
}

void TestUiCompare::curves_show_both_runs() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QVERIFY(compare_norms(bench));
    auto* row = compare_page(bench)->findChild<RowPlot*>();
    QTRY_VERIFY(row->end_labels().contains("A LayerNorm"));
    QVERIFY(row->end_labels().contains("B none"));
    QVERIFY(!row->end_labels().contains("theory"));
    auto* recency = compare_page(bench)->findChild<RecencyPlot*>();
    QTRY_VERIFY(recency->pinned_value_texts().size() == 4);
    QVERIFY(std::abs(recency->pinned_value_texts().at(3).toDouble() - 0.908) < 0.006);
    QVERIFY(std::abs(recency->value_texts().at(3).toDouble() - 0.143) < 0.006);
}

void TestUiCompare::numbers_with_errors() {
    Bench bench(path());
    QVERIFY(bench.ready());
    QVERIFY(compare_norms(bench));
    const QStringList rows = compare_page(bench)->table()->rows();
    const Scene& scene = bench.laboratory.scene();
    const auto number = [&](const Estimate& estimate, Quantity quantity) {
        return *estimate.scalar(quantity, 3);
    };
    const Statistic a = number(*scene.pinned, Quantity::recency_probability);
    const Statistic b = number(*scene.estimate, Quantity::recency_probability);
    // The same seed: the errors may add up.
    const QString expected = QStringList{"RP", format_fixed(a.mean, 3), format_fixed(b.mean, 3),
                                         format_signed(b.mean - a.mean, 3) + " ± " +
                                             format_error(a.standard_error + b.standard_error)}
                                 .join(" | ");
    QCOMPARE(rows.at(0), expected);
    QVERIFY(rows.at(1).startsWith("Advantage, nats | +0.3"));
    QVERIFY(rows.at(2).startsWith("Mean cosine | 0.89"));
    QVERIFY(rows.at(3).startsWith("Weight on key 1 | "));
    QVERIFY(shows_text(*bench.window.findChild<StatusStrip*>(), "ΔRP"));
}

void TestUiCompare::noise_has_no_direction_data() {
    using MoreIs = ComparedNumber::MoreIs;
    QTest::addColumn<double>("change");
    QTest::addColumn<double>("error");
    QTest::addColumn<MoreIs>("direction");
    QTest::newRow("more recency") << 0.3 << 0.1 << MoreIs::recent;
    QTest::newRow("less recency") << -0.3 << 0.1 << MoreIs::early;
    QTest::newRow("within two errors") << 0.3 << 0.2 << MoreIs::neither;
    QTest::newRow("one sequence: no error") << 0.3 << std::nan("") << MoreIs::neither;
    QTest::newRow("no change") << 0.0 << 0.0 << MoreIs::neither;
}

void TestUiCompare::noise_has_no_direction() {
    QFETCH(double, change);
    QFETCH(double, error);
    ComparedNumber number;
    number.more_is = ComparedNumber::MoreIs::recent;
    QTEST(number.direction({change, error}), "direction");
}

void TestUiCompare::panel_marks_the_settings_of_a() {
    Bench bench(path());
    QVERIFY(bench.ready());
    auto* panel = bench.window.findChild<ControlPanel*>();
    const QImage before = panel->row(ParameterId::residual)->grab().toImage();
    QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
    type(bench.in_row<NumberField>(ParameterId::residual), "1");
    type(bench.in_row<NumberField>(ParameterId::residual), "0");
    panel->setFocus();
    const QImage marked = panel->row(ParameterId::residual)->grab().toImage();
    QVERIFY(marked != before);  // the square of A on the track
}

void TestUiCompare::swap_and_unpin() {
    Bench bench(path());
    QVERIFY(bench.ready());
    bench.action("Pin as A")->trigger();
    QVERIFY(bench.action("Unpin A") != nullptr);
    choose_no_norm(bench);
    bench.laboratory.changeView([](View& view) { view.perspective = Perspective::compare; });
    QVERIFY(bench.drawn());
    QPushButton* swap = compare_page(bench)->findChild<QPushButton*>("swap");
    QTRY_VERIFY(swap->isVisible());
    QTest::mouseClick(swap, Qt::LeftButton);
    QCOMPARE(bench.parameters().normalization, Normalization::layer_norm);
    QCOMPARE(bench.laboratory.pinned()->parameters.normalization, Normalization::none);
    bench.action("Unpin A")->trigger();
    QCOMPARE(bench.laboratory.pinned(), std::nullopt);
    QVERIFY(!swap->isVisible());
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);  // pins again
    QCOMPARE(bench.laboratory.pinned()->parameters.normalization, Normalization::none);
    QTest::keyClick(&bench.window, Qt::Key_Z, Qt::ControlModifier);  // swaps back
    QCOMPARE(bench.parameters().normalization, Normalization::none);
}

void TestUiCompare::lengths_that_differ_are_not_subtracted() {
    Bench bench(path());
    QVERIFY(bench.ready());
    bench.laboratory.pin();
    type(bench.in_row<NumberField>(ParameterId::sequence_length), "12");
    bench.laboratory.changeView([](View& view) { view.perspective = Perspective::compare; });
    QTRY_COMPARE(compare_page(bench)->columnDifference()->words(),
                 "A has 10 tokens and B 12: their cells cannot be subtracted.");
    QVERIFY(!compare_page(bench)->differenceBar()->isVisible());
}

void TestUiCompare::a_keeps_its_numbers_for_a_new_quantity() {
    Bench bench(path());
    QVERIFY(bench.ready());
    take_few_sequences(bench);
    QVERIFY(settle(bench));
    bench.laboratory.pin();
    QVERIFY(!bench.laboratory.scene().pinned->exists(Quantity::contribution, 3));
    bench.laboratory.changeView([](View& view) {
        view.perspective = Perspective::compare;
        view.quantity = Quantity::contribution;
    });
    QTRY_VERIFY(bench.laboratory.scene().pinned->exists(Quantity::contribution, 3));
    QTRY_COMPARE(bench.laboratory.scene().pinned->sequences(), std::uint64_t{20'000});
}

void TestUiCompare::sources_side_by_side() {
    Bench bench(path());
    QVERIFY(bench.ready());
    Experiment experiment = bench.laboratory.experiment();
    experiment.parameters.sequence_length = 64;
    experiment.parameters.layers = 12;
    experiment.sequences = 2'000;
    bench.laboratory.setExperiment(experiment);
    bench.laboratory.changeView([](View& view) { view.layer = 11; });
    QTest::keyClick(&bench.window, Qt::Key_4, Qt::ControlModifier);
    QVERIFY(settle(bench));
    auto* page = bench.window.findChild<SourcesPage*>();
    QTRY_VERIFY(!page->sentence().isEmpty());
    // The weights prefer late keys, and yet token 1 supplies most (in the large-d limit .906).
    QVERIFY2(page->sentence().contains("recent keys are preferred"), qPrintable(page->sentence()));
    const Estimate& estimate = *bench.laboratory.scene().estimate;
    const double first = estimate.cell(Quantity::contribution, 11, 63, 0)->mean;
    QVERIFY(std::abs(first - 0.837) < 0.03);
    QVERIFY(page->sentence().contains(format_fixed(100 * first, 1) + " % from token 1"));
    QCOMPARE(page->column(0)->accessibleName(), "Weight");
    QCOMPARE(page->column(2)->accessibleName(), "Contribution");
    const QString spoken = page->rowPlot(2)->accessibleDescription();
    QVERIFY2(spoken.startsWith("Layer 12: contribution of query 64 goes from 0.8"),
             qPrintable(spoken));
}

/// Numbers that change behind the page's back show when it looks at all of them again.
void TestUiCompare::pointing_sorts_no_shares() {
    Parameters parameters;
    const auto all = [&](double weight) {
        return made_up_estimate(
            parameters, [weight](Quantity, int layer, int, int) { return weight * (layer + 1); });
    };
    Laboratory laboratory(paper(), 1);
    SourcesPage page(laboratory);
    Scene scene;
    const auto estimate = std::make_shared<Estimate>(all(0.1));
    scene.estimate = estimate;
    scene.view.layer = 0;
    const auto end = [&] {
        page.setScene(scene);
        return page.bar(0)->tick_texts().last();
    };
    const QString before = end();
    *estimate = all(0.2);
    scene.view.hovered = Cell{5, 2};
    QCOMPARE(end(), before);
    scene.view.layer = 1;
    QVERIFY2(end() != before, qPrintable(end()));
}

void TestUiCompare::sources_tell_noise_from_none_data() {
    QTest::addColumn<int>("sequences");
    QTest::addColumn<double>("last");
    QTest::addColumn<double>("deviation");
    QTest::addColumn<QString>("words");
    QTest::newRow("recent") << 10'000 << 0.12 << 0.1 << "recent keys are preferred";
    QTest::newRow("early") << 10'000 << 0.08 << 0.1 << "early keys are preferred";
    QTest::newRow("alike") << 10'000 << 0.1 << 0.01 << "no preference";
    QTest::newRow("exactly alike") << 10'000 << 0.1 << 0.0 << "no preference";
    QTest::newRow("noisy") << 10'000 << 0.102 << 0.1 << "too few sequences to tell";
    QTest::newRow("one sequence") << 1 << 0.12 << 0.0 << "too few sequences to tell";
}

void TestUiCompare::sources_tell_noise_from_none() {
    QFETCH(int, sequences);
    QFETCH(double, last);
    QFETCH(double, deviation);
    QFETCH(QString, words);
    test::InventedEstimate estimate(Parameters{}, static_cast<std::uint64_t>(sequences));
    estimate.set_cell(Quantity::weight, 3, 9, 0, 0.1, deviation);
    estimate.set_cell(Quantity::weight, 3, 9, 8, last, deviation);
    Scene scene;
    scene.estimate = std::make_shared<Estimate>(estimate.get());
    const QString sentence = sources_sentence(scene);
    QVERIFY2(sentence.contains("on key 9: " + words + ". Its content"), qPrintable(sentence));
}

QTEST_MAIN(TestUiCompare)
#include "tst_ui_compare.moc"
