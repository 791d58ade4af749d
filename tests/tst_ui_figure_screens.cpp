// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "tests/support/content_bench.h"

#include <QTest>

using namespace recency;
using namespace recency::ui;

class TestFigureScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void map_has_the_four_plots();
    void comparison_has_two_runs_and_their_difference();
    void runs_of_unlike_length_have_no_difference();
    void layer_that_one_run_lacks_has_no_difference();
    void comparison_while_it_is_computed();
    void why_reveals_step_by_step();
    void why_compares_the_norms();
    void why_at_the_first_layer();
    void sources_have_scales_of_their_own();
    void measures_what_is_shown();
    void measures_all_that_is_shown();
};

namespace {

Recipe screen(Perspective perspective) {
    Recipe recipe = recipe_for(FigureSubject::screen);
    recipe.view.perspective = perspective;
    return recipe;
}

Recipe comparison() {
    Recipe recipe = recipe_of_two(FigureSubject::comparison);
    recipe.pinned->parameters.residual = 1.0;
    return recipe;
}

/// Everything that is written or drawn, as text.
QString all_of(const FigureContent& content) {
    QStringList parts;
    const auto add = [&parts](const std::vector<double>& numbers) {
        for (const double number : numbers) {
            parts << QString::number(number, 'g', 17);
        }
    };
    for (const ColourKey& key : content.keys) {
        add({key.range.minimum, key.range.maximum});
    }
    for (const FigureRow& row : content.rows) {
        parts << row.heading;
        for (const FigurePanel& panel : row.panels) {
            parts << panel.title << panel.note << panel.note2;
            if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
                add(map->values);
                add(map->errors);
                continue;
            }
            const auto& curves = std::get<CurvePanel>(panel.plot);
            parts << curves.words;
            for (const Curve& curve : curves.curves) {
                parts << curve.name;
                add(curve.y);
                add(curve.error);
            }
        }
    }
    return parts.join(u'\n');
}

}  // namespace

void TestFigureScreens::map_has_the_four_plots() {
    const FigureContent content = told_content(screen(Perspective::map));
    QCOMPARE(content.rows.size(), std::size_t(1));
    QCOMPARE(titles_of(content.rows[0]),
             (QStringList{"layer 2", "row 5, layer 2", "recency by layer",
                          "factors of row 5, layer 2"}));
    QCOMPARE(content.title,
             "Attention score Sij, layer 2: LayerNorm, α = 0.50, r = 0, d = 16, S = 5");
}

void TestFigureScreens::comparison_has_two_runs_and_their_difference() {
    for (const FigureSubject subject : {FigureSubject::comparison, FigureSubject::screen}) {
        Recipe recipe = comparison();
        recipe.subject = subject;
        recipe.view.perspective = Perspective::compare;
        const Estimates estimates = told_estimates(recipe);
        const FigureContent content = content_with(recipe, estimates);
        QCOMPARE(content.rows.size(), std::size_t(2));
        QCOMPARE(content.rows[0].heading, "layer 2");
        QCOMPARE(titles_of(content.rows[0]),
                 (QStringList{"A: no norm, r = 1", "B: LayerNorm, r = 0", "B − A"}));
        QCOMPARE(titles_of(content.rows[1]), (QStringList{"row 5, layer 2", "recency by layer"}));
        const MapPanel& a = map_at(content, 0, 0);
        const MapPanel& b = map_at(content, 0, 1);
        const MapPanel& difference = map_at(content, 0, 2);
        QCOMPARE(a.run + b.run + difference.run, std::string("ABB-A"));
        QCOMPARE(a.experiment, std::size_t(1));
        QCOMPARE(b.experiment, std::size_t(0));
        QCOMPARE(a.key, b.key);  // one colour is one number
        QVERIFY(a.diagonal_off_scale && !difference.diagonal_off_scale);
        for (std::size_t cell = 0; cell < b.values.size(); ++cell) {
            QVERIFY(std::abs(difference.values[cell] - (b.values[cell] - a.values[cell])) < 1e-12);
            QVERIFY(std::abs(difference.errors[cell] - 0.0011) < 1e-9);  // of one seed: their sum
        }
        QCOMPARE(content.keys.size(), std::size_t(2));
        QVERIFY(std::abs(content.keys[0].range.minimum - 1.1) < 1e-9);
        QVERIFY(std::abs(content.keys[0].range.maximum - 4.01) < 1e-9);  // of both
        QVERIFY(content.keys[1].diverging && !content.keys[0].diverging);
        QCOMPARE(content.keys[1].range.minimum, -content.keys[1].range.maximum);
        QCOMPARE(content.keys[1].label, "B − A, attention score *S*_{ij}");
        QCOMPARE(panel_at(content, 0, 2).note, "RP .000 ± .002");
    }
}

