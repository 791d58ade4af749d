// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "tests/support/comparison.h"
#include "tests/support/random_source.h"

#include <QTest>

#include <cmath>

using namespace recency;

Q_DECLARE_METATYPE(recency::Parameters)

/// The corners of the model's ranges.
class TestEdgeCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void two_tokens();
    void three_tokens();
    void longest_sequence();
    void norms_hold_deep_stacks_data();
    void norms_hold_deep_stacks();
    void range_ends_without_a_norm_data();
    void range_ends_without_a_norm();
    void epsilon_of_the_norm();
    void tokens_that_layer_norm_deletes_data();
    void tokens_that_layer_norm_deletes();
    void corners_data();
    void corners();
};

namespace {

constexpr double float_error = 2e-6;

Estimate run(const Parameters& parameters, std::uint64_t sequences) {
    return simulate({parameters, 1, sequences}, QuantitySet::all(), 2).value();
}

bool is_finite(const std::optional<Statistic>& statistic) {
    return statistic && std::isfinite(statistic->mean) && std::isfinite(statistic->standard_error);
}

/// Finite, and where it has to be: between low and high.
void expect_within(const QString& name, const std::optional<Statistic>& statistic, double low,
                   double high, Comparison& comparison) {
    const double mean = is_finite(statistic) ? statistic->mean : std::nan("");
    const double clamped = std::min(std::max(mean, low), high);
    comparison.expect(name, mean, clamped, float_error);
}

void check_scalars(const Estimate& e, int layer, Comparison& comparison) {
    const auto check = [&](Quantity quantity, double low, double high) {
        expect_within(scalar_name(quantity, layer), e.scalar(quantity, layer), low, high,
                      comparison);
    };
    check(Quantity::mean_cosine, -1.0, 1.0);
    if (e.parameters().sequence_length >= 3) {
        check(Quantity::recency_probability, 0.0, 1.0);
        check(Quantity::ties, 0.0, 1.0);
        check(Quantity::recency_advantage, -1e300, 1e300);
        const double total = e.scalar(Quantity::recency_probability, layer)->mean +
                             e.scalar(Quantity::ties, layer)->mean;
        comparison.expect(QStringLiteral("probability and ties"), total, std::min(total, 1.0),
                          float_error);
    }
}

void check_row_sum(const Estimate& e, Quantity quantity, int layer, int query,
                   Comparison& comparison) {
    double sum = 0.0;
    for (int key = 0; key <= query; ++key) {
        const auto cell = e.cell(quantity, layer, query, key);
        expect_within(cell_name(quantity, layer, query, key), cell, 0.0, 1.0, comparison);
        sum += cell->mean;
    }
    comparison.expect(cell_name(quantity, layer, query, 0) + QStringLiteral(" ... sum"), sum, 1.0,
                      float_error * (layer + 1));
}

void check_rows(const Estimate& e, int layer, Comparison& comparison) {
    for (int i = 0; i < e.parameters().sequence_length; ++i) {
        expect_within(key_name(layer, i), e.key_norm(layer, i), 0.0, 1e300, comparison);
        for (const Quantity quantity :
             {Quantity::weight, Quantity::rollout, Quantity::contribution}) {
            check_row_sum(e, quantity, layer, i, comparison);
        }
        for (int j = 0; j <= i; ++j) {
            expect_within(cell_name(Quantity::score, layer, i, j),
                          e.cell(Quantity::score, layer, i, j), -1e300, 1e300, comparison);
            expect_within(cell_name(Quantity::cosine, layer, i, j),
                          e.cell(Quantity::cosine, layer, i, j), -1.0, 1.0, comparison);
        }
    }
}

/// Everything that exists is finite and within its bounds; beyond the range nothing exists.
void check_everything(const Estimate& e, Comparison& comparison) {
    for (int layer = 0; layer < e.layers_within_range(); ++layer) {
        check_scalars(e, layer, comparison);
        check_rows(e, layer, comparison);
    }
    for (int layer = e.layers_within_range(); layer < e.parameters().layers; ++layer) {
        for (int index = 0; index < quantity_count; ++index) {
            const bool exists = e.exists(static_cast<Quantity>(index), layer);
            comparison.expect(scalar_name(static_cast<Quantity>(index), layer), exists, 0.0, 0.0);
        }
    }
}

}  // namespace

