// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/triangular_state.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>

namespace recency {
namespace {

/// X H, where H is the reflection that takes e = 1/sqrt(d) to the first axis.
Eigen::MatrixXd turn_mean_to_first_axis(const Eigen::MatrixXd& inputs) {
    const auto dimension = inputs.cols();
    Eigen::VectorXd mirror =
        Eigen::VectorXd::Constant(dimension, 1.0 / std::sqrt(static_cast<double>(dimension)));
    mirror[0] -= 1.0;  // never 0: dimension >= 2
    const Eigen::VectorXd along = inputs * mirror;
    return inputs - along * (2.0 / mirror.squaredNorm() * mirror.transpose());
}

}  // namespace

TriangularState reduce(const Eigen::MatrixXd& inputs) {
    const Eigen::MatrixXd turned = turn_mean_to_first_axis(inputs);
    const auto others = inputs.cols() - 1;
    const auto width = std::min(inputs.rows(), others);
    // The LQ factorization of the other columns is the QR factorization of their transpose.
    const Eigen::HouseholderQR<Eigen::MatrixXd> qr(turned.rightCols(others).transpose());
    const Eigen::MatrixXd upper = qr.matrixQR().topRows(width).triangularView<Eigen::Upper>();
    return {turned.col(0), upper.transpose()};
}

}  // namespace recency
