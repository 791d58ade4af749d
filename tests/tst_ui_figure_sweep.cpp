// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/content_bench.h"

#include <QTest>

#include <cmath>

using namespace recency;
using namespace recency::ui;

class TestFigureSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void simulates_every_value();
    void has_a_curve_for_every_layer();
    void values_come_in_any_order();
    void axis_is_that_of_the_ladder();
    void zero_of_a_logarithmic_axis_stands_left_of_a_break();
    void words_stand_under_an_axis_of_choices();
    void many_layers_are_a_crowd();
    void quantities_have_axes_of_their_own();
    void gaps_and_missing_estimates();
};

namespace {

Recipe sweep(ParameterId parameter, std::vector<double> values,
             SweepQuantity quantity = SweepQuantity::recency_probability) {
    Recipe recipe = recipe_for(FigureSubject::sweep);
    recipe.sweep = SweepSubject{{{parameter, std::move(values)}}, quantity, LayersShown::all};
    return recipe;
}

/// One estimate a point, whose recency is 0.01 more from point to point.
Estimates rising(const Recipe& recipe) {
    Estimates estimates;
    for (const Experiment& experiment : experiments_of(recipe, paper())) {
        InventedEstimate invented = told_estimate(experiment.parameters);
        for (int layer = 0; layer < experiment.parameters.layers; ++layer) {
            invented.set_scalar(Quantity::recency_probability, layer,
                                0.5 + 0.1 * layer + 0.01 * double(estimates.size()), 0.1);
        }
        estimates.push_back(shared(invented));
    }
    return estimates;
}

CurvePanel panel_of(const Recipe& recipe) {
    return curves_at(content_with(recipe, rising(recipe)), 0, 0);
}

QStringList labels_of(const FigureAxis& axis) {
    QStringList labels;
    for (const Tick& tick : axis.fixed) {
        labels << tick.label;
    }
    return labels;
}

}  // namespace

void TestFigureSweep::simulates_every_value() {
    const Recipe recipe = sweep(ParameterId::alpha, {0.0, 0.5});
    const std::vector<Experiment> experiments = experiments_of(recipe, paper());
    QCOMPARE(experiments.size(), std::size_t(2));
    QCOMPARE(experiments[1].parameters.alpha, 0.5);
    QCOMPARE(experiments[1].sequences, told_sequences);
    QVERIFY(quantities_of(recipe).contains(Quantity::recency_probability));
    QVERIFY(!quantities_of(recipe).contains(Quantity::weight));
    QVERIFY(quantities_of(sweep(ParameterId::alpha, {0.0}, SweepQuantity::first_weight))
                .contains(Quantity::weight));
}

void TestFigureSweep::has_a_curve_for_every_layer() {
    const Recipe recipe = sweep(ParameterId::alpha, {0.0, 0.25, 0.5});
    const FigureContent content = content_with(recipe, rising(recipe));
    QCOMPARE(content.title, "Recency probability against cosine between tokens");
    QCOMPARE(content.experiments.size(), std::size_t(3));
    const CurvePanel& panel = curves_at(content, 0, 0);
    QVERIFY(panel.along == Along::parameter);
    QCOMPARE(panel.x.label, "Cosine between tokens *α*");
    QCOMPARE(labels_of(panel.x), (QStringList{"0", "0.25", "0.50"}));
    QCOMPARE(panel.y.range, (ValueRange{0.0, 1.1}));
    QCOMPARE(panel.levels[1].name, "no preference");
    QCOMPARE(names_of(panel), (QStringList{"layer 1", "layer 3", "layer 2"}));  // chosen: last
    const Curve& chosen = panel.curves.back();
    QVERIFY(alike(chosen.x, {0.0, 0.25, 0.5}));
    QVERIFY(alike(chosen.y, {0.60, 0.61, 0.62}));
    QVERIFY(alike(chosen.error, {0.001, 0.001, 0.001}));
    QVERIFY(chosen.settings.empty());
    QCOMPARE(chosen.values, (std::vector<QString>{".600", ".610", ".620"}));
    QVERIFY(chosen.style.bold_name && chosen.style.width > panel.curves[0].style.width);
    QCOMPARE(chosen.layer, 2);
    QCOMPARE(QString::fromStdString(chosen.quantity), "recency_probability");
    QVERIFY(panel.curves[0].style.dash != panel.curves[1].style.dash);
    QVERIFY(panel.curves[0].style.marker != panel.curves[1].style.marker);
    QVERIFY(panel.curves[0].values.empty());
}

void TestFigureSweep::values_come_in_any_order() {
    const CurvePanel panel = panel_of(sweep(ParameterId::alpha, {0.5, 0.0, 0.25}));
    QVERIFY(alike(panel.curves.back().x, {0.0, 0.25, 0.5}));
    QVERIFY(alike(panel.curves.back().y, {0.61, 0.62, 0.60}));
}

