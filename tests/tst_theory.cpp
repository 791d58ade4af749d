// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input_distribution.h"
#include "core/theory.h"

#include <QTest>

#include <Eigen/Dense>

#include <cmath>
#include <limits>

using namespace recency;
using Eigen::MatrixXd;
using Eigen::VectorXd;

Q_DECLARE_METATYPE(recency::Parameters)
Q_DECLARE_METATYPE(recency::ClosedForm)

namespace {

bool is_near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

double largest_difference(const MatrixXd& a, const MatrixXd& b) {
    return (a - b).cwiseAbs().maxCoeff();
}

MatrixXd lower(const MatrixXd& matrix) {
    return matrix.triangularView<Eigen::Lower>();
}

std::vector<TheoryLayer> limit(const Parameters& parameters) {
    return large_dimension_limit(parameters).value();
}

/// The setting of the demonstrations: S = 64, d = 16, alpha = 1/2.
Parameters long_sequence(int layers, double residual = 0.0) {
    return {.sequence_length = 64, .layers = layers, .residual = residual};
}

/// sigma such that input tokens have the norm sqrt(d), which the norm gives them too.
double scale_to_norm_sqrt_d(const Parameters& parameters) {
    return std::sqrt(parameters.dimension * (1.0 - parameters.alpha));
}

MatrixXd softmax(const MatrixXd& score) {
    MatrixXd weight = MatrixXd::Zero(score.rows(), score.cols());
    for (Eigen::Index i = 0; i < score.rows(); ++i) {
        weight.row(i).head(i + 1) = score.row(i).head(i + 1).array().exp();
        weight.row(i) /= weight.row(i).sum();
    }
    return weight;
}

/// One layer of the recursion G <- M G M^T on a dense Gram matrix, as it is published. LayerNorm
/// and RMSNorm are the same in it. Returns the scores, and leaves the next layer's G behind.
MatrixXd published_step(const Parameters& p, MatrixXd& gram) {
    const double root = std::sqrt(p.dimension);
    const VectorXd norms = gram.diagonal().cwiseSqrt();
    const MatrixXd identity = MatrixXd::Identity(gram.rows(), gram.cols());
    VectorXd factors = VectorXd::Ones(norms.size());
    if (normalizes_before_attention(p)) {
        factors = root * norms.cwiseInverse();
    }
    const MatrixXd score =
        p.score_scale / root * (factors.asDiagonal() * gram * factors.asDiagonal());
    const MatrixXd mix = softmax(score) * factors.asDiagonal() + p.residual * identity;
    gram = mix * gram * mix.transpose();
    if (normalizes_after_attention(p)) {
        const VectorXd rescale = root * gram.diagonal().cwiseSqrt().cwiseInverse();
        gram = rescale.asDiagonal() * gram * rescale.asDiagonal();
    }
    return lower(score);
}

}  // namespace

class TestTheory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void published_values_of_h_data();
    void published_values_of_h();
    void h_rises_data();
    void h_rises();
    void half_rise_is_where_the_own_weight_is_half();
    void half_rise_of_a_strong_residual();
    void total_rise_is_the_limit_of_h();
    void even_attention();
    void identical_tokens_give_no_rise();
    void nothing_overflows();

    void second_layer_is_the_closed_form_data() { h_rises_data(); }
    void second_layer_is_the_closed_form();
    void without_norm_the_second_layer_is_flat();
    void even_attention_cancels_exactly();
    void recursion_is_the_published_one_data();
    void recursion_is_the_published_one();
    void inputs_are_the_first_layer();
    void rows_are_shares_data();
    void rows_are_shares();
    void advantage_is_the_mean_over_triples();
    void two_tokens_have_no_advantage();
    void layer_norm_deletes_the_direction_of_ones();
    void other_norms_keep_the_direction_of_ones();
    void post_norm_deletes_it_after_one_layer();
    void repeated_tokens_have_no_limit();
    void what_a_double_cannot_hold_is_left_out();
    void never_infinite_data();
    void never_infinite();

    void looks_recent_but_is_not();
    void lost_in_the_middle();
    void pre_or_post();
    void how_often_against_how_much();
};

