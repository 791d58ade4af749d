// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/content_bench.h"
#include "ui/plots/curve_data.h"

#include <QTest>

#include <cmath>

using namespace recency;
using namespace recency::ui;

class TestFigureCurves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void row_has_numbers_errors_spread_and_theory();
    void row_takes_the_diagonal_in();
    void row_shows_run_a_instead_of_theory();
    void row_says_what_is_missing();
    void recency_has_values_errors_and_published();
    void recency_shows_run_a();
    void recency_says_ties();
    void factors_are_relative_to_key_1();
    void factors_without_a_norm();
    void factors_may_be_plain();
    void print_tells_curves_apart_without_hue();
    void stands_empty_without_an_estimate();
};

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

void TestFigureCurves::row_has_numbers_errors_spread_and_theory() {
    Recipe recipe = recipe_for(FigureSubject::row);
    recipe.view.locked = Cell{3, 1};
    const FigureContent content = told_content(recipe);
    QVERIFY(content.keys.empty());
    QCOMPARE(panel_at(content, 0, 0).title, "row 4, layer 2");
    const CurvePanel& panel = curves_at(content, 0, 0);
    QVERIFY(panel.along == Along::key);
    QCOMPARE(panel.x.label, "key position *j*");
    QCOMPARE(panel.x.range, (ValueRange{0.6, 5.4}));
    QVERIFY(panel.x.positions);
    QCOMPARE(panel.y.label, "attention score *S*_{4,j}");
    QVERIFY(panel.words.isEmpty());
    QCOMPARE(names_of(panel), (QStringList{"theory", "simulated"}));
    const Curve& simulated = panel.curves.back();
    QVERIFY(alike(simulated.x, {1, 2, 3}));
    QVERIFY(alike(simulated.y, {2.3, 2.5, 2.7}));
    QVERIFY(alike(simulated.error, {0.0005, 0.0005, 0.0005}));
    QVERIFY(alike(simulated.spread, {0.05, 0.05, 0.05}));
    QCOMPARE(QString::fromStdString(simulated.quantity), "score");
    QCOMPARE(simulated.run, std::string());
    QCOMPARE(simulated.layer, 2);
    QCOMPARE(simulated.query, 4);
    const Curve& theory = panel.curves.front();
    QCOMPARE(theory.run, std::string("theory"));
    QVERIFY(theory.style.dash == Dash::dashed && theory.style.marker == Marker::none);
    const auto limit = large_dimension_limit(recipe.experiment.parameters);
    const Eigen::MatrixXd& score = limit->at(1).score;
    QVERIFY(alike(theory.y, {score(3, 0), score(3, 1), score(3, 2)}));
    QVERIFY(panel.y.range.minimum < 2.25 && panel.y.range.maximum > 2.75);
    QCOMPARE(panel.marks.size(), std::size_t(1));
    QCOMPARE(panel.marks.front().second, "± 1 s.d. between sequences");
}

void TestFigureCurves::row_takes_the_diagonal_in() {
    Recipe recipe = recipe_for(FigureSubject::row);
    recipe.view.diagonal_in_range = true;
    recipe.view.quantity = Quantity::weight;
    const CurvePanel panel = curves_at(told_content(recipe), 0, 0);
    QVERIFY(alike(panel.curves.back().x, {1, 2, 3, 4, 5}));  // the last row, as in the window
    QVERIFY(alike(panel.curves.back().y, {0.24, 0.26, 0.28, 0.30, 0.32}));
    QCOMPARE(panel.y.label, "attention weight *A*_{5,j}");
    QVERIFY(panel.y.range.minimum >= 0.0);
}

void TestFigureCurves::row_shows_run_a_instead_of_theory() {
    Recipe recipe = recipe_of_two(FigureSubject::row);
    FigureContent content = told_content(recipe);
    QCOMPARE(content.experiments.size(), std::size_t(2));
    const CurvePanel& panel = curves_at(content, 0, 0);
    QCOMPARE(names_of(panel), (QStringList{"A: no norm", "B: LayerNorm"}));
    const Curve& a = panel.curves.front();
    const Curve& b = panel.curves.back();
    QVERIFY(alike(a.y, {2.41, 2.61, 2.81, 3.01}));
    QVERIFY(alike(b.y, {2.4, 2.6, 2.8, 3.0}));
    QVERIFY(b.spread.empty() && panel.marks.empty());
    QCOMPARE(a.run + b.run, std::string("AB"));
    QCOMPARE(a.experiment, std::size_t(1));
    QCOMPARE(b.experiment, std::size_t(0));
    QVERIFY(a.style.marker == Marker::hollow_square && b.style.marker == Marker::disc);

    recipe.pinned->parameters.layers = 1;  // A lacks the layer: B stands alone
    content = told_content(recipe);
    QCOMPARE(names_of(curves_at(content, 0, 0)), (QStringList{"theory", "simulated"}));
}