void TestFigureScreens::runs_of_unlike_length_have_no_difference() {
    Recipe recipe = comparison();
    recipe.pinned->parameters.sequence_length = 7;
    const FigureContent content = told_content(recipe);
    QCOMPARE(content.rows[0].panels.size(), std::size_t(2));
    QCOMPARE(content.rows[0].heading,
             "layer 2. A has 7 tokens and B 5: their cells cannot be subtracted.");
    QCOMPARE(map_at(content, 0, 0).tokens, 7);
    QCOMPARE(map_at(content, 0, 1).tokens, 5);
    QCOMPARE(content.keys.size(), std::size_t(1));
    // While A is computed it is already known that there will be none.
    const FigureContent early = content_with(recipe, {told_estimates(recipe)[0], nullptr});
    QCOMPARE(early.rows[0].panels.size(), std::size_t(2));
}

void TestFigureScreens::layer_that_one_run_lacks_has_no_difference() {
    Recipe recipe = comparison();
    recipe.pinned->parameters.layers = 1;
    const FigureContent content = told_content(recipe);
    QCOMPARE(content.rows[0].panels.size(), std::size_t(2));
    QCOMPARE(panel_at(content, 0, 0).note, "A has no layer 2");
    QVERIFY(map_at(content, 0, 0).values.empty());
    QCOMPARE(map_at(content, 0, 0).layer, 2);
    QVERIFY(content.rows[0].heading.contains("one of the runs lacks it"));
}

void TestFigureScreens::comparison_while_it_is_computed() {
    const Recipe recipe = comparison();
    const FigureContent content = content_with(recipe, {nullptr, told_estimates(recipe)[1]});
    QCOMPARE(titles_of(content.rows[0]),
             (QStringList{"A: no norm, r = 1", "B: LayerNorm, r = 0", "B − A"}));
    QCOMPARE(map_at(content, 0, 0).values.size(), std::size_t(15));
    QVERIFY(map_at(content, 0, 1).values.empty());
    QVERIFY(map_at(content, 0, 2).values.empty());
    QCOMPARE(content.experiments[0].sequences, std::uint64_t(0));
    QCOMPARE(content.experiments[1].sequences, told_sequences);
}

void TestFigureScreens::why_reveals_step_by_step() {
    Recipe recipe = screen(Perspective::why);
    const std::vector<QStringList> titles{{"weights of layer 1"},
                                          {"weights of layer 1", "length"},
                                          {"weights of layer 1", "length", "× cosine"},
                                          {"weights of layer 1", "length", "× cosine", "≈ score"}};
    for (int step = 0; step < why_steps; ++step) {
        recipe.view.why_step = step;
        const FigureContent content = told_content(recipe);
        QCOMPARE(content.rows.size(), std::size_t(2));
        QCOMPARE(titles_of(content.rows[0]), titles[std::size_t(step)]);
        QCOMPARE(content.rows[1].panels.size(), std::size_t(step + 1));
    }
}

void TestFigureScreens::why_compares_the_norms() {
    const Recipe recipe = screen(Perspective::why);
    const std::vector<Experiment> experiments = experiments_of(recipe, paper());
    QCOMPARE(experiments.size(), std::size_t(2));
    QVERIFY(experiments[1].parameters.normalization == Normalization::none);
    const FigureContent content = told_content(recipe);
    QCOMPARE(content.rows[0].heading, "no norm, RP .600 ± .001");
    QCOMPARE(content.rows[1].heading, "LayerNorm, RP .600 ± .001");
    const MapPanel& without = map_at(content, 0, 0);
    const MapPanel& with = map_at(content, 1, 0);
    QCOMPARE(without.experiment, std::size_t(1));
    QCOMPARE(with.experiment, std::size_t(0));
    QCOMPARE(without.layer, 1);
    QCOMPARE(QString::fromStdString(with.quantity), "weight");
    QVERIFY(std::abs(with.value(4, 2) - told_cell(Quantity::weight, 0, 4, 2)) < 1e-9);
    QVERIFY(!with.diagonal_off_scale);
    QCOMPARE(content.keys.size(), std::size_t(1));
    QCOMPARE(content.keys[0].range, (ValueRange{0.0, 1.0}));  // five even shares of five
    const CurvePanel& length = curves_at(content, 0, 1);
    QVERIFY(alike(length.curves[0].y, {1.0, 0.95, 0.9, 0.85}));
    QCOMPARE(panel_at(content, 0, 1).note, "key 4: ×0.85");
    const FigureAxis& axis = length.y;
    for (std::size_t row = 0; row < 2; ++row) {
        for (std::size_t panel = 1; panel < 4; ++panel) {  // one axis for all that is relative
            QCOMPARE(curves_at(content, row, panel).y.range, axis.range);
        }
    }
    const CurvePanel& score = curves_at(content, 0, 3);
    QCOMPARE(QString::fromStdString(score.curves[0].quantity), "score_ratio");
    QCOMPARE(score.curves[0].query, 5);
}

