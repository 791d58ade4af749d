// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/comparison.h"
#include "tests/support/reference_inputs.h"
#include "tests/support/reference_simulation.h"

#include <Eigen/Cholesky>
#include <QTest>

#include <cmath>

using namespace recency;
using Eigen::MatrixXd;
using reference::Layer;
using reference::RandomSource;
using reference::simulate_sequence;

Q_DECLARE_METATYPE(recency::Parameters)

/// The reference simulation itself, against numbers worked out by hand and identities of the model.
class TestReference : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void three_tokens_by_hand();
    void second_layer_by_hand();
    void layer_norm_removes_the_mean();
    void rms_norm_keeps_the_mean();
    void post_norm_scores_see_the_raw_tokens();
    void rollout_by_hand();
    void two_tokens_have_no_triples();
    void equal_tokens_are_ties();
    void closed_form_of_the_norm_data();
    void closed_form_of_the_norm();
    void contribution_rebuilds_the_state_data();
    void contribution_rebuilds_the_state();
    void drawn_inputs_have_their_correlation_data();
    void drawn_inputs_have_their_correlation();
    void neighbour_correlation();

private:
    static Parameters plain(int tokens, int dimension, int layers);
};

Parameters TestReference::plain(int tokens, int dimension, int layers) {
    Parameters p;
    p.sequence_length = tokens;
    p.dimension = dimension;
    p.layers = layers;
    p.normalization = Normalization::none;
    return p;
}

namespace {

constexpr double exact = 1e-12;

MatrixXd three_tokens() {
    MatrixXd x(3, 4);
    x << 2, 0, 0, 0,  //
        0, 2, 0, 0,   //
        1, 3, 0, 0;
    return x;
}

/// Unit vectors with pairwise cosine exactly alpha, without a component along (1, ..., 1).
MatrixXd equiangular_tokens(int tokens, int dimension, double alpha) {
    MatrixXd gram = MatrixXd::Constant(tokens, tokens, alpha);
    gram.diagonal().setOnes();
    const MatrixXd factor = gram.llt().matrixL();
    MatrixXd x = MatrixXd::Zero(tokens, dimension);
    for (int j = 0; j < tokens; ++j) {
        // Orthonormal and centred (Helmert): (1, ..., 1, -(j+1), 0, ...) / sqrt((j+1)(j+2)).
        Eigen::RowVectorXd axis = Eigen::RowVectorXd::Zero(dimension);
        axis.head(j + 1).setOnes();
        axis(j + 1) = -(j + 1.0);
        x += factor.col(j) * axis.normalized();
    }
    return x;
}

}  // namespace

void TestReference::three_tokens_by_hand() {
    const Layer layer = simulate_sequence(plain(3, 4, 1), three_tokens()).front();

    // X X^T / sqrt(4)
    MatrixXd score(3, 3);
    score << 2, 0, 0, 0, 2, 0, 1, 3, 5;
    QVERIFY(layer.score.isApprox(score, exact));
    QCOMPARE(layer.weight(1, 0), 1.0 / (1.0 + std::exp(2.0)));
    QCOMPARE(layer.weight(2, 1), std::exp(-2.0) / (1.0 + std::exp(-2.0) + std::exp(-4.0)));
    QCOMPARE(layer.weight(0, 0), 1.0);
    QCOMPARE(layer.weight(0, 1), 0.0);
    QCOMPARE(layer.key_norm(2), std::sqrt(10.0));
    QCOMPARE(layer.cosine(2, 1), 3.0 / std::sqrt(10.0));
    QCOMPARE(layer.mean_cosine, (0.0 + 1.0 / std::sqrt(10.0) + 3.0 / std::sqrt(10.0)) / 3.0);
    QCOMPARE(layer.recency_probability, 1.0);  // the one triple: S_32 = 3 > S_31 = 1
    QCOMPARE(layer.ties, 0.0);
    QCOMPARE(layer.recency_advantage, 2.0);
}

void TestReference::second_layer_by_hand() {
    Parameters p = plain(3, 4, 2);
    p.residual = 0.5;
    p.score_scale = 2.0;
    const Layer layer = simulate_sequence(p, three_tokens()).back();

    // Scores of layer 1 are 0 and 4 in row 2, so x_2 becomes (2a, 2b + 1, 0, 0).
    const double a = 1.0 / (1.0 + std::exp(4.0));
    const double b = 1.0 - a;
    QCOMPARE(layer.key_norm(0), 3.0);
    QCOMPARE(layer.key_norm(1), std::hypot(2.0 * a, 2.0 * b + 1.0));
    QCOMPARE(layer.score(1, 0), 2.0 * (3.0 * 2.0 * a) / 2.0);
}

