// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input_distribution.h"

#include <QTest>

#include <Eigen/Dense>

#include <cmath>
#include <iterator>

using namespace recency;

Q_DECLARE_METATYPE(recency::Parameters)

namespace {

constexpr Distribution distributions[] = {Distribution::shared_direction, Distribution::along_ones,
                                          Distribution::neighbours, Distribution::topics,
                                          Distribution::repeated_tokens};
constexpr const char* names[] = {"shared", "ones", "neighbours", "topics", "repeated"};

/// The factor C as the recurrence defines it: column j is what a unit t_j alone produces.
Eigen::MatrixXd factor(const TokenRecurrence& recurrence) {
    const auto tokens = recurrence.own.size();
    const auto size = static_cast<Eigen::Index>(tokens);
    Eigen::MatrixXd result = Eigen::MatrixXd::Zero(size, size);
    for (std::size_t j = 0; j < tokens; ++j) {
        double passed = 0.0;
        for (std::size_t i = 0; i < tokens; ++i) {
            const double t = i == j ? 1.0 : 0.0;
            result(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) =
                recurrence.own[i] * t + passed;
            passed = recurrence.keep[i] * passed + recurrence.pass[i] * t;
        }
    }
    return result;
}

/// R by its definition in input_distribution.h.
Eigen::MatrixXd expected_correlation(const Parameters& parameters) {
    const int tokens = parameters.sequence_length;
    const bool topics = parameters.distribution == Distribution::topics;
    const bool neighbours = parameters.distribution == Distribution::neighbours;
    const bool ones = parameters.distribution == Distribution::along_ones;
    const double rho = neighbour_correlation(parameters.alpha, tokens);
    Eigen::MatrixXd expected(tokens, tokens);
    for (int i = 0; i < tokens; ++i) {
        for (int j = 0; j < tokens; ++j) {
            const bool same_block = i / parameters.topic_length == j / parameters.topic_length;
            const double related = neighbours ? std::pow(rho, std::abs(i - j)) : parameters.alpha;
            expected(i, j) = ones || (topics && !same_block) ? 0.0 : related;
        }
    }
    expected.diagonal().setConstant(ones ? 1.0 - parameters.alpha : 1.0);
    return expected;
}

double largest_difference(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
    return (a - b).cwiseAbs().maxCoeff();
}

void add_models() {
    QTest::addColumn<Parameters>("parameters");
    for (std::size_t kind = 0; kind < std::size(distributions); ++kind) {
        for (const int tokens : {2, 3, 10, 64, 512}) {
            for (const double alpha : {0.0, 1e-9, 0.3, 0.5, 0.999999, 1.0}) {
                QTest::addRow("%s S=%d alpha=%g", names[kind], tokens, alpha)
                    << Parameters{.sequence_length = tokens,
                                  .alpha = alpha,
                                  .distribution = distributions[kind],
                                  .topic_length = 4};
            }
        }
    }
}

}  // namespace

class TestInputDistribution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void correlation_is_as_defined_data() { add_models(); }
    void correlation_is_as_defined();
    void recurrence_factors_the_correlation_data() { add_models(); }
    void recurrence_factors_the_correlation();
    void nothing_is_passed_on_at_alpha_0();
    void neighbours_have_the_mean_cosine_data();
    void neighbours_have_the_mean_cosine();
    void expected_norm_data();
    void expected_norm();
    void mean_component_along_ones();
    void zipf();
    void identical_at_the_start_data();
    void identical_at_the_start();
};

void TestInputDistribution::correlation_is_as_defined() {
    QFETCH(Parameters, parameters);
    const Eigen::MatrixXd correlation = token_correlation(parameters);
    QCOMPARE(correlation.rows(), Eigen::Index{parameters.sequence_length});
    QVERIFY(largest_difference(correlation, expected_correlation(parameters)) < 1e-15);
}

void TestInputDistribution::recurrence_factors_the_correlation() {
    QFETCH(Parameters, parameters);
    const Eigen::MatrixXd c = factor(token_recurrence(parameters));
    QVERIFY(c.isLowerTriangular(0.0));
    QVERIFY(largest_difference(c * c.transpose(), token_correlation(parameters)) < 1e-13);
}

void TestInputDistribution::nothing_is_passed_on_at_alpha_0() {
    for (const Distribution distribution : distributions) {
        const Parameters parameters{.alpha = 0.0, .distribution = distribution};
        const Eigen::MatrixXd c = factor(token_recurrence(parameters));
        QVERIFY(c == Eigen::MatrixXd::Identity(10, 10));
    }
}