void TestEdgeCases::two_tokens() {
    Parameters p;
    p.sequence_length = 2;
    const Estimate e = run(p, 100);
    for (const Quantity quantity :
         {Quantity::recency_probability, Quantity::ties, Quantity::recency_advantage}) {
        QVERIFY(!e.exists(quantity, 0));
        QVERIFY(!e.scalar(quantity, 0).has_value());
    }
    QVERIFY(is_finite(e.scalar(Quantity::mean_cosine, 3)));
    // The only pair's cosine; cells are added up in floats within a group of sequences.
    const double pair = e.cell(Quantity::cosine, 3, 1, 0)->mean;
    QVERIFY(std::abs(e.scalar(Quantity::mean_cosine, 3)->mean - pair) < float_error * pair);
    QVERIFY(!e.cell(Quantity::weight, 0, 0, 1).has_value());  // no attention to the future
}

// One triple: a sequence says yes or no.
void TestEdgeCases::three_tokens() {
    Parameters p;
    p.sequence_length = 3;
    int yes = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Estimate e = simulate({p, seed, 1}, QuantitySet::all(), 1).value();
        const double value = e.scalar(Quantity::recency_probability, 0)->mean;
        const double gap =
            e.cell(Quantity::score, 0, 2, 1)->mean - e.cell(Quantity::score, 0, 2, 0)->mean;
        QCOMPARE(value, gap > 0.0 ? 1.0 : 0.0);
        QVERIFY(std::abs(e.scalar(Quantity::recency_advantage, 0)->mean - gap) < float_error);
        yes += value > 0.0 ? 1 : 0;
    }
    QVERIFY(yes > 2 && yes < 18);
}

