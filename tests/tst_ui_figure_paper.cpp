// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_curves.h"
#include "core/paper_grids.h"
#include "tests/support/content_bench.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace recency;
using namespace recency::ui;

class TestFigurePaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_the_figures_of_the_paper();
    void simulates_every_setting_of_a_grid();
    void grid_has_rows_letters_and_published_numbers();
    void grid_shares_ranges_as_it_is_told();
    void grid_while_it_is_computed();
    void closed_forms_need_no_simulation();
};

namespace {

Recipe figure(const std::string& name) {
    Recipe recipe = recipe_for(FigureSubject::paper);
    recipe.paper_figure = name;
    recipe.experiment.seed = 7;
    recipe.experiment.sequences = 3000;
    return recipe;
}

PaperGrid grid_of(const std::string& name) {
    const std::vector<PaperGrid> grids = paper_grids(paper());
    return *std::ranges::find(grids, name, &PaperGrid::figure);
}

/// The extremes of a map's cells before the diagonal.
ValueRange extremes(const MapPanel& map) {
    ValueRange range{1e9, -1e9};
    for (int query = 1; query < map.tokens; ++query) {
        for (int key = 0; key < query; ++key) {
            range.minimum = std::min(range.minimum, map.value(query, key));
            range.maximum = std::max(range.maximum, map.value(query, key));
        }
    }
    return range;
}

bool is_about(const ValueRange& range, const ValueRange& expected) {
    return std::abs(range.minimum - expected.minimum) < 1e-9 &&
           std::abs(range.maximum - expected.maximum) < 1e-9;
}

}  // namespace

void TestFigurePaper::names_the_figures_of_the_paper() {
    QCOMPARE(paper_figure_names(paper()),
             (std::vector<std::string>{"figure1", "figure2", "figure3", "alpha", "alpha-residual",
                                       "closed-form", "closed-form-residual"}));
}

void TestFigurePaper::simulates_every_setting_of_a_grid() {
    const std::vector<Experiment> experiments = experiments_of(figure("figure3"), paper());
    const PaperGrid grid = grid_of("Figure 3");
    QCOMPARE(experiments.size(), grid.settings.size());
    for (std::size_t setting = 0; setting < experiments.size(); ++setting) {
        QCOMPARE(experiments[setting], (Experiment{grid.settings[setting], 7, 3000}));
    }
}

void TestFigurePaper::grid_has_rows_letters_and_published_numbers() {
    const PaperGrid grid = grid_of("Figure 3");
    const FigureContent content = told_content(figure("figure3"));
    QCOMPARE(content.title, "Figure 3");
    QCOMPARE(content.rows.size(), grid.rows.size());
    QCOMPARE(content.rows[2].letter, std::string("c"));
    QCOMPARE(content.rows[2].heading, "LayerNorm, *α* = 0.5");
    QCOMPARE(content.rows[3].heading, "LayerNorm, *α* = 0.5, *r* = 1");
    QCOMPARE(titles_of(content.rows[0]), (QStringList{"d = 16, layer 3", "d = 16, layer 4",
                                                      "d = 64, layer 3", "d = 64, layer 4"}));
    QCOMPARE(titles_of(content.rows[2]), (QStringList{"", "", "", ""}));  // they head columns
    QCOMPARE(told_content(figure("alpha")).rows[3].letter, std::string("d"));
    const FigurePanel& panel = panel_at(content, 2, 1);
    QCOMPARE(panel.note, "RP .800 ± .001");
    QCOMPARE(panel.note2, "published .9079");
    const MapPanel& map = map_at(content, 2, 1);
    QCOMPARE(map.layer, 4);
    QCOMPARE(map.experiment, grid.panel(2, 1).setting);
    const double more = 0.01 * double(map.experiment);
    QVERIFY(std::abs(map.value(9, 4) - told_cell(Quantity::score, 3, 9, 4, more)) < 1e-9);
    QVERIFY(map.diagonal_off_scale);
}