void TestFigureCurves::row_says_what_is_missing() {
    Recipe recipe = recipe_for(FigureSubject::row);
    recipe.view.locked = Cell{0, 0};
    QCOMPARE(curves_at(told_content(recipe), 0, 0).words, "query 1 has no earlier key");
    QVERIFY(curves_at(told_content(recipe), 0, 0).curves.empty());
    recipe.view.locked = Cell{3, 0};
    InventedEstimate invented = told_estimate(recipe.experiment.parameters);
    invented.limit_layers(1);
    const FigureContent content = content_with(recipe, {shared(invented)});
    QCOMPARE(curves_at(content, 0, 0).words, "layer 2 is out of range");
}

void TestFigureCurves::recency_has_values_errors_and_published() {
    Recipe recipe = recipe_for(FigureSubject::recency);
    recipe.experiment.parameters = Parameters{};  // the paper's, with four layers
    const FigureContent content = told_content(recipe);
    const CurvePanel& panel = curves_at(content, 0, 0);
    QVERIFY(panel.along == Along::layer);
    QCOMPARE(panel.x.range, (ValueRange{0.6, 4.4}));
    QCOMPARE(panel.y.range, (ValueRange{0.0, 1.1}));
    QCOMPARE(panel.y.fixed.size(), std::size_t(3));
    QCOMPARE(panel.levels.size(), std::size_t(3));
    QCOMPARE(panel.levels[0].name, "recent keys");
    QVERIFY(panel.levels[1].drawn && !panel.levels[0].drawn && !panel.levels[2].drawn);
    const Curve& live = panel.curves.back();
    QVERIFY(alike(live.x, {1, 2, 3, 4}));
    QVERIFY(alike(live.y, {0.5, 0.6, 0.7, 0.8}));
    QVERIFY(alike(live.error, {0.001, 0.001, 0.001, 0.001}));
    QVERIFY(live.error_bars);
    QCOMPARE(live.values, (std::vector<QString>{".500", ".600", ".700", ".800"}));
    QCOMPARE(live.marker_colours.size(), std::size_t(4));
    QCOMPARE(live.marker_colours[3], recency_colour(Appearance::light, 0.8));
    const Curve& published = panel.curves.front();
    QCOMPARE(published.run, std::string("published"));
    QVERIFY(published.style.marker == Marker::ring && published.style.width == 0.0);
    std::vector<double> numbers;
    for (const auto& number : paper().published_for(recipe.experiment.parameters)) {
        numbers.push_back(number.value_or(nothing));
    }
    QVERIFY(alike(published.y, numbers));
    QVERIFY(!std::isnan(numbers.back()));
    QCOMPARE(panel.marks.size(), std::size_t(1));
    QCOMPARE(panel.marks.front().second, "published");
}

void TestFigureCurves::recency_shows_run_a() {
    Recipe recipe = recipe_of_two(FigureSubject::recency);
    recipe.pinned->parameters.layers = 2;
    recipe.pinned->parameters.residual = 1.0;
    const CurvePanel panel = curves_at(told_content(recipe), 0, 0);
    QCOMPARE(names_of(panel), (QStringList{"A: L = 2, no norm, …", "B: L = 3, LayerNorm, …"}));
    QVERIFY(alike(panel.curves.front().x, {1, 2}));
    QVERIFY(alike(panel.curves.front().y, {0.5, 0.6}));
    QCOMPARE(panel.curves.front().run, std::string("A"));
    QCOMPARE(panel.curves.back().run, std::string("B"));
}

void TestFigureCurves::recency_says_ties() {
    const Recipe recipe = recipe_for(FigureSubject::recency);
    InventedEstimate invented = told_estimate(recipe.experiment.parameters);
    invented.set_scalar(Quantity::ties, 1, 0.25);
    CurvePanel panel = curves_at(content_with(recipe, {shared(invented)}), 0, 0);
    QCOMPARE(panel.curves.size(), std::size_t(2));
    QVERIFY(alike(panel.curves.front().y, {nothing, 0.85, nothing}));
    QCOMPARE(panel.marks.front().second, "with all ties to the later key");
    for (int layer = 0; layer < 3; ++layer) {
        invented.set_scalar(Quantity::ties, layer, 1.0);
    }
    panel = curves_at(content_with(recipe, {shared(invented)}), 0, 0);
    QCOMPARE(panel.words, "every comparison is a tie");
    QVERIFY(!panel.levels[1].drawn);  // it would run through the words
    invented.limit_layers(2);
    QCOMPARE(panel_at(content_with(recipe, {shared(invented)}), 0, 0).note,
             "from layer 3 on out of range");
}