void TestEdgeCases::longest_sequence() {
    Parameters p;
    p.sequence_length = 512;
    p.layers = 2;
    p.residual = 1.0;
    Comparison comparison;
    check_everything(run(p, 3), comparison);
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestEdgeCases::norms_hold_deep_stacks_data() {
    QTest::addColumn<Parameters>("parameters");
    for (const Normalization normalization : {Normalization::layer_norm, Normalization::rms_norm}) {
        for (const Placement placement : all_placements) {
            for (const double residual : {0.0, 1.0, 16.0}) {
                Parameters p;
                p.layers = 64;
                p.normalization = normalization;
                p.placement = placement;
                p.residual = residual;
                QTest::addRow("%s r=%g", qPrintable(model_name(p)), residual) << p;
            }
        }
    }
}

// Pre-norm with r = 16 multiplies tokens by 16^64 on the way, and none of it may overflow.
void TestEdgeCases::norms_hold_deep_stacks() {
    QFETCH(Parameters, parameters);
    const Estimate e = run(parameters, 30);
    QCOMPARE(e.layers_within_range(), 64);
    Comparison comparison;
    check_everything(e, comparison);
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
    if (parameters.placement == Placement::pre && parameters.residual == 16.0) {
        QVERIFY(e.key_norm(63, 0)->mean > 1e70);
    }
}

void TestEdgeCases::range_ends_without_a_norm_data() {
    QTest::addColumn<double>("input_scale");
    QTest::addColumn<double>("residual");
    QTest::addColumn<bool>("ends");
    QTest::newRow("r=0") << 1.0 << 0.0 << false;
    QTest::newRow("r=1") << 1.0 << 1.0 << false;
    QTest::newRow("r=16") << 1.0 << 16.0 << true;
    QTest::newRow("r=16, sigma=1000") << 1000.0 << 16.0 << true;
    QTest::newRow("r=16, sigma=1e-30") << 1e-30 << 16.0 << false;
}

// Without a norm, token 1 grows by 1 + r a layer and its score by the square of that.
void TestEdgeCases::range_ends_without_a_norm() {
    QFETCH(double, input_scale);
    QFETCH(double, residual);
    QFETCH(bool, ends);
    Parameters p;
    p.normalization = Normalization::none;
    p.layers = 64;
    p.input_scale = input_scale;
    p.residual = residual;
    const Estimate e = run(p, 30);
    QCOMPARE(e.layers_within_range() < 64, ends);
    QVERIFY(e.layers_within_range() > 40);
    Comparison comparison;
    check_everything(e, comparison);
    const double first = e.key_norm(0, 0)->mean;
    for (int layer = 1; layer < e.layers_within_range(); ++layer) {
        const double growth = std::pow(1.0 + residual, layer);
        comparison.expect(key_name(layer, 0), e.key_norm(layer, 0)->mean / (first * growth), 1.0,
                          float_error * (layer + 1));
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

// Tokens far below the norm's epsilon stay small: h = x / 1e-6 and S_ii = 1e12 ||x||^2 / sqrt(d).
void TestEdgeCases::epsilon_of_the_norm() {
    Parameters p;
    p.layers = 1;
    p.alpha = 0.0;
    p.input_scale = 1e-30;
    p.normalization = Normalization::rms_norm;
    const Estimate e = run(p, 20'000);
    const Statistic score = e.cell(Quantity::score, 0, 4, 4).value();
    QVERIFY(std::abs(score.mean / (1e-48 / 4.0) - 1.0) < 4.5 * score.standard_error / score.mean);
    QVERIFY(std::abs(e.key_norm(0, 4)->mean / 1e-30 - 0.98) < 0.02);
    QVERIFY(std::abs(e.cell(Quantity::cosine, 0, 4, 4)->mean - 1.0) < float_error);
}

void TestEdgeCases::tokens_that_layer_norm_deletes_data() {
    QTest::addColumn<Placement>("placement");
    QTest::addColumn<double>("residual");
    for (const double residual : {0.0, 1.0, 16.0}) {
        QTest::addRow("pre, r=%g", residual) << Placement::pre << residual;
        QTest::addRow("post, r=%g", residual) << Placement::post << residual;
    }
}

// All along 1, nothing is left once the mean is gone: zero vectors, which the norm multiplies by
// 10^6 in every layer.
void TestEdgeCases::tokens_that_layer_norm_deletes() {
    QFETCH(Placement, placement);
    QFETCH(double, residual);
    Parameters p;
    p.distribution = Distribution::along_ones;
    p.alpha = 1.0;
    p.layers = 64;
    p.placement = placement;
    p.residual = residual;
    const Estimate e = run(p, 20);
    Comparison comparison;
    check_everything(e, comparison);
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
    QCOMPARE(e.scalar(Quantity::ties, 63)->mean, 1.0);
    QCOMPARE(e.cell(Quantity::score, 63, 9, 9)->mean, 0.0);
    QCOMPARE(e.cell(Quantity::score, 63, 9, 2)->mean, 0.0);
}

void TestEdgeCases::corners_data() {
    QTest::addColumn<Parameters>("parameters");
    reference::RandomSource random(77);
    const auto pick = [&](auto... choices) {
        const std::common_type_t<decltype(choices)...> list[] = {choices...};
        return list[static_cast<std::size_t>(random.uniform() * 0.999999 * sizeof...(choices))];
    };
    for (int corner = 1; corner <= 500; ++corner) {
        Parameters p;
        p.sequence_length = pick(2, 3, 4, 17, 33);
        p.dimension = pick(2, 3, 16, 17, 65536);
        p.layers = pick(1, 2, 5, 64);
        p.alpha = pick(0.0, 1e-9, 0.5, 0.999999, 1.0);
        p.input_scale = pick(1e-30, 1e-6, 1.0, 1000.0);
        p.residual = pick(0.0, 1e-9, 1.0, 16.0);
        p.score_scale = pick(0.0, 1e-6, 1.0, 64.0);
        p.normalization =
            pick(Normalization::none, Normalization::layer_norm, Normalization::rms_norm);
        p.placement = pick(Placement::pre, Placement::post);
        p.distribution =
            pick(Distribution::shared_direction, Distribution::along_ones, Distribution::neighbours,
                 Distribution::topics, Distribution::repeated_tokens);
        p.topic_length = pick(1, 2, 512);
        p.vocabulary = pick(1, 2, 100'000);
        QTest::addRow("%d: %s, %s, S=%d d=%d L=%d alpha=%g sigma=%g r=%g tau=%g", corner,
                      qPrintable(model_name(p)), qPrintable(distribution_name(p.distribution)),
                      p.sequence_length, p.dimension, p.layers, p.alpha, p.input_scale, p.residual,
                      p.score_scale)
            << p;
    }
}

void TestEdgeCases::corners() {
    QFETCH(Parameters, parameters);
    const Estimate e = run(parameters, 19);
    QVERIFY(e.layers_within_range() >= 1);
    if (parameters.normalization != Normalization::none) {
        QCOMPARE(e.layers_within_range(), parameters.layers);
    }
    Comparison comparison;
    check_everything(e, comparison);
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

QTEST_GUILESS_MAIN(TestEdgeCases)
#include "tst_edge_cases.moc"