void TestInputDistribution::neighbours_have_the_mean_cosine_data() {
    QTest::addColumn<double>("alpha");
    QTest::addColumn<int>("tokens");
    for (const double alpha : {0.0, 1e-6, 0.2, 0.5, 0.9, 0.999999, 1.0}) {
        for (const int tokens : {2, 3, 10, 512}) {
            QTest::addRow("alpha=%g S=%d", alpha, tokens) << alpha << tokens;
        }
    }
}

void TestInputDistribution::neighbours_have_the_mean_cosine() {
    QFETCH(double, alpha);
    QFETCH(int, tokens);
    const double rho = neighbour_correlation(alpha, tokens);
    double sum = 0.0;
    for (int i = 0; i < tokens; ++i) {
        for (int j = 0; j < i; ++j) {
            sum += std::pow(rho, i - j);
        }
    }
    QVERIFY(std::abs(sum / (tokens * (tokens - 1) / 2.0) - alpha) < 1e-13);
}

void TestInputDistribution::expected_norm_data() {
    QTest::addColumn<double>("alpha");
    QTest::addColumn<double>("squared_norm");
    QTest::newRow("unrelated") << 0.0 << 4.0;
    QTest::newRow("half") << 0.5 << 8.0;
    QTest::newRow("identical") << 1.0 << 4.0;
}

void TestInputDistribution::expected_norm() {
    QFETCH(double, alpha);
    QFETCH(double, squared_norm);
    for (const Distribution distribution : distributions) {
        const Parameters parameters{
            .dimension = 64, .alpha = alpha, .input_scale = 2.0, .distribution = distribution};
        QCOMPARE(expected_squared_input_norm(parameters), squared_norm);
        // A token of the recurrence has d features of this variance and the mean component.
        const double random = token_correlation(parameters)(3, 3) * parameters.dimension;
        const double mean = mean_component(parameters);
        const double scale = feature_scale(parameters);
        QCOMPARE(scale * scale * (random + mean * mean), squared_norm);
    }
}

void TestInputDistribution::mean_component_along_ones() {
    Parameters parameters{.dimension = 64, .alpha = 0.25};
    QCOMPARE(mean_component(parameters), 0.0);
    parameters.distribution = Distribution::along_ones;
    QCOMPARE(mean_component(parameters), 4.0);
    parameters.alpha = 1.0;
    QCOMPARE(mean_component(parameters), 8.0);
}

void TestInputDistribution::zipf() {
    const auto three = zipf_cumulative(3);
    QCOMPARE(three.size(), std::size_t{3});
    QVERIFY(std::abs(three[0] - 6.0 / 11.0) < 1e-15);
    QVERIFY(std::abs(three[1] - 9.0 / 11.0) < 1e-15);
    QVERIFY(three[2] == 1.0);
    QVERIFY(zipf_cumulative(1) == std::vector<double>{1.0});
    QVERIFY(zipf_cumulative(100'000).back() == 1.0);
}

void TestInputDistribution::identical_at_the_start_data() {
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<int>("tokens");
    for (std::size_t kind = 0; kind < std::size(distributions); ++kind) {
        Parameters parameters{.alpha = 0.9, .distribution = distributions[kind]};
        QTest::addRow("%s, alpha < 1", names[kind]) << parameters << 1;
        parameters.alpha = 1.0;
        const bool topics = parameters.distribution == Distribution::topics;
        QTest::addRow("%s, alpha = 1", names[kind]) << parameters << (topics ? 5 : 10);
    }
    QTest::newRow("one long topic")
        << Parameters{.alpha = 1.0, .distribution = Distribution::topics, .topic_length = 20} << 10;
    QTest::newRow("one word") << Parameters{.alpha = 0.0,
                                            .distribution = Distribution::repeated_tokens,
                                            .vocabulary = 1}
                              << 10;
    QTest::newRow("one word, not used") << Parameters{.alpha = 0.0, .vocabulary = 1} << 1;
}

void TestInputDistribution::identical_at_the_start() {
    QFETCH(Parameters, parameters);
    QTEST(leading_identical_tokens(parameters), "tokens");
}

QTEST_GUILESS_MAIN(TestInputDistribution)
#include "tst_input_distribution.moc"
