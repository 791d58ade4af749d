// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/content_bench.h"

#include <QTest>

#include <algorithm>

using namespace recency;
using namespace recency::ui;

class TestFigureMaps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void has_the_numbers_of_a_layer();
    void has_the_range_of_the_window_data();
    void has_the_range_of_the_window();
    void says_what_a_locked_range_leaves_out();
    void shows_layers_with_keys_as_they_are_shared();
    void locked_range_is_for_all_layers();
    void notes_ties_and_what_is_out_of_range();
    void stands_empty_without_an_estimate();
    void labels_of_quantities();
};

void TestFigureMaps::has_the_numbers_of_a_layer() {
    const FigureContent content = told_content(recipe_for(FigureSubject::heatmap));
    QCOMPARE(content.panel_count(), std::size_t(1));
    QCOMPARE(panel_at(content, 0, 0).title, "layer 2");
    QCOMPARE(panel_at(content, 0, 0).note, "RP .600 ± .001");
    const MapPanel& map = map_at(content, 0, 0);
    QCOMPARE(map.tokens, 5);
    QCOMPARE(map.values.size(), std::size_t(15));
    QCOMPARE(map.errors.size(), std::size_t(15));
    for (int query = 0; query < 5; ++query) {
        for (int key = 0; key <= query; ++key) {
            QVERIFY(std::abs(map.value(query, key) - told_cell(Quantity::score, 1, query, key)) <
                    1e-9);
        }
    }
    QVERIFY(std::ranges::all_of(map.errors,
                                [](double error) { return std::abs(error - 0.0005) < 1e-9; }));
    QCOMPARE(QString::fromStdString(map.quantity), "score");
    QCOMPARE(map.run, std::string());
    QCOMPARE(map.layer, 2);
    QVERIFY(map.diagonal_off_scale);
    QCOMPARE(content.experiments.size(), std::size_t(1));
    QCOMPARE(content.experiments.front().sequences, told_sequences);
    QCOMPARE(content.experiments.front().parameters, small_experiment().parameters);
}

void TestFigureMaps::has_the_range_of_the_window_data() {
    QTest::addColumn<RangeMode>("mode");
    QTest::addColumn<bool>("diagonal");
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    // Off the diagonal, layer 2 goes from row 2, key 1, to row 5, key 4.
    QTest::newRow("this layer") << RangeMode::this_layer << false << 2.1 << 3.0;
    QTest::newRow("this layer, diagonal") << RangeMode::this_layer << true << 2.0 << 3.2;
    QTest::newRow("all layers") << RangeMode::all_layers << false << 1.1 << 4.0;
    QTest::newRow("locked") << RangeMode::locked << false << 0.5 << 9.0;
}

void TestFigureMaps::has_the_range_of_the_window() {
    QFETCH(const RangeMode, mode);
    QFETCH(const bool, diagonal);
    QFETCH(const double, lowest);
    QFETCH(const double, highest);
    Recipe recipe = recipe_for(FigureSubject::heatmap);
    recipe.view.range_mode = mode;
    recipe.view.diagonal_in_range = diagonal;
    recipe.view.locked_range = {0.5, 9.0};
    recipe.view.colour_map = ColourMap::rocket;
    const Estimates estimates = told_estimates(recipe);
    const FigureContent content = content_with(recipe, estimates);
    QCOMPARE(content.keys.size(), std::size_t(1));
    const ColourKey& key = content.keys.front();
    QVERIFY(std::abs(key.range.minimum - lowest) < 1e-9);
    QVERIFY(std::abs(key.range.maximum - highest) < 1e-9);
    QCOMPARE(key.range, value_range(*estimates.front(), recipe.view));
    QCOMPARE(map_at(content, 0, 0).diagonal_off_scale, !diagonal);
    QVERIFY(!key.clipped_below && !key.clipped_above && !key.diverging);
    QVERIFY(key.map == ColourMap::rocket);
}

void TestFigureMaps::says_what_a_locked_range_leaves_out() {
    Recipe recipe = recipe_for(FigureSubject::heatmap);
    recipe.view.range_mode = RangeMode::locked;
    recipe.view.locked_range = {2.5, 9.0};
    ColourKey key = told_content(recipe).keys.front();
    QVERIFY(key.clipped_below && !key.clipped_above);
    recipe.view.locked_range = {0.0, 2.5};
    key = told_content(recipe).keys.front();
    QVERIFY(!key.clipped_below && key.clipped_above);
    recipe.subject = FigureSubject::layers;  // layer 3 is beyond it, and layer 1 is not
    recipe.view.layer = 0;
    key = told_content(recipe).keys.front();
    QVERIFY(!key.clipped_below && key.clipped_above);
}