void TestFigureSweep::axis_is_that_of_the_ladder() {
    QVERIFY(panel_of(sweep(ParameterId::alpha, {0.0, 0.5})).x.spacing == Spacing::linear);
    const CurvePanel panel = panel_of(sweep(ParameterId::dimension, {4, 16, 64}));
    QVERIFY(panel.x.spacing == Spacing::ratio);
    QVERIFY(alike(panel.curves.back().x, {4, 16, 64}));
    QCOMPARE(labels_of(panel.x), (QStringList{"4", "16", "64"}));
    QVERIFY(panel.x.range.minimum > 3.0 && panel.x.range.minimum < 4.0);
    QVERIFY(panel.x.range.maximum > 64.0 && panel.x.range.maximum < 80.0);
    const CurvePanel one = panel_of(sweep(ParameterId::dimension, {16}));
    QVERIFY(one.x.range.minimum < 16.0 && one.x.range.maximum > 16.0);
}

void TestFigureSweep::zero_of_a_logarithmic_axis_stands_left_of_a_break() {
    const CurvePanel panel = panel_of(sweep(ParameterId::score_scale, {0.0, 0.1, 1.0, 10.0}));
    QVERIFY(panel.x.spacing == Spacing::ratio);
    const Curve& curve = panel.curves.back();
    QVERIFY(curve.x[0] > 0.0 && alike({curve.x[1], curve.x[2], curve.x[3]}, {0.1, 1.0, 10.0}));
    QVERIFY(alike(curve.settings, {0.0, 0.1, 1.0, 10.0}));
    QVERIFY(panel.x.axis_break > curve.x[0] && panel.x.axis_break < 0.1);
    QVERIFY(std::abs(curve.x[0] - 0.01) < 1e-9);  // as far away as the next two are
    QCOMPARE(labels_of(panel.x).front(), "0");
    const CurvePanel alone = panel_of(sweep(ParameterId::score_scale, {0.0}));
    QVERIFY(alone.x.spacing == Spacing::linear && !alone.x.axis_break);
}

void TestFigureSweep::words_stand_under_an_axis_of_choices() {
    const CurvePanel panel = panel_of(sweep(ParameterId::normalization, {0, 1, 2}));
    QCOMPARE(labels_of(panel.x), (QStringList{"none", "LayerNorm", "RMSNorm"}));
    QVERIFY(panel.x.spacing == Spacing::linear);
    QCOMPARE(panel.x.label, "Normalization");
}

void TestFigureSweep::many_layers_are_a_crowd() {
    Recipe recipe = sweep(ParameterId::alpha, {0.0, 0.5});
    recipe.experiment.parameters.layers = 12;
    recipe.view.layer = 11;
    CurvePanel panel = panel_of(recipe);
    QCOMPARE(panel.curves.size(), std::size_t(12));
    QStringList names = names_of(panel);
    names.removeAll(QString());
    QCOMPARE(names, (QStringList{"layer 1", "layer 2", "layer 4", "layer 8", "layer 12"}));
    QVERIFY(panel.curves.back().values.empty());  // numbers would be lost among them
    recipe.sweep->shown = LayersShown::at_most_seven;
    QCOMPARE(panel_of(recipe).curves.size(), std::size_t(5));
    recipe.sweep->shown = LayersShown::chosen;
    panel = panel_of(recipe);
    QCOMPARE(names_of(panel), (QStringList{"layer 12"}));
}

void TestFigureSweep::quantities_have_axes_of_their_own() {
    Recipe recipe = sweep(ParameterId::alpha, {0.0, 0.5}, SweepQuantity::first_weight);
    CurvePanel panel = panel_of(recipe);
    QCOMPARE(panel.y.label, "weight on key 1");
    QCOMPARE(QString::fromStdString(panel.curves[0].quantity), "first_weight");
    const double weight = told_cell(Quantity::weight, 0, 4, 0);
    QVERIFY(alike(panel.curves[0].y, {weight, weight}));
    QVERIFY(panel.y.range.minimum >= 0.0 && panel.y.range.minimum < weight);
    recipe.sweep->quantity = SweepQuantity::recency_advantage;
    panel = panel_of(recipe);
    QVERIFY(panel.y.range.minimum < 0.0);
    QCOMPARE(panel.levels.size(), std::size_t(1));
    QCOMPARE(panel.levels[0].y, 0.0);
}

void TestFigureSweep::gaps_and_missing_estimates() {
    const Recipe recipe = sweep(ParameterId::alpha, {0.0, 0.5, 1.0});
    Estimates estimates = rising(recipe);
    estimates[1] = nullptr;
    const FigureContent content = content_with(recipe, estimates);
    const Curve& chosen = curves_at(content, 0, 0).curves.back();
    QVERIFY(std::isnan(chosen.y[1]) && std::isnan(chosen.y[2]) && !std::isnan(chosen.y[0]));
    QCOMPARE(panel_at(content, 0, 0).note, "none at α = 1: all ties");
    QCOMPARE(content.experiments[1].sequences, std::uint64_t(0));
    const FigureContent empty = content_with(recipe, {nullptr, nullptr, nullptr});
    QCOMPARE(curves_at(empty, 0, 0).words, "computing …");
    QVERIFY(!curves_at(empty, 0, 0).levels[1].drawn);
}

QTEST_GUILESS_MAIN(TestFigureSweep)
#include "tst_ui_figure_sweep.moc"