void TestFigureScreens::why_at_the_first_layer() {
    Recipe recipe = screen(Perspective::why);
    recipe.view.layer = 0;
    const FigureContent content = told_content(recipe);  // nothing was averaged before
    QVERIFY(content.keys.empty());
    QCOMPARE(titles_of(content.rows[0]), (QStringList{"length", "× cosine", "≈ score"}));
    const FigureContent empty = content_with(recipe, {nullptr, nullptr});
    QCOMPARE(empty.rows.size(), std::size_t(2));
    QCOMPARE(curves_at(empty, 0, 0).words, "not measured yet");
}

void TestFigureScreens::sources_have_scales_of_their_own() {
    const FigureContent content = told_content(screen(Perspective::sources));
    QCOMPARE(content.rows[0].heading, "layer 2");
    QCOMPARE(titles_of(content.rows[0]), (QStringList{"weight", "rollout", "contribution"}));
    QCOMPARE(content.rows[1].panels.size(), std::size_t(3));
    QCOMPARE(content.keys.size(), std::size_t(3));
    for (std::size_t column = 0; column < 3; ++column) {
        const MapPanel& map = map_at(content, 0, column);
        QCOMPARE(map.key, column);
        QVERIFY(!map.diagonal_off_scale);
        QCOMPARE(content.keys[column].range.minimum, 0.0);
        // 95 % of the 15 cells do not exceed the second largest.
        QVERIFY(std::abs(content.keys[column].range.maximum - 0.30) < 1e-9);
        QVERIFY(content.keys[column].clipped_above && !content.keys[column].clipped_below);
        QCOMPARE(curves_at(content, 1, column).curves.back().y.size(), std::size_t(5));
    }
}

void TestFigureScreens::measures_what_is_shown() {
    using enum Quantity;
    Recipe recipe = recipe_for(FigureSubject::heatmap);
    recipe.view.quantity = rollout;
    QCOMPARE(quantities_of(recipe), (QuantitySet{recency_probability, ties, rollout}));
    recipe.subject = FigureSubject::row;
    QCOMPARE(quantities_of(recipe), (QuantitySet{rollout}));
    recipe.subject = FigureSubject::factors;
    QCOMPARE(quantities_of(recipe), (QuantitySet{key_norm, cosine, score}));
    recipe.subject = FigureSubject::recency;
    QCOMPARE(quantities_of(recipe), (QuantitySet{recency_probability, ties}));
    recipe.subject = FigureSubject::paper;
    QCOMPARE(quantities_of(recipe), (QuantitySet{recency_probability, score}));
    recipe.subject = FigureSubject::screen;
    QCOMPARE(quantities_of(recipe),
             (QuantitySet{recency_probability, ties, rollout, key_norm, cosine, score}));
    recipe.view.perspective = Perspective::sources;
    QCOMPARE(quantities_of(recipe), (QuantitySet{weight, rollout, contribution}));
    recipe.view.perspective = Perspective::why;
    QCOMPARE(quantities_of(recipe),
             (QuantitySet{recency_probability, ties, weight, key_norm, cosine, score}));
}

/// What is left out changes no number and no word.
void TestFigureScreens::measures_all_that_is_shown() {
    std::vector<Recipe> recipes;
    for (const FigureSubject subject :
         {FigureSubject::heatmap, FigureSubject::row, FigureSubject::recency,
          FigureSubject::factors, FigureSubject::layers, FigureSubject::comparison}) {
        recipes.push_back(recipe_of_two(subject));
    }
    for (const Perspective perspective :
         {Perspective::map, Perspective::compare, Perspective::why, Perspective::sources}) {
        recipes.push_back(comparison());
        recipes.back().subject = FigureSubject::screen;
        recipes.back().view.perspective = perspective;
    }
    for (Recipe& recipe : recipes) {
        recipe.experiment.sequences = 300;
        recipe.view.quantity = Quantity::contribution;
        const auto content_from = [&recipe](QuantitySet quantities) {
            Estimates estimates;
            for (Experiment experiment : experiments_of(recipe, paper())) {
                experiment.sequences = 300;
                estimates.push_back(
                    std::make_shared<const Estimate>(*simulate(experiment, quantities, 1)));
            }
            return content_with(recipe, estimates);
        };
        const FigureContent lean = content_from(quantities_of(recipe));
        const FigureContent full = content_from(QuantitySet::all());
        QCOMPARE(all_of(lean), all_of(full));
        QVERIFY(!all_of(lean).contains("not measured yet"));
    }
}

QTEST_GUILESS_MAIN(TestFigureScreens)
#include "tst_ui_figure_screens.moc"