void TestTheory::published_values_of_h_data() {
    QTest::addColumn<double>("residual");
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("h");
    const double plain[] = {1.0030, 1.0119, 1.0423, 1.1061, 1.0947};
    const double with_residual[] = {0.5008, 0.5030, 0.5105, 0.5269, 0.5288};
    for (int index = 0; index < 5; ++index) {
        const double alpha = 0.2 * index;
        QTest::addRow("rho=0 alpha=%g", alpha) << 0.0 << alpha << plain[index];
        QTest::addRow("rho=1 alpha=%g", alpha) << 1.0 << alpha << with_residual[index];
    }
}

void TestTheory::published_values_of_h() {
    QFETCH(double, residual);
    QFETCH(double, alpha);
    QFETCH(double, h);
    const ClosedForm form{.alpha = alpha, .dimension = 64, .residual = residual};
    QVERIFY(is_near(form.h(10), h, 5e-5));
}

void TestTheory::h_rises_data() {
    QTest::addColumn<ClosedForm>("form");
    for (const double alpha : {0.0, 0.3, 0.8}) {
        for (const double residual : {0.0, 0.5, 2.0}) {
            QTest::addRow("alpha=%g rho=%g", alpha, residual)
                << ClosedForm{alpha, 16, 0.7, residual};
        }
    }
}

void TestTheory::h_rises() {
    QFETCH(ClosedForm, form);
    QVERIFY(is_near(form.h(1), 1.0 / (1.0 + form.residual), 1e-15));
    for (int j = 1; j < 100; ++j) {
        QVERIFY(form.h(j + 1) > form.h(j));
    }
}

void TestTheory::half_rise_is_where_the_own_weight_is_half() {
    // (1 - alpha) tau sqrt(d) = ln 8, so that j* = 9.
    const ClosedForm form{.alpha = 0.5, .dimension = 16, .score_scale = std::log(8.0) / 2.0};
    QVERIFY(is_near(form.half_rise(), 9.0, 1e-12));
    QVERIFY(is_near(form.self_weight(9), 0.5, 1e-12));
    QVERIFY(is_near(form.other_weight(9), 1.0 / 16.0, 1e-12));
}

void TestTheory::half_rise_of_a_strong_residual() {
    const ClosedForm form{0.5, 16, std::log(1e6) / 2.0, 1e5};
    const double risen = (form.h(1'000'001) - form.h(1)) / (form.h(1) * (form.total_rise() - 1.0));
    QVERIFY(is_near(risen, 0.5, 1e-4));
}

