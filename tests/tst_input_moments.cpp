// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation.h"
#include "tests/support/comparison.h"
#include "tests/support/reference_inputs.h"

#include <QTest>

#include <cmath>

using namespace recency;
using Eigen::MatrixXd;

Q_DECLARE_METATYPE(recency::Parameters)

/// The fast simulation's inputs by their moments. Without a norm and with tau = sqrt(d), a score of
/// layer 1 is x_i . x_j; with LayerNorm the key norms are those of the centred tokens.
class TestInputMoments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mean_products_data() { add_rows(); }
    void mean_products();
    void variance_of_products_data() { add_rows(); }
    void variance_of_products();
    void norms_data() { add_rows(); }
    void norms();
    void centred_norms_data() { add_rows(); }
    void centred_norms();
    void cosines_of_independent_tokens_data();
    void cosines_of_independent_tokens();
    void one_word_vocabulary_repeats_it();

private:
    static void add_rows();
};

namespace {

constexpr std::uint64_t sequences = 40'000;
constexpr double allowed_errors = 4.5;
constexpr double float_rounding = 2e-6;  // relative, of numbers without spread

/// s^2 of a feature: E||x||^2 = d s^2 = sigma^2 / (1 - alpha).
double squared_norm(const Parameters& p) {
    return p.input_scale * p.input_scale / (p.alpha < 1.0 ? 1.0 - p.alpha : 1.0);
}

Estimate measure(Parameters p, Normalization normalization, Quantity quantity) {
    p.normalization = normalization;
    p.score_scale = std::min(std::sqrt(static_cast<double>(p.dimension)), 64.0);
    return *simulate({p, 1, sequences}, QuantitySet{quantity}, available_threads());
}

/// E of a chi distributed number.
double mean_of_chi(double degrees_of_freedom) {
    return std::sqrt(2.0) * std::exp(std::lgamma((degrees_of_freedom + 1.0) / 2.0) -
                                     std::lgamma(degrees_of_freedom / 2.0));
}

/// E of the norm of normals with a mean: a chi with d + 2k degrees of freedom, k from a Poisson
/// distribution of mean squared_mean / 2.
double mean_of_noncentral_chi(double degrees_of_freedom, double squared_mean) {
    const double half = squared_mean / 2.0;
    if (half == 0.0) {
        return mean_of_chi(degrees_of_freedom);
    }
    double sum = 0.0;
    for (double k = 0.0; k < half + 20.0 * std::sqrt(half) + 50.0; k += 1.0) {
        const double probability = std::exp(k * std::log(half) - half - std::lgamma(k + 1.0));
        sum += probability * mean_of_chi(degrees_of_freedom + 2.0 * k);
    }
    return sum;
}

/// Var(x_i . x_j), of tokens with mean vectors of squared norm `mean` and features of variance
/// `feature` around it, correlated by r.
double variance_of_product(double dimension, double feature, double mean, double r) {
    return feature * feature * dimension * (1.0 + r * r) + 2.0 * feature * mean * (1.0 + r);
}

double expected_variance(const Parameters& p, double r) {
    const double d = p.dimension;
    if (p.distribution == Distribution::along_ones) {
        const double own = p.alpha < 1.0 ? p.input_scale * p.input_scale / d : 0.0;
        const double mean = squared_norm(p) * p.alpha;
        return variance_of_product(d, own, mean, r == 1.0 ? 1.0 : 0.0);
    }
    return variance_of_product(d, squared_norm(p) / d, 0.0, r);
}

void compare_norms(const Parameters& p, const Estimate& estimate, double expected) {
    Comparison comparison;
    for (int i = 0; i < p.sequence_length; ++i) {
        const Statistic norm = estimate.key_norm(0, i).value();
        comparison.expect(key_name(0, i), norm.mean, expected,
                          allowed_errors * norm.standard_error + float_rounding * expected);
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

}  // namespace

void TestInputMoments::add_rows() {
    QTest::addColumn<Parameters>("parameters");
    for (const Distribution distribution : all_distributions) {
        for (const int dimension : {2, 3, 16, 4096}) {
            for (const double alpha : {0.0, 0.3, 0.8, 1.0}) {
                Parameters p;
                p.sequence_length = 9;
                p.layers = 1;
                p.input_scale = 1.5;
                p.topic_length = 4;
                p.vocabulary = 5;
                p.distribution = distribution;
                p.dimension = dimension;
                p.alpha = alpha;
                QTest::addRow("%s, d=%d, alpha=%g", qPrintable(distribution_name(distribution)),
                              dimension, alpha)
                    << p;
            }
        }
    }
}

// E x_i . x_j = sigma^2 v R_ij.
void TestInputMoments::mean_products() {
    QFETCH(Parameters, parameters);
    const Estimate estimate = measure(parameters, Normalization::none, Quantity::score);
    const MatrixXd expected =
        squared_norm(parameters) * reference::expected_correlation(parameters);
    Comparison comparison;
    for (int i = 0; i < parameters.sequence_length; ++i) {
        for (int j = 0; j <= i; ++j) {
            const Statistic product = estimate.cell(Quantity::score, 0, i, j).value();
            comparison.expect(cell_name(Quantity::score, 0, i, j), product.mean, expected(i, j),
                              allowed_errors * product.standard_error +
                                  float_rounding * squared_norm(parameters));
        }
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestInputMoments::variance_of_products() {
    QFETCH(Parameters, parameters);
    if (parameters.distribution == Distribution::repeated_tokens) {
        parameters.vocabulary = 1;  // of a mixture of equal and different tokens it is another one
    }
    const Estimate estimate = measure(parameters, Normalization::none, Quantity::score);
    const MatrixXd correlation = reference::expected_correlation(parameters);
    // A sample variance is off by sqrt((kurtosis - 1)/N); products of normals have kurtosis <= 15.
    const double allowed = allowed_errors * std::sqrt(14.0 / static_cast<double>(sequences));
    Comparison comparison;
    for (int i = 0; i < parameters.sequence_length; ++i) {
        for (int j = 0; j <= i; ++j) {
            const double error = estimate.cell(Quantity::score, 0, i, j)->standard_error;
            const double expected = expected_variance(parameters, correlation(i, j));
            comparison.expect(cell_name(Quantity::score, 0, i, j),
                              error * error * static_cast<double>(sequences), expected,
                              allowed * expected + 1e-10 * squared_norm(parameters));
        }
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

// Every token alone is N(0, s^2 I_d) whatever its place, also beyond d; along 1 it has a mean.
void TestInputMoments::norms() {
    QFETCH(Parameters, parameters);
    const double feature = std::sqrt(squared_norm(parameters) / parameters.dimension);
    double expected = feature * mean_of_chi(parameters.dimension);
    if (parameters.distribution == Distribution::along_ones && parameters.alpha < 1.0) {
        const double ratio = parameters.alpha / (1.0 - parameters.alpha);
        expected = parameters.input_scale / std::sqrt(parameters.dimension) *
                   mean_of_noncentral_chi(parameters.dimension, parameters.dimension * ratio);
    } else if (parameters.distribution == Distribution::along_ones) {
        expected = parameters.input_scale;
    }
    compare_norms(parameters, measure(parameters, Normalization::none, Quantity::key_norm),
                  expected);
}

// Without its mean a token has d - 1 degrees of freedom, and nothing of a direction along 1.
void TestInputMoments::centred_norms() {
    QFETCH(Parameters, parameters);
    double feature = std::sqrt(squared_norm(parameters) / parameters.dimension);
    if (parameters.distribution == Distribution::along_ones) {
        feature =
            parameters.alpha < 1.0 ? parameters.input_scale / std::sqrt(parameters.dimension) : 0.0;
    }
    compare_norms(parameters, measure(parameters, Normalization::layer_norm, Quantity::key_norm),
                  feature * mean_of_chi(parameters.dimension - 1.0));
}

void TestInputMoments::cosines_of_independent_tokens_data() {
    QTest::addColumn<Normalization>("normalization");
    QTest::addColumn<int>("dimension");
    for (const int dimension : {3, 4, 16, 4096}) {
        QTest::addRow("full, d=%d", dimension) << Normalization::rms_norm << dimension;
        QTest::addRow("centred, d=%d", dimension) << Normalization::layer_norm << dimension;
    }
}

// The cosine of independent directions in n dimensions has mean 0 and variance 1/n.
void TestInputMoments::cosines_of_independent_tokens() {
    QFETCH(Normalization, normalization);
    QFETCH(int, dimension);
    Parameters p;
    p.sequence_length = 33;
    p.layers = 1;
    p.alpha = 0.0;
    p.dimension = dimension;
    const Estimate estimate = measure(p, normalization, Quantity::cosine);
    const double n = dimension - (normalization == Normalization::layer_norm ? 1 : 0);
    const double count = static_cast<double>(sequences);
    Comparison comparison;
    for (int i = 0; i < p.sequence_length; ++i) {
        for (int j = 0; j < i; ++j) {
            const Statistic cosine = estimate.cell(Quantity::cosine, 0, i, j).value();
            const double variance = cosine.standard_error * cosine.standard_error * count;
            comparison.expect(cell_name(Quantity::cosine, 0, i, j), cosine.mean, 0.0,
                              allowed_errors * cosine.standard_error);
            comparison.expect(cell_name(Quantity::cosine, 0, i, j) + QStringLiteral(" (variance)"),
                              variance * n, 1.0, allowed_errors * std::sqrt(2.0 / count));
        }
    }
    QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
}

void TestInputMoments::one_word_vocabulary_repeats_it() {
    Parameters p;
    p.distribution = Distribution::repeated_tokens;
    p.vocabulary = 1;
    p.alpha = 0.2;
    const Estimate estimate = *simulate({p, 1, 100}, QuantitySet::all(), 1);
    for (int layer = 0; layer < p.layers; ++layer) {
        QCOMPARE(estimate.scalar(Quantity::ties, layer)->mean, 1.0);
        QCOMPARE(estimate.scalar(Quantity::recency_probability, layer)->mean, 0.0);
    }
    QVERIFY(all_tokens_identical(p));
}

QTEST_GUILESS_MAIN(TestInputMoments)
#include "tst_input_moments.moc"