void TestFigureMaps::shows_layers_with_keys_as_they_are_shared() {
    Recipe recipe = recipe_for(FigureSubject::layers);
    for (const RangeSharing sharing : {RangeSharing::all, RangeSharing::row}) {
        recipe.style.sharing = sharing;  // there is one row
        const FigureContent content = told_content(recipe);
        QCOMPARE(titles_of(content.rows.front()), (QStringList{"layer 1", "layer 2", "layer 3"}));
        QCOMPARE(content.keys.size(), std::size_t(1));
        QVERIFY(content.sharing == RangeSharing::all);
        QVERIFY(std::abs(content.keys.front().range.minimum - 1.1) < 1e-9);
        QVERIFY(std::abs(content.keys.front().range.maximum - 4.0) < 1e-9);
    }
    recipe.style.sharing = RangeSharing::panel;
    const FigureContent content = told_content(recipe);
    QCOMPARE(content.keys.size(), std::size_t(3));
    QVERIFY(content.sharing == RangeSharing::panel);
    for (std::size_t layer = 0; layer < 3; ++layer) {
        const MapPanel& map = map_at(content, 0, layer);
        QCOMPARE(map.key, layer);
        QCOMPARE(map.layer, int(layer) + 1);
        QVERIFY(std::abs(content.keys[layer].range.minimum - (1.1 + double(layer))) < 1e-9);
        QVERIFY(std::abs(content.keys[layer].range.maximum - (2.0 + double(layer))) < 1e-9);
    }
    QCOMPARE(panel_at(content, 0, 2).note, "RP .700 ± .001");
}

void TestFigureMaps::locked_range_is_for_all_layers() {
    Recipe recipe = recipe_for(FigureSubject::layers);
    recipe.style.sharing = RangeSharing::panel;
    recipe.view.range_mode = RangeMode::locked;
    recipe.view.locked_range = {0.5, 9.0};
    const FigureContent content = told_content(recipe);
    QCOMPARE(content.keys.size(), std::size_t(1));
    QCOMPARE(content.keys.front().range, (ValueRange{0.5, 9.0}));
    QVERIFY(content.sharing == RangeSharing::all);
}

void TestFigureMaps::notes_ties_and_what_is_out_of_range() {
    const Recipe recipe = recipe_for(FigureSubject::layers);
    InventedEstimate invented = told_estimate(recipe.experiment.parameters);
    invented.set_scalar(Quantity::ties, 0, 0.25, 0.0);
    invented.set_scalar(Quantity::ties, 1, 0.9, 0.0);
    invented.limit_layers(2);
    const FigureContent content = content_with(recipe, {shared(invented)});
    QCOMPARE(panel_at(content, 0, 0).note, "RP .500 ± .001, ties .250");
    QCOMPARE(panel_at(content, 0, 1).note, "mostly ties");
    QCOMPARE(panel_at(content, 0, 2).note, "out of range");
    QVERIFY(map_at(content, 0, 2).values.empty());
}

void TestFigureMaps::stands_empty_without_an_estimate() {
    const Recipe recipe = recipe_for(FigureSubject::heatmap);
    for (const Estimates& estimates : {Estimates{nullptr}, Estimates{}}) {
        const FigureContent content = content_with(recipe, estimates);
        QCOMPARE(panel_at(content, 0, 0).title, "layer 2");
        QVERIFY(panel_at(content, 0, 0).note.isEmpty());
        QCOMPARE(map_at(content, 0, 0).tokens, 5);
        QVERIFY(map_at(content, 0, 0).values.empty());
        QCOMPARE(content.keys.size(), std::size_t(1));
        QCOMPARE(content.experiments.front().sequences, std::uint64_t(0));
    }
}

void TestFigureMaps::labels_of_quantities() {
    Recipe recipe = recipe_for(FigureSubject::heatmap);
    const std::vector<std::pair<Quantity, QString>> labels{
        {Quantity::score, "attention score *S*_{ij}"},
        {Quantity::weight, "attention weight *A*_{ij}"},
        {Quantity::rollout, "attention rollout *P*_{ij}"},
        {Quantity::contribution, "contribution *C*_{ij}"}};
    for (const auto& [quantity, label] : labels) {
        recipe.view.quantity = quantity;
        const FigureContent content = told_content(recipe);
        QCOMPARE(content.keys.front().label, label);
        QVERIFY(std::abs(map_at(content, 0, 0).value(4, 2) - told_cell(quantity, 1, 4, 2)) < 1e-9);
    }
}

QTEST_GUILESS_MAIN(TestFigureMaps)
#include "tst_ui_figure_maps.moc"
