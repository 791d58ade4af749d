// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_comparison.h"
#include "core/paper_curves.h"
#include "core/paper_grids.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace recency;

namespace {

Paper read_paper() {
    QFile file(QStringLiteral(RECENCY_RESOURCES "/paper_recency_probability.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(file.fileName()));
    }
    return Paper(file.readAll().toStdString());
}

void verify_near(double actual, double expected, double tolerance) {
    QVERIFY2(std::abs(actual - expected) <= tolerance, qPrintable(QString::number(actual, 'g', 9)));
}

}  // namespace

/// What is in the paper's figures.
class TestPaperGrids : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figures_and_their_shapes_data();
    void figures_and_their_shapes();
    void each_published_number_has_its_panel();
    void rows_and_columns();
    void a_hole_in_the_table_is_refused();
    void difference_in_standard_errors();
    void no_difference_from_one_sequence();
    void what_hangs_on_rounding();
    void curves_of_figures_2_and_5();

private:
    const Paper paper_ = read_paper();
    const std::vector<PaperGrid> grids_ = paper_grids(paper_);
};

void TestPaperGrids::figures_and_their_shapes_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("figure");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("settings");
    QTest::newRow("1") << 0 << "Figure 1" << 4 << 4 << 8;
    QTest::newRow("2") << 1 << "Figure 2" << 4 << 4 << 8;
    QTest::newRow("3") << 2 << "Figure 3" << 4 << 4 << 8;
    QTest::newRow("alpha") << 3 << "α without residual" << 4 << 4 << 4;
    QTest::newRow("alpha, residual") << 4 << "α with residual" << 5 << 4 << 5;
}

void TestPaperGrids::figures_and_their_shapes() {
    QFETCH(const int, index);
    QCOMPARE(grids_.size(), std::size_t{5});
    const PaperGrid& grid = grids_[static_cast<std::size_t>(index)];
    QTEST(QString::fromStdString(grid.figure), "figure");
    QTEST(static_cast<int>(grid.rows.size()), "rows");
    QTEST(static_cast<int>(grid.columns.size()), "columns");
    QTEST(static_cast<int>(grid.settings.size()), "settings");
    QCOMPARE(grid.panels.size(), grid.rows.size() * grid.columns.size());
}

/// The table has a row for each panel and no other.
void TestPaperGrids::each_published_number_has_its_panel() {
    std::size_t panels = 0;
    for (const PaperGrid& grid : grids_) {
        for (const GridPanel& panel : grid.panels) {
            const Parameters& parameters = grid.parameters(panel);
            const auto published = paper_.published_for(parameters);
            QVERIFY(panel.published.has_value());
            QVERIFY(panel.published == published[static_cast<std::size_t>(panel.layer - 1)]);
            QVERIFY(panel.layer <= parameters.layers);
            ++panels;
        }
    }
    QCOMPARE(panels, paper_.published().size());
}

void TestPaperGrids::rows_and_columns() {
    const PaperGrid& grid = grids_[2];
    QCOMPARE(grid.rows[2].letter, std::string("c"));
    QCOMPARE(grid.rows[2].setting, std::string("LayerNorm, α = 0.5"));
    const std::vector<int> dimensions{16, 64};
    QVERIFY(grid.dimensions() == dimensions);
    QCOMPARE(grid.columns[1].layer, 4);
    QCOMPARE(grid.columns[3].dimension, 64);
    const GridPanel& panel = grid.panel(2, 1);
    QCOMPARE(*panel.published, 0.9079);
    QCOMPARE(panel.layer, 4);
    QVERIFY(grid.parameters(panel) == Parameters{});
    QCOMPARE(*grid.panel(3, 3).published, 0.6053);
    QCOMPARE(grid.parameters(grid.panel(3, 3)).residual, 1.0);
    QCOMPARE(grid.parameters(grid.panel(0, 0)).normalization, Normalization::none);
    QCOMPARE(*grids_[4].panel(4, 3).published, 0.8340);
    QVERIFY(grids_[4].rows[4].letter.empty());
}

void TestPaperGrids::a_hole_in_the_table_is_refused() {
    const Paper paper(
        "figure,alpha,normalization,residual,dimension,sequence_length,layer,"
        "recency_probability\n"
        "1,0,none,0,16,10,1,0.5\n1,0,layernorm,0,16,10,1,0.5\n1,0,none,0,64,10,1,0.5\n");
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, paper_grids(paper));
}

void TestPaperGrids::difference_in_standard_errors() {
    // Ours from 10^6: the paper's error is smaller by the root of ten.
    const auto some = compare_with_paper({0.9083, 1e-4}, 1'000'000, 0.9079);
    const double expected = std::sqrt(1e-8 + 1e-9 + 1e-8 / 12.0);
    verify_near(some->difference, 0.0004, 1e-12);
    verify_near(some->standard_error, expected, 1e-12);
    verify_near(some->in_standard_errors(), 0.0004 / expected, 1e-9);
    QVERIFY(some->is_large());
    QVERIFY(!compare_with_paper({0.9076, 1e-4}, 1'000'000, 0.9079)->is_large());
    QVERIFY(compare_with_paper({0.9075, 1e-4}, 1'000'000, 0.9079)->is_large());

    // Without any error of ours what is left is the rounding.
    const auto exact = compare_with_paper({0.50005, 0.0}, 1'000'000, 0.5);
    verify_near(exact->standard_error, 1e-4 / std::sqrt(12.0), 1e-15);
    QVERIFY(!exact->is_large());
}

void TestPaperGrids::no_difference_from_one_sequence() {
    QVERIFY(!compare_with_paper({0.5, std::numeric_limits<double>::quiet_NaN()}, 1, 0.5));
}

void TestPaperGrids::what_hangs_on_rounding() {
    const PaperGrid& grid = grids_[0];
    for (const GridPanel& panel : grid.panels) {
        const Parameters& parameters = grid.parameters(panel);
        const bool expected = parameters.normalization == Normalization::none && panel.layer == 2;
        QCOMPARE(hangs_on_rounding(parameters, panel.layer), expected);
    }
}

// Values worked out by hand from the formula, at j = 10.
void TestPaperGrids::curves_of_figures_2_and_5() {
    const std::vector<PaperCurves> figures = paper_curves();
    QCOMPARE(figures.size(), std::size_t{2});
    QCOMPARE(figures[0].number, 2);
    QCOMPARE(figures[1].number, 5);
    QCOMPARE(figures[1].residual, 1.0);
    const double without[] = {1.0030, 1.0119, 1.0423, 1.1061, 1.0947};
    const double with[] = {0.5008, 0.5030, 0.5105, 0.5269, 0.5288};
    for (std::size_t k = 0; k < 5; ++k) {
        QCOMPARE(figures[0].curves[k].form.alpha, 0.2 * static_cast<double>(k));
        QCOMPARE(figures[0].curves[k].h.size(), std::size_t{10});
        verify_near(figures[0].curves[k].h.front(), 1.0, 1e-12);
        verify_near(figures[0].curves[k].h.back(), without[k], 5e-5);
        verify_near(figures[1].curves[k].h.front(), 0.5, 1e-12);
        verify_near(figures[1].curves[k].h.back(), with[k], 5e-5);
    }
}

QTEST_GUILESS_MAIN(TestPaperGrids)
#include "tst_paper_grids.moc"