void TestTheory::total_rise_is_the_limit_of_h() {
    for (const double residual : {0.0, 1.0, 5.0}) {
        const ClosedForm form{0.4, 16, 0.25, residual};
        QVERIFY(is_near(form.h(1'000'000'000) / form.h(1), form.total_rise(), 1e-8));
    }
    QVERIFY(std::isinf(ClosedForm{}.total_rise()));
    QVERIFY(is_near(ClosedForm{.residual = 1e9}.total_rise(), 1.0, 1e-8));
}

void TestTheory::even_attention() {
    const ClosedForm form{.alpha = 0.0, .dimension = 64, .score_scale = 0.0};
    QCOMPARE(form.self_weight(5), 0.2);
    QCOMPARE(form.other_weight(5), 0.2);
    QCOMPARE(form.h(9), 3.0);
    QCOMPARE(form.dot(4), 0.25);
    QCOMPARE(form.half_rise(), 2.0);
}

void TestTheory::identical_tokens_give_no_rise() {
    const ClosedForm form{.alpha = 1.0, .dimension = 64, .residual = 0.5};
    for (const int j : {1, 2, 500}) {
        QCOMPARE(form.h(j), 1.0 / 1.5);
        QCOMPARE(form.dot(j), 2.25);
    }
    QCOMPARE(form.total_rise(), 1.0);
}

void TestTheory::nothing_overflows() {
    const ClosedForm form{.alpha = 0.0, .dimension = 65'536, .score_scale = 64};
    QCOMPARE(form.self_weight(512), 1.0);
    QCOMPARE(form.other_weight(512), 0.0);
    QCOMPARE(form.h(512), 1.0);
    QVERIFY(std::isinf(form.half_rise()));
    QVERIFY(is_near(ClosedForm{0.9999, 65'536, 64, 1e6}.h(512), 1e-6, 1e-11));
}

/// The layer-2 score row is beta g(i) h(j) with g(i) = (o_i . o_j) h(i), and ||x_j|| is
/// sqrt(d) ||o_j||. The inputs are long, so that the epsilon of the norms, which the closed form
/// does not have, is nothing beside them.
void TestTheory::second_layer_is_the_closed_form() {
    QFETCH(ClosedForm, form);
    const double length = 100.0;
    const double root = std::sqrt(form.dimension);
    const auto second = limit({.sequence_length = 12,
                               .dimension = 16,
                               .layers = 2,
                               .alpha = form.alpha,
                               .input_scale = length * std::sqrt(1.0 - form.alpha),
                               .residual = form.residual * root / length,
                               .score_scale = form.score_scale})
                            .at(1);
    for (int i = 1; i <= 12; ++i) {
        QVERIFY(is_near(second.key_norm[i - 1], root / form.h(i), 1e-11));
        for (int j = 1; j < i; ++j) {
            const double expected = form.beta() * form.dot(i) * form.h(i) * form.h(j);
            QVERIFY(is_near(second.score(i - 1, j - 1), expected, 1e-11));
        }
    }
}

void TestTheory::without_norm_the_second_layer_is_flat() {
    const auto layers = limit(
        {.layers = 3, .alpha = 0.5, .score_scale = 2.0, .normalization = Normalization::none});
    QVERIFY(is_near(layers[1].recency_advantage, 0.0, 1e-15));
    QVERIFY(layers[2].recency_advantage < -1e-4);
}

void TestTheory::even_attention_cancels_exactly() {
    const auto second =
        limit({.layers = 2, .alpha = 0.0, .score_scale = 0.0, .normalization = Normalization::none})
            .at(1);
    for (int i = 1; i <= 10; ++i) {
        QVERIFY(is_near(second.key_norm[i - 1], 1.0 / std::sqrt(i), 1e-14));
        for (int j = 1; j < i; ++j) {
            QVERIFY(is_near(second.cosine(i - 1, j - 1), std::sqrt(double(j) / i), 1e-14));
        }
    }
}

void TestTheory::recursion_is_the_published_one_data() {
    QTest::addColumn<Parameters>("parameters");
    const Parameters model{.sequence_length = 70,
                           .layers = 5,
                           .alpha = 0.4,
                           .input_scale = 2.0,
                           .residual = 0.8,
                           .score_scale = 0.9};
    const auto add = [&](const char* name, Normalization normalization, Placement placement,
                         Distribution distribution) {
        Parameters parameters = model;
        parameters.normalization = normalization;
        parameters.placement = placement;
        parameters.distribution = distribution;
        QTest::newRow(name) << parameters;
    };
    using enum Distribution;
    add("none", Normalization::none, Placement::pre, shared_direction);
    add("none, post", Normalization::none, Placement::post, shared_direction);
    add("LayerNorm", Normalization::layer_norm, Placement::pre, shared_direction);
    add("RMSNorm", Normalization::rms_norm, Placement::pre, shared_direction);
    add("LayerNorm, post", Normalization::layer_norm, Placement::post, shared_direction);
    add("RMSNorm, post", Normalization::rms_norm, Placement::post, shared_direction);
    add("LayerNorm, neighbours", Normalization::layer_norm, Placement::pre, neighbours);
    add("none, neighbours", Normalization::none, Placement::pre, neighbours);
    add("LayerNorm, topics", Normalization::layer_norm, Placement::pre, topics);
    add("RMSNorm, topics, post", Normalization::rms_norm, Placement::post, topics);
}

void TestTheory::recursion_is_the_published_one() {
    QFETCH(Parameters, parameters);
    MatrixXd gram = expected_squared_input_norm(parameters) * token_correlation(parameters);
    for (const TheoryLayer& layer : limit(parameters)) {
        const VectorXd norms = gram.diagonal().cwiseSqrt();
        QVERIFY(largest_difference(layer.key_norm, norms) < 1e-10 * norms.maxCoeff());
        const MatrixXd score = published_step(parameters, gram);
        QVERIFY(largest_difference(layer.score, score) < 1e-10 * score.cwiseAbs().maxCoeff());
        QVERIFY(largest_difference(layer.weight, softmax(score)) < 1e-10);
    }
}

void TestTheory::inputs_are_the_first_layer() {
    const Parameters parameters{.alpha = 0.5, .input_scale = 3.0};
    const TheoryLayer first = limit(parameters).front();
    QVERIFY(is_near(first.key_norm[7], std::sqrt(18.0), 1e-13));
    QVERIFY(is_near(first.cosine(7, 3), 0.5, 1e-14));
    QVERIFY(is_near(first.cosine(7, 7), 1.0, 1e-14));
    QVERIFY(is_near(first.score(7, 3), 2.0, 1e-10));
    QCOMPARE(first.score(3, 7), 0.0);
}

void TestTheory::rows_are_shares_data() {
    recursion_is_the_published_one_data();
}

void TestTheory::rows_are_shares() {
    QFETCH(Parameters, parameters);
    const VectorXd ones = VectorXd::Ones(parameters.sequence_length);
    const auto layers = limit(parameters);
    QCOMPARE(layers.size(), static_cast<std::size_t>(parameters.layers));
    for (const TheoryLayer& layer : layers) {
        for (const MatrixXd& shares : {layer.weight, layer.rollout, layer.contribution}) {
            QVERIFY(largest_difference(shares.rowwise().sum(), ones) < 1e-13);
            QVERIFY(shares.isLowerTriangular(0.0));
        }
    }
    // Attention rollout gives the residual one half.
    const MatrixXd half = 0.5 * (MatrixXd(ones.asDiagonal()) + layers[0].weight);
    QVERIFY(largest_difference(layers[0].rollout, half) < 1e-15);
}

void TestTheory::advantage_is_the_mean_over_triples() {
    const TheoryLayer layer = limit({}).back();
    double sum = 0.0;
    for (int i = 0; i < 10; ++i) {
        for (int j = 0; j < i; ++j) {
            for (int k = 0; k < j; ++k) {
                sum += layer.score(i, j) - layer.score(i, k);
            }
        }
    }
    QVERIFY(layer.recency_advantage > 0.1);
    QVERIFY(is_near(layer.recency_advantage, sum / 120.0, 1e-13));
}

void TestTheory::two_tokens_have_no_advantage() {
    QVERIFY(std::isnan(limit({.sequence_length = 2}).front().recency_advantage));
    QVERIFY(!std::isnan(limit({.sequence_length = 3}).front().recency_advantage));
}

/// What is left of the tokens is unrelated, whatever they share.
void TestTheory::layer_norm_deletes_the_direction_of_ones() {
    const auto ones =
        limit({.alpha = 0.6, .residual = 1.0, .distribution = Distribution::along_ones});
    const auto unrelated = limit({.alpha = 0.0, .residual = 1.0});
    for (std::size_t layer = 0; layer < 4; ++layer) {
        QVERIFY(largest_difference(ones[layer].score, unrelated[layer].score) < 1e-12);
        QVERIFY(largest_difference(ones[layer].key_norm, unrelated[layer].key_norm) < 1e-12);
    }
}

void TestTheory::other_norms_keep_the_direction_of_ones() {
    for (const Normalization norm : {Normalization::none, Normalization::rms_norm}) {
        for (const Placement placement : {Placement::pre, Placement::post}) {
            Parameters parameters{
                .alpha = 0.6, .residual = 1.0, .normalization = norm, .placement = placement};
            const auto shared = limit(parameters);
            parameters.distribution = Distribution::along_ones;
            const auto ones = limit(parameters);
            for (std::size_t layer = 0; layer < 4; ++layer) {
                QVERIFY(largest_difference(ones[layer].score, shared[layer].score) < 1e-12);
            }
        }
    }
}

void TestTheory::post_norm_deletes_it_after_one_layer() {
    // Long inputs, for which the epsilon of the norm is nothing, at ordinary scores.
    Parameters parameters{
        .alpha = 0.6, .input_scale = 100.0, .score_scale = 1e-4, .placement = Placement::post};
    const auto shared = limit(parameters);
    parameters.distribution = Distribution::along_ones;
    const auto ones = limit(parameters);
    QVERIFY(largest_difference(ones[0].score, shared[0].score) < 1e-12);
    QVERIFY(is_near(ones[1].key_norm[9], 4.0, 1e-11));
    // Averages of unrelated tokens: x_1 and x_2 = w x_1 + (1 - w) x_2.
    const double w = ones[0].weight(1, 0);
    QVERIFY(is_near(ones[1].cosine(1, 0), w / std::hypot(w, 1.0 - w), 1e-12));
    QVERIFY(shared[1].cosine(1, 0) > ones[1].cosine(1, 0) + 0.05);
}

void TestTheory::repeated_tokens_have_no_limit() {
    QVERIFY(!large_dimension_limit({.distribution = Distribution::repeated_tokens}));
}

/// Tokens that LayerNorm leaves nothing of: what they are made of is blown up at every layer.
void TestTheory::what_a_double_cannot_hold_is_left_out() {
    const auto layers =
        limit({.layers = 64, .alpha = 1.0, .distribution = Distribution::along_ones});
    QVERIFY(layers.size() > 40 && layers.size() < 64);
    QVERIFY(layers.back().contribution.allFinite());
    QCOMPARE(layers.back().score.cwiseAbs().maxCoeff(), 0.0);
    QVERIFY(limit({.input_scale = 1e200, .normalization = Normalization::none}).empty());
}

void TestTheory::never_infinite_data() {
    QTest::addColumn<Parameters>("parameters");
    using enum Distribution;
    for (const Distribution distribution : {shared_direction, along_ones, neighbours, topics}) {
        for (const int norm : {0, 1, 2}) {
            for (const Placement placement : {Placement::pre, Placement::post}) {
                for (const double alpha : {0.0, 0.999999, 1.0}) {
                    QTest::addRow("inputs %d norm %d placement %d alpha %g",
                                  static_cast<int>(distribution), norm, static_cast<int>(placement),
                                  alpha)
                        << Parameters{.sequence_length = 9,
                                      .dimension = 2,
                                      .layers = 64,
                                      .alpha = alpha,
                                      .residual = norm == 2 ? 16.0 : 0.0,
                                      .score_scale = 64.0,
                                      .normalization = static_cast<Normalization>(norm),
                                      .placement = placement,
                                      .distribution = distribution};
                }
            }
        }
    }
}

void TestTheory::never_infinite() {
    QFETCH(Parameters, parameters);
    for (const double scale : {1e-300, 1e-3, 1.0, 1000.0}) {
        parameters.input_scale = scale;
        for (const TheoryLayer& layer : limit(parameters)) {
            QVERIFY(layer.key_norm.allFinite());
            QVERIFY(layer.score.allFinite());
            QVERIFY(layer.cosine.allFinite());
            QVERIFY(layer.weight.allFinite());
            QVERIFY(layer.rollout.allFinite());
            QVERIFY(layer.contribution.allFinite());
            QVERIFY(std::isfinite(layer.recency_advantage));
        }
    }
}

/// The last row prefers late keys, and nearly all it carries is token 1.
void TestTheory::looks_recent_but_is_not() {
    const TheoryLayer last = limit(long_sequence(12)).back();
    QVERIFY(is_near(last.weight(63, 62), 0.0157, 5e-5));
    QVERIFY(is_near(last.weight(63, 0), 0.0153, 5e-5));
    QVERIFY(is_near(last.contribution(63, 0), 0.906, 5e-4));
}

void TestTheory::lost_in_the_middle() {
    Parameters parameters = long_sequence(12, 1.0);
    parameters.input_scale = scale_to_norm_sqrt_d(parameters);
    const auto row = limit(parameters).back().contribution.row(63).eval();
    QVERIFY(is_near(row[0], 0.056, 5e-4));
    QVERIFY(is_near(row[62], 0.004, 5e-4));
    QVERIFY(is_near(row[63], 0.070, 6e-4));
}

void TestTheory::pre_or_post() {
    Parameters parameters = long_sequence(48, 1.0);
    QVERIFY(is_near(limit(parameters).back().contribution(63, 0), 0.16, 5e-3));
    parameters.input_scale = scale_to_norm_sqrt_d(parameters);
    QVERIFY(is_near(limit(parameters).back().contribution(63, 0), 0.13, 5e-3));
    parameters.placement = Placement::post;
    parameters.input_scale = 1.0;
    QVERIFY(is_near(limit(parameters).back().contribution(63, 0), 1.00, 5e-3));
}

void TestTheory::how_often_against_how_much() {
    const auto layers = limit(long_sequence(12));
    const auto gap = [&](std::size_t layer) {
        const auto row = layers[layer].score.row(63).head(63);
        return row.maxCoeff() - row.minCoeff();
    };
    QVERIFY(is_near(gap(3), 1.03, 5e-3));
    QVERIFY(is_near(gap(11), 0.03, 5e-3));
    const double mean_cosine = (layers[11].cosine.sum() - 64.0) / (64.0 * 63.0 / 2.0);
    QVERIFY(is_near(mean_cosine, 0.999, 5e-4));
}

QTEST_GUILESS_MAIN(TestTheory)
#include "tst_theory.moc"