void TestFigurePaper::grid_shares_ranges_as_it_is_told() {
    Recipe recipe = figure("figure3");
    for (const RangeSharing sharing : {RangeSharing::panel, RangeSharing::row, RangeSharing::all}) {
        recipe.style.sharing = sharing;
        const FigureContent content = told_content(recipe);
        QVERIFY(content.sharing == sharing);
        std::vector<ValueRange> ranges(content.keys.size(), {1e9, -1e9});
        for (std::size_t row = 0; row < content.rows.size(); ++row) {
            for (std::size_t column = 0; column < content.rows[row].panels.size(); ++column) {
                const MapPanel& map = map_at(content, row, column);
                const std::size_t key = sharing == RangeSharing::panel ? 4 * row + column
                                        : sharing == RangeSharing::row ? row
                                                                       : 0;
                QCOMPARE(map.key, key);
                const ValueRange own = extremes(map);
                ranges[key] = {std::min(ranges[key].minimum, own.minimum),
                               std::max(ranges[key].maximum, own.maximum)};
            }
        }
        for (std::size_t key = 0; key < ranges.size(); ++key) {
            QVERIFY(is_about(content.keys[key].range, ranges[key]));
        }
    }
    recipe.view.range_mode = RangeMode::locked;
    recipe.view.locked_range = {0.0, 3.0};
    const FigureContent content = told_content(recipe);
    QCOMPARE(content.keys.size(), std::size_t(1));
    QCOMPARE(content.keys[0].range, (ValueRange{0.0, 3.0}));
    QVERIFY(content.keys[0].clipped_above && !content.keys[0].clipped_below);
}

void TestFigurePaper::grid_while_it_is_computed() {
    const Recipe recipe = figure("figure1");
    Estimates estimates(experiments_of(recipe, paper()).size());
    FigureContent content = content_with(recipe, estimates);
    QVERIFY(content.panel_count() > 0);
    QVERIFY(map_at(content, 0, 0).values.empty());
    QVERIFY(panel_at(content, 0, 0).note.isEmpty());
    QVERIFY(panel_at(content, 0, 0).note2.startsWith("published ."));
    const std::size_t known = map_at(content, 1, 0).experiment;
    estimates[known] = told_estimates(recipe)[known];
    content = content_with(recipe, estimates);
    QVERIFY(!map_at(content, 1, 0).values.empty() && map_at(content, 0, 0).values.empty());
    QCOMPARE(content.experiments[known].sequences, told_sequences);
    const bool rest_is_empty = std::ranges::all_of(content.experiments, [&](const Experiment& one) {
        return one.sequences == (&one == &content.experiments[known] ? told_sequences : 0);
    });
    QVERIFY(rest_is_empty);
}

void TestFigurePaper::closed_forms_need_no_simulation() {
    const Recipe recipe = figure("closed-form");
    QVERIFY(experiments_of(recipe, paper()).empty());
    const FigureContent content = content_with(recipe, {});
    QCOMPARE(panel_at(content, 0, 0).title, "*h*(*j*) without residual");
    const CurvePanel& panel = curves_at(content, 0, 0);
    const PaperCurves curves = paper_curves().front();
    QCOMPARE(panel.curves.size(), curves.curves.size());
    std::set<std::pair<Dash, Marker>> looks;
    for (std::size_t index = 0; index < panel.curves.size(); ++index) {
        const Curve& curve = panel.curves[index];
        QVERIFY(alike(curve.y, curves.curves[index].h));
        QVERIFY(alike(curve.x, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        QCOMPARE(QString::fromStdString(curve.quantity), "h");
        looks.emplace(curve.style.dash, curve.style.marker);
    }
    QCOMPARE(looks.size(), panel.curves.size());
    QCOMPARE(panel.curves[3].name, "*α* = 0.6: 1.1061");
    QCOMPARE(panel.curves[3].run, std::string("α=0.6"));
    const FigureContent other = content_with(figure("closed-form-residual"), {});
    QVERIFY(alike(curves_at(other, 0, 0).curves[1].y, paper_curves().back().curves[1].h));
}

QTEST_GUILESS_MAIN(TestFigurePaper)
#include "tst_ui_figure_paper.moc"