void TestReference::layer_norm_removes_the_mean() {
    Parameters p = plain(3, 4, 1);
    p.normalization = Normalization::layer_norm;
    MatrixXd x(3, 4);
    x << 8, 2, 8, 2,         // 5 + 3 (1, -1, 1, -1)
        -5, -9, -5, -9,      // -7 + 2 (1, -1, 1, -1)
        1.5, 1.5, 0.5, 0.5;  // 1 + 0.5 (1, 1, -1, -1)
    const Layer layer = simulate_sequence(p, x).front();

    // h = (1, -1, 1, -1) twice, and (1, 1, -1, -1): scores 4/2, 4/2 and 0.
    const double epsilon = 1e-11;  // the norm's own, relative to variances of 0.25 to 9
    QVERIFY(std::abs(layer.score(1, 0) - 2.0) < epsilon);
    QVERIFY(std::abs(layer.score(2, 2) - 2.0) < epsilon);
    QVERIFY(std::abs(layer.score(2, 0)) < epsilon);
    QCOMPARE(layer.key_norm(0), 6.0);  // of the centred vectors
    QCOMPARE(layer.key_norm(2), 1.0);
    QCOMPARE(layer.cosine(1, 0), 1.0);
}

void TestReference::rms_norm_keeps_the_mean() {
    Parameters p = plain(2, 4, 1);
    p.normalization = Normalization::rms_norm;
    MatrixXd x(2, 4);
    x << 3, 3, 3, 3, 0, 0, 5, 0;
    const Layer layer = simulate_sequence(p, x).front();

    // h = (1, 1, 1, 1) and (0, 0, 2, 0)
    QVERIFY(std::abs(layer.score(0, 0) - 2.0) < exact);
    QVERIFY(std::abs(layer.score(1, 0) - 1.0) < exact);
    QCOMPARE(layer.key_norm(0), 6.0);
    QCOMPARE(layer.cosine(1, 0), 0.5);
}

void TestReference::post_norm_scores_see_the_raw_tokens() {
    Parameters p = plain(3, 4, 2);
    p.normalization = Normalization::layer_norm;
    p.placement = Placement::post;
    const std::vector<Layer> layers = simulate_sequence(p, three_tokens());

    QVERIFY(std::abs(layers[0].score(2, 1) - 3.0) < exact);  // as without a norm
    QCOMPARE(layers[0].key_norm(2), std::sqrt(10.0));
    for (int i = 0; i < 3; ++i) {  // from then on every token has norm sqrt(d)
        QVERIFY(std::abs(layers[1].key_norm(i) - 2.0) < 1e-11);
        QVERIFY(std::abs(layers[1].score(i, i) - 2.0) < 1e-11);
    }
}

void TestReference::rollout_by_hand() {
    Parameters p = plain(2, 4, 2);
    p.score_scale = 0.0;  // weights 1 and (1/2, 1/2)
    const MatrixXd x = three_tokens().topRows(2);
    QCOMPARE(simulate_sequence(p, x).back().rollout(1, 0), 0.75);
    QCOMPARE(simulate_sequence(p, x).back().contribution(1, 0), 0.75);

    p.residual = 1.0;  // (I + A) / 2 has (1/4, 3/4) in row 2, and I + A is in the same proportion
    QCOMPARE(simulate_sequence(p, x).back().rollout(1, 0), 0.25 + 0.75 * 0.25);
    QCOMPARE(simulate_sequence(p, x).back().contribution(1, 0), 0.25 + 0.75 * 0.25);
}

void TestReference::two_tokens_have_no_triples() {
    const Layer layer = simulate_sequence(plain(2, 4, 1), three_tokens().topRows(2)).front();
    QVERIFY(std::isnan(layer.recency_probability));
    QVERIFY(std::isnan(layer.ties));
    QVERIFY(std::isnan(layer.recency_advantage));
    QCOMPARE(layer.mean_cosine, 0.0);
}

void TestReference::equal_tokens_are_ties() {
    RandomSource random(3);
    Parameters p = plain(7, 5, 6);
    p.alpha = 1.0;
    p.residual = 1.0;
    for (const Normalization normalization : all_normalizations) {
        p.normalization = normalization;
        for (const Layer& layer : simulate_sequence(p, reference::draw_inputs(p, random))) {
            QCOMPARE(layer.ties, 1.0);
            QCOMPARE(layer.recency_probability, 0.0);
            QCOMPARE(layer.recency_advantage, 0.0);
        }
    }
}

void TestReference::closed_form_of_the_norm_data() {
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("residual");
    QTest::addColumn<double>("h");

    // The paper's h(10) = 1/||o_10|| at d = 64.
    QTest::newRow("r=0 alpha=0") << 0.0 << 0.0 << 1.0030;
    QTest::newRow("r=0 alpha=0.2") << 0.2 << 0.0 << 1.0119;
    QTest::newRow("r=0 alpha=0.4") << 0.4 << 0.0 << 1.0423;
    QTest::newRow("r=0 alpha=0.6") << 0.6 << 0.0 << 1.1061;
    QTest::newRow("r=0 alpha=0.8") << 0.8 << 0.0 << 1.0947;
    QTest::newRow("r=1 alpha=0") << 0.0 << 1.0 << 0.5008;
    QTest::newRow("r=1 alpha=0.2") << 0.2 << 1.0 << 0.5030;
    QTest::newRow("r=1 alpha=0.4") << 0.4 << 1.0 << 0.5105;
    QTest::newRow("r=1 alpha=0.6") << 0.6 << 1.0 << 0.5269;
    QTest::newRow("r=1 alpha=0.8") << 0.8 << 1.0 << 0.5288;
}

