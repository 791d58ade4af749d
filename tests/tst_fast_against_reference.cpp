// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "core/triangular_state.h"
#include "tests/support/comparison.h"
#include "tests/support/reference_inputs.h"
#include "tests/support/reference_moments.h"
#include "tests/support/reference_simulation.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace recency;
using Eigen::MatrixXd;
using reference::Layer;
using reference::RandomSource;

Q_DECLARE_METATYPE(recency::Parameters)

/// The fast simulation (float, triangular state) against the definition (double, d features).
class TestFastAgainstReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void same_inputs_data();
    void same_inputs();
    void collapsed_tokens_keep_their_order_data();
    void collapsed_tokens_keep_their_order();
    void several_inputs();
    void same_distribution_data();
    void same_distribution();
};

namespace {

Parameters model(int tokens, int dimension, int layers, Normalization normalization) {
    Parameters p;
    p.sequence_length = tokens;
    p.dimension = dimension;
    p.layers = layers;
    p.normalization = normalization;
    p.topic_length = 3;
    p.vocabulary = 6;
    return p;
}

double largest_score(const Layer& layer) {
    return layer.score.cwiseAbs().maxCoeff();
}

/// What float arithmetic may do to a layer: a score may be off by `score`, all else by `relative`
/// of itself or as much as scores that are off by so much make it.
struct Tolerance {
    double score;     // relative_score_error of the layer's largest |score|
    double relative;  // accumulated over the layers so far
};

constexpr double relative_score_error = 4e-6;
constexpr double relative_error = 4e-6;
constexpr double absolute_error = 4e-7;  // of weights and shares

void compare_scalars(const Estimate& fast, const Layer& layer, int l, const Tolerance& tolerance,
                     Comparison& comparison) {
    const auto value = [&](Quantity quantity) { return fast.scalar(quantity, l).value().mean; };
    comparison.expect(scalar_name(Quantity::mean_cosine, l), value(Quantity::mean_cosine),
                      layer.mean_cosine, relative_error);
    if (fast.parameters().sequence_length < 3) {
        return;
    }
    comparison.expect(scalar_name(Quantity::recency_advantage, l),
                      value(Quantity::recency_advantage), layer.recency_advantage,
                      2.0 * tolerance.score);
}

/// Triples whose two scores differ by more than the tolerance must fall the same way.
void compare_order(const Estimate& fast, const Layer& layer, int l, const Tolerance& tolerance,
                   Comparison& comparison) {
    const int tokens = static_cast<int>(layer.score.rows());
    int triples = 0;
    int later = 0;
    int undecided = 0;
    for (int i = 0; i < tokens; ++i) {
        for (int j = 0; j < i; ++j) {
            for (int k = 0; k < j; ++k) {
                const double gap = layer.score(i, j) - layer.score(i, k);
                ++triples;
                later += gap > 2.0 * tolerance.score ? 1 : 0;
                undecided += std::abs(gap) <= 2.0 * tolerance.score ? 1 : 0;
            }
        }
    }
    if (triples == 0) {
        return;
    }
    const double half = 0.5 * undecided;
    const auto count = [&](Quantity quantity) {
        return fast.scalar(quantity, l).value().mean * triples;
    };
    comparison.expect(scalar_name(Quantity::recency_probability, l),
                      count(Quantity::recency_probability), later + half, half + 1e-6 * triples);
    comparison.expect(scalar_name(Quantity::ties, l), count(Quantity::ties), half,
                      half + 1e-6 * triples);
}

double cell_tolerance(Quantity quantity, double value, const Tolerance& tolerance) {
    if (quantity == Quantity::score) {
        return tolerance.score;
    }
    if (quantity == Quantity::cosine) {
        return relative_error;
    }
    return absolute_error + std::abs(value) * std::expm1(tolerance.relative);
}

void compare_cells(const Estimate& fast, const Layer& layer, int l, const Tolerance& tolerance,
                   Comparison& comparison) {
    for (int i = 0; i < layer.score.rows(); ++i) {
        comparison.expect(key_name(l, i), fast.key_norm(l, i).value().mean, layer.key_norm(i),
                          relative_error * layer.key_norm(i));
        for (const Quantity quantity : cell_quantities) {
            for (int j = 0; j <= i; ++j) {
                const double value = layer.cells(quantity)(i, j);
                comparison.expect(cell_name(quantity, l, i, j),
                                  fast.cell(quantity, l, i, j).value().mean, value,
                                  cell_tolerance(quantity, value, tolerance));
            }
        }
    }
}

void compare_all(const Estimate& fast, const std::vector<Layer>& layers, Comparison& comparison) {
    comparison.expect(QStringLiteral("layers within range"), fast.layers_within_range(),
                      static_cast<double>(layers.size()), 0.0);
    Tolerance tolerance{0.0, 0.0};
    for (int l = 0; l < fast.layers_within_range(); ++l) {
        const Layer& layer = layers[static_cast<std::size_t>(l)];
        tolerance.score = relative_score_error * largest_score(layer);
        tolerance.relative += 2.0 * tolerance.score + relative_error;
        compare_scalars(fast, layer, l, tolerance, comparison);
        compare_order(fast, layer, l, tolerance, comparison);
        compare_cells(fast, layer, l, tolerance, comparison);
    }
}

void add_row(const char* name, const Parameters& parameters) {
    QTest::newRow(name) << parameters;
}

/// Short sequences go side by side, long ones one by one.
void add_every_model_and_distribution(int tokens) {
    for (const Normalization normalization : all_normalizations) {
        for (const Placement placement : all_placements) {
            for (const Distribution distribution : all_distributions) {
                Parameters p = model(tokens, 16, 4, normalization);
                p.placement = placement;
                p.distribution = distribution;
                p.residual = 0.8;
                QTest::addRow("S=%d, %s, %s", tokens, qPrintable(model_name(p)),
                              qPrintable(distribution_name(distribution)))
                    << p;
            }
        }
    }
}

Parameters with(Parameters p, double alpha, double residual) {
    p.alpha = alpha;
    p.residual = residual;
    return p;
}

void add_sizes() {
    using enum Normalization;
    add_row("S=2", model(2, 16, 4, layer_norm));
    add_row("S=3, d=2", model(3, 2, 3, rms_norm));
    add_row("S=3, d=2, no norm", model(3, 2, 3, none));
    add_row("S=33", model(33, 64, 4, layer_norm));
    add_row("S=33, d=3", model(33, 3, 4, layer_norm));
    add_row("S=33, d=5, no norm", model(33, 5, 4, none));
    add_row("S=12, d=2", model(12, 2, 4, layer_norm));
    add_row("S=12, d=2, rms", model(12, 2, 4, rms_norm));
    add_row("S=10, d=11", model(10, 11, 4, layer_norm));
    add_row("S=10, d=10", model(10, 10, 4, layer_norm));
    add_row("S=10, d=9", model(10, 9, 4, rms_norm));
    add_row("S=5, d=4096", model(5, 4096, 4, layer_norm));
    add_row("S=150, d=7", model(150, 7, 2, layer_norm));
    add_row("S=70, d=80", model(70, 80, 3, rms_norm));
}

void add_strengths() {
    using enum Normalization;
    add_row("alpha=0", with(model(10, 16, 4, layer_norm), 0.0, 0.0));
    add_row("alpha=0, no norm", with(model(10, 16, 4, none), 0.0, 1.0));
    add_row("alpha=0.999999", with(model(10, 16, 4, layer_norm), 0.999999, 0.5));
    add_row("alpha=0.999999, rms", with(model(10, 16, 4, rms_norm), 0.999999, 0.5));
    add_row("alpha=0.99", with(model(10, 16, 4, layer_norm), 0.99, 0.0));
    add_row("L=24", with(model(10, 16, 24, layer_norm), 0.5, 0.0));
    add_row("L=24, residual", with(model(10, 16, 24, layer_norm), 0.5, 1.0));
    add_row("L=24, rms, residual", with(model(10, 16, 24, rms_norm), 0.5, 2.0));
    add_row("L=24, no norm", with(model(10, 16, 24, none), 0.5, 0.0));
    add_row("r=16, no norm", with(model(10, 16, 3, none), 0.5, 16.0));
    add_row("r=16", with(model(10, 16, 6, layer_norm), 0.5, 16.0));
    add_row("r=16, rms", with(model(10, 16, 6, rms_norm), 0.5, 16.0));
    Parameters post = with(model(10, 16, 24, layer_norm), 0.5, 1.0);
    post.placement = Placement::post;
    add_row("L=24, post", post);
    post.residual = 16.0;
    add_row("L=24, post, r=16", post);
}

void add_scales() {
    Parameters p = with(model(10, 16, 4, Normalization::layer_norm), 0.5, 1.0);
    p.score_scale = 0.03;
    add_row("tau=0.03", p);
    p.score_scale = 6.0;
    add_row("tau=6", p);
    p.score_scale = 0.0;
    add_row("tau=0", p);
    p.score_scale = 1.0;
    for (const double scale : {1e-6, 0.01, 100.0}) {
        p.input_scale = scale;
        QTest::addRow("sigma=%g", scale) << p;
    }
    p.normalization = Normalization::none;
    p.residual = 0.0;
    for (const double scale : {1e-6, 0.01, 3.0}) {
        p.input_scale = scale;
        QTest::addRow("sigma=%g, no norm", scale) << p;
    }
}

}  // namespace

