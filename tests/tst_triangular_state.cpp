// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/triangular_state.h"

#include <QTest>

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <random>

using namespace recency;

namespace {

Eigen::MatrixXd random_matrix(int rows, int columns) {
    std::mt19937 engine(7);
    std::uniform_real_distribution<double> uniform(-1.0, 1.0);
    return Eigen::MatrixXd::NullaryExpr(rows, columns, [&] { return uniform(engine); });
}

double largest_difference(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
    return (a - b).cwiseAbs().maxCoeff();
}

}  // namespace

class TestTriangularState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reduction_keeps_every_product_data();
    void reduction_keeps_every_product();
};

void TestTriangularState::reduction_keeps_every_product_data() {
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("dimension");
    QTest::addColumn<int>("rank");
    QTest::addColumn<double>("mean");
    QTest::newRow("d = 2") << 6 << 2 << 2 << 0.0;
    QTest::newRow("d = 2, two tokens") << 2 << 2 << 2 << 0.0;
    QTest::newRow("d < S") << 12 << 5 << 5 << 0.0;
    QTest::newRow("d - 1 = S") << 8 << 9 << 8 << 0.0;
    QTest::newRow("d = S") << 8 << 8 << 8 << 0.0;
    QTest::newRow("d > S") << 10 << 64 << 10 << 0.0;
    QTest::newRow("rank 1") << 10 << 16 << 1 << 0.0;
    QTest::newRow("rank 3") << 10 << 16 << 3 << 0.0;
    QTest::newRow("rank 0") << 10 << 16 << 0 << 0.0;
    QTest::newRow("constant vectors") << 10 << 16 << 0 << 3.0;
    QTest::newRow("large mean") << 10 << 16 << 10 << 100.0;
}

void TestTriangularState::reduction_keeps_every_product() {
    QFETCH(int, tokens);
    QFETCH(int, dimension);
    QFETCH(int, rank);
    QFETCH(double, mean);
    Eigen::MatrixXd inputs = random_matrix(tokens, rank) * random_matrix(rank, dimension);
    inputs.array() += mean;
    const TriangularState state = reduce(inputs);

    const Eigen::VectorXd means = inputs.rowwise().mean();
    const Eigen::MatrixXd centred = inputs.colwise() - means;
    const double tolerance = 1e-13 * std::max(1.0, inputs.squaredNorm());
    QCOMPARE(state.rest.rows(), Eigen::Index{tokens});
    QCOMPARE(state.rest.cols(), Eigen::Index{std::min(tokens, dimension - 1)});
    QVERIFY(state.rest.isLowerTriangular(0.0));
    QVERIFY(largest_difference(state.u, means * std::sqrt(dimension)) < tolerance);
    QVERIFY(largest_difference(state.rest * state.rest.transpose(), centred * centred.transpose()) <
            tolerance);
}

QTEST_GUILESS_MAIN(TestTriangularState)
#include "tst_triangular_state.moc"