void TestReference::closed_form_of_the_norm() {
    QFETCH(double, alpha);
    QFETCH(double, residual);
    QFETCH(double, h);

    Parameters p = plain(10, 64, 2);
    p.normalization = Normalization::layer_norm;
    p.residual = residual;
    const double root_d = 8.0;  // tokens as long as the attention output, so r is effective
    const Layer layer = simulate_sequence(p, root_d * equiangular_tokens(10, 64, alpha)).back();
    QVERIFY2(std::abs(root_d / layer.key_norm(9) - h) < 5.1e-5,
             qPrintable(QString::number(root_d / layer.key_norm(9), 'f', 6)));
}

void TestReference::contribution_rebuilds_the_state_data() {
    QTest::addColumn<Parameters>("parameters");
    for (const Normalization normalization : all_normalizations) {
        for (const Placement placement : all_placements) {
            Parameters p = plain(6, 5, 5);
            p.normalization = normalization;
            p.placement = placement;
            p.residual = 0.7;
            QTest::newRow(qPrintable(model_name(p))) << p;
        }
    }
}

// Row i of the contributions, as weights of the inputs, points where token i points a layer later.
void TestReference::contribution_rebuilds_the_state() {
    QFETCH(Parameters, parameters);
    RandomSource random(11);
    const MatrixXd inputs = reference::draw_inputs(parameters, random);
    const std::vector<Layer> layers = simulate_sequence(parameters, inputs);
    const bool centres = parameters.normalization == Normalization::layer_norm;
    const MatrixXd seen = centres ? inputs.colwise() - inputs.rowwise().mean() : inputs;

    Comparison comparison;
    for (int l = 0; l + 1 < parameters.layers; ++l) {
        const auto depth = static_cast<std::size_t>(l);
        const MatrixXd rebuilt = (layers[depth].contribution * seen).rowwise().normalized();
        for (int i = 0; i < parameters.sequence_length; ++i) {
            for (int j = 0; j < i; ++j) {
                comparison.expect(cell_name(Quantity::cosine, l + 1, i, j),
                                  layers[depth + 1].cosine(i, j),
                                  rebuilt.row(i).dot(rebuilt.row(j)), 1e-10);
            }
        }
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestReference::drawn_inputs_have_their_correlation_data() {
    QTest::addColumn<Parameters>("parameters");
    for (const Distribution distribution : all_distributions) {
        for (const double alpha : {0.0, 0.5, 0.9, 1.0}) {
            Parameters p = plain(7, 3, 1);
            p.distribution = distribution;
            p.alpha = alpha;
            p.input_scale = 1.5;
            p.topic_length = 3;
            p.vocabulary = 4;
            QTest::addRow("%s alpha=%g", qPrintable(distribution_name(distribution)), alpha) << p;
        }
    }
}

// Mean of x_i . x_j over many draws is sigma^2 v R_ij.
void TestReference::drawn_inputs_have_their_correlation() {
    QFETCH(Parameters, parameters);
    constexpr int draws = 20000;
    const int tokens = parameters.sequence_length;
    RandomSource random(5);
    MatrixXd sum = MatrixXd::Zero(tokens, tokens);
    MatrixXd squares = MatrixXd::Zero(tokens, tokens);
    for (int draw = 0; draw < draws; ++draw) {
        const MatrixXd x = reference::draw_inputs(parameters, random);
        const MatrixXd products = x * x.transpose();
        sum += products;
        squares += products.cwiseAbs2();
    }
    const MatrixXd mean = sum / draws;
    const MatrixXd variance = squares / draws - mean.cwiseAbs2();
    const double v = parameters.alpha < 1.0 ? 1.0 / (1.0 - parameters.alpha) : 1.0;
    const MatrixXd expected = 2.25 * v * reference::expected_correlation(parameters);

    Comparison comparison;
    for (int i = 0; i < tokens; ++i) {
        for (int j = 0; j <= i; ++j) {
            const double error = std::sqrt(std::max(variance(i, j), 0.0) / draws);
            comparison.expect(cell_name(Quantity::score, 0, i, j), mean(i, j), expected(i, j),
                              4.5 * error + 1e-9);
        }
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestReference::neighbour_correlation() {
    using reference::neighbour_correlation_by_bisection;
    QVERIFY(std::abs(neighbour_correlation_by_bisection(0.3, 2) - 0.3) < exact);
    // S = 3: (2 rho + rho^2) / 3 = 1/2
    QVERIFY(std::abs(neighbour_correlation_by_bisection(0.5, 3) - (std::sqrt(2.5) - 1.0)) < exact);
    QCOMPARE(neighbour_correlation_by_bisection(1.0, 10), 1.0);
    QVERIFY(neighbour_correlation_by_bisection(0.0, 10) < exact);
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