void TestFastAgainstReference::same_inputs_data() {
    QTest::addColumn<Parameters>("parameters");
    add_every_model_and_distribution(9);
    add_every_model_and_distribution(first_one_by_one + 3);
    add_sizes();
    add_strengths();
    add_scales();
}

void TestFastAgainstReference::same_inputs() {
    QFETCH(Parameters, parameters);
    RandomSource random(2026);
    Comparison comparison;
    for (int draw = 0; draw < 5; ++draw) {
        const MatrixXd inputs = reference::draw_inputs(parameters, random);
        compare_all(estimate_inputs(parameters, QuantitySet::all(), {&inputs, 1}),
                    reference::simulate_sequence(parameters, inputs), comparison);
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestFastAgainstReference::collapsed_tokens_keep_their_order_data() {
    using enum Normalization;
    QTest::addColumn<Parameters>("parameters");
    add_row("layernorm", with(model(10, 16, 24, layer_norm), 0.5, 0.0));
    add_row("layernorm, residual", with(model(10, 16, 24, layer_norm), 0.5, 1.0));
    add_row("layernorm, alpha=0.9", with(model(10, 16, 24, layer_norm), 0.9, 0.0));
    add_row("rmsnorm", with(model(10, 16, 24, rms_norm), 0.5, 0.0));
    add_row("no norm", with(model(10, 16, 24, none), 0.5, 0.0));
    add_row("one by one", with(model(first_one_by_one, 16, 16, layer_norm), 0.5, 0.0));
    Parameters post = with(model(10, 16, 20, layer_norm), 0.5, 0.0);
    post.placement = Placement::post;
    add_row("post", post);
    Parameters flat = with(model(10, 16, 16, layer_norm), 0.5, 0.0);
    flat.score_scale = 1.0 / 16;
    add_row("tau=1/16", flat);
}

// Deep in a stack all scores of a row agree to more digits than a float has. Which of them is
// higher is decided by the definition in double all the same.
void TestFastAgainstReference::collapsed_tokens_keep_their_order() {
    QFETCH(Parameters, parameters);
    RandomSource random(11);
    constexpr int sequences = 40;
    std::vector<double> difference(static_cast<std::size_t>(parameters.layers));
    for (int draw = 0; draw < sequences; ++draw) {
        const MatrixXd inputs = reference::draw_inputs(parameters, random);
        const Estimate fast = estimate_inputs(parameters, QuantitySet::all(), {&inputs, 1});
        const std::vector<Layer> layers = reference::simulate_sequence(parameters, inputs);
        for (int l = 0; l < parameters.layers; ++l) {
            const auto at = static_cast<std::size_t>(l);
            const double ties = fast.scalar(Quantity::ties, l)->mean;
            const double probability = fast.scalar(Quantity::recency_probability, l)->mean;
            difference[at] += std::abs(probability - layers[at].recency_probability) + ties;
        }
    }
    for (int l = 0; l < parameters.layers; ++l) {
        const double mean = difference[static_cast<std::size_t>(l)] / sequences;
        QVERIFY2(mean < 1e-3, qPrintable(QString("layer %1: %2").arg(l + 1).arg(mean)));
    }
}

// More sequences than fit side by side: mean and standard error are those of the references.
void TestFastAgainstReference::several_inputs() {
    Parameters p = with(model(6, 8, 3, Normalization::rms_norm), 0.4, 1.0);
    p.distribution = Distribution::neighbours;
    RandomSource random(7);
    std::vector<MatrixXd> inputs;
    reference::MeanLayers expected(p);
    for (int sequence = 0; sequence < 37; ++sequence) {
        inputs.push_back(reference::draw_inputs(p, random));
        expected.add(reference::simulate_sequence(p, inputs.back()));
    }
    const Estimate fast = estimate_inputs(p, QuantitySet::all(), inputs);
    QCOMPARE(fast.sequences(), std::uint64_t{37});
    Comparison comparison;
    expected.visit(fast,
                   [&](const QString& name, const Statistic& actual, const Statistic& wanted) {
                       comparison.expect(name, actual.mean, wanted.mean, 1e-5);
                       comparison.expect(name + QStringLiteral(" (error)"), actual.standard_error,
                                         wanted.standard_error, 1e-5);
                   });
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestFastAgainstReference::same_distribution_data() {
    QTest::addColumn<Parameters>("parameters");
    for (const Normalization normalization : all_normalizations) {
        for (const Placement placement : all_placements) {
            for (const Distribution distribution : all_distributions) {
                Parameters p = model(5, 4, 3, normalization);
                p.placement = placement;
                p.distribution = distribution;
                p.alpha = 0.6;
                p.residual = 0.5;
                QTest::addRow("%s, %s", qPrintable(model_name(p)),
                              qPrintable(distribution_name(distribution)))
                    << p;
            }
        }
    }
}

// Each draws its own inputs, one as a triangular state, the other feature by feature: all means
// agree within five standard errors of their difference.
void TestFastAgainstReference::same_distribution() {
    QFETCH(Parameters, parameters);
    RandomSource random(99);
    reference::MeanLayers expected(parameters);
    for (int sequence = 0; sequence < 20000; ++sequence) {
        const MatrixXd inputs = reference::draw_inputs(parameters, random);
        expected.add(reference::simulate_sequence(parameters, inputs));
    }
    const Experiment experiment{parameters, 1, 200'000};
    const Estimate fast = *simulate(experiment, QuantitySet::all(), available_threads());

    constexpr double float_rounding = 2e-6;  // of numbers without spread, like tau sqrt(d)
    Comparison comparison;
    expected.visit(
        fast, [&](const QString& name, const Statistic& actual, const Statistic& wanted) {
            const double error = std::hypot(actual.standard_error, wanted.standard_error);
            comparison.expect(name, actual.mean, wanted.mean,
                              5.0 * error + float_rounding * std::max(1.0, std::abs(wanted.mean)));
        });
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

QTEST_GUILESS_MAIN(TestFastAgainstReference)
#include "tst_fast_against_reference.moc"