void TestFigureCurves::factors_are_relative_to_key_1() {
    Recipe recipe = recipe_for(FigureSubject::factors);
    recipe.view.locked = Cell{3, 0};
    InventedEstimate invented = told_estimate(recipe.experiment.parameters);
    for (int key = 0; key < 3; ++key) {  // sqrt(d) = 4 times the cosine: the norm is divided out
        const double cosine = 0.5 + 0.05 * key;
        invented.set_cell(Quantity::cosine, 1, 3, key, cosine, 0.1);
        invented.set_cell(Quantity::score, 1, 3, key, 4 * cosine, 0.4);
    }
    const FigureContent content = content_with(recipe, {shared(invented)});
    QCOMPARE(panel_at(content, 0, 0).title, "factors of row 4, layer 2");
    const CurvePanel& panel = curves_at(content, 0, 0);
    QVERIFY(panel.y.spacing == Spacing::ratio);
    QCOMPARE(panel.y.label, "relative to key 1");
    QVERIFY(panel.y.range.minimum > 0.0 && panel.y.range.minimum < 0.9);
    QCOMPARE(panel.levels.front().y, 1.0);
    QCOMPARE(names_of(panel), (QStringList{"norm ×0.90", "", "cosine = score ×1.20"}));
    QVERIFY(alike(panel.curves[0].y, {1.0, 0.95, 0.9}));
    QVERIFY(alike(panel.curves[1].y, {1.0, 1.1, 1.2}));
    QVERIFY(alike(panel.curves[2].y, {1.0, 1.1, 1.2}));
    QVERIFY(panel.curves[0].style.dash == Dash::dotted);  // without effect
    QVERIFY(panel.curves[1].style.width > 2.0);           // a band under the cosine
    QCOMPARE(QString::fromStdString(panel.curves[1].quantity), "score_ratio");
    QCOMPARE(panel.curves[1].query, 4);
}

void TestFigureCurves::factors_without_a_norm() {
    Recipe recipe = recipe_for(FigureSubject::factors);
    recipe.experiment.parameters.normalization = Normalization::none;
    const CurvePanel panel = curves_at(told_content(recipe), 0, 0);
    QCOMPARE(names_of(panel), (QStringList{"norm ×0.85", "score ×1.25", "cosine ×1.25"}));
    QVERIFY(panel.curves[1].style.bold_name);
}

void TestFigureCurves::factors_may_be_plain() {
    Recipe recipe = recipe_for(FigureSubject::factors);
    InventedEstimate invented = told_estimate(recipe.experiment.parameters);
    invented.set_cell(Quantity::cosine, 1, 4, 2, -0.1, 0.05);
    const CurvePanel panel = curves_at(content_with(recipe, {shared(invented)}), 0, 0);
    QVERIFY(panel.y.spacing == Spacing::linear);
    QCOMPARE(panel.y.label, "cosine");
    QCOMPARE(panel.levels.front().y, 0.0);
    QVERIFY(alike(panel.curves.front().y, {0.24, 0.26, -0.1, 0.3}));
    QVERIFY(alike(panel.curves.front().error, {0.0005, 0.0005, 0.0005, 0.0005}));
    QCOMPARE(QString::fromStdString(panel.curves.front().quantity), "cosine");
    recipe.view.locked = Cell{0, 0};
    QCOMPARE(curves_at(told_content(recipe), 0, 0).words, "query 1 has no earlier key");
}

void TestFigureCurves::print_tells_curves_apart_without_hue() {
    Recipe recipe = recipe_of_two(FigureSubject::row);
    recipe.style.ink = FigureInk::screen;
    const CurvePanel screen = curves_at(told_content(recipe), 0, 0);
    recipe.style.ink = FigureInk::print;
    const CurvePanel print = curves_at(told_content(recipe), 0, 0);
    QVERIFY(screen.curves[0].style.dash == Dash::solid);
    QVERIFY(print.curves[0].style.dash == Dash::dashed);
    QCOMPARE(print.curves[1].style.colour, QColor(Qt::black));
    QCOMPARE(screen.curves[1].style.colour, Theme::of(Appearance::light).ink);
    QCOMPARE(print.curves[0].style.colour, Theme::of(Appearance::light).pinned);

    recipe = recipe_for(FigureSubject::factors);
    recipe.experiment.parameters.normalization = Normalization::none;
    const CurvePanel factors = curves_at(told_content(recipe), 0, 0);
    for (std::size_t one = 0; one < factors.curves.size(); ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            const CurveStyle& a = factors.curves[one].style;
            const CurveStyle& b = factors.curves[other].style;
            QVERIFY(a.dash != b.dash && a.marker != b.marker);
        }
    }
}

void TestFigureCurves::stands_empty_without_an_estimate() {
    const std::vector<std::pair<FigureSubject, QString>> titles{
        {FigureSubject::row, "row 5, layer 2"},
        {FigureSubject::recency, "recency by layer"},
        {FigureSubject::factors, "factors of row 5, layer 2"}};
    for (const auto& [subject, title] : titles) {
        const FigureContent content = content_with(recipe_of_two(subject), {nullptr, nullptr});
        QCOMPARE(panel_at(content, 0, 0).title, title);
        for (const Curve& curve : curves_at(content, 0, 0).curves) {
            for (const double value : curve.y) {
                QVERIFY(std::isnan(value) || curve.run == "published");
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestFigureCurves)
#include "tst_ui_figure_curves.moc"
