// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

#include <Eigen/Core>

#include <span>

namespace recency {

/// S tokens, up to a rotation of feature space that fixes e = 1/sqrt(d): their mean components
/// u = X e, and a lower trapezoidal S x min(S, d-1) matrix with the same inner products as the
/// tokens without those components. Every score of every layer is the same for both.
struct TriangularState {
    Eigen::VectorXd u;
    Eigen::MatrixXd rest;
};

/// Reduces any S x d inputs, d >= 2 (Householder: e to the first axis, then the LQ factorization).
TriangularState reduce(const Eigen::MatrixXd& inputs);

/// Puts given inputs (one S x d matrix a sequence) through the layers of the fast simulation.
/// Throws std::invalid_argument if a matrix does not have the shape that the parameters say.
/// The distribution parameters (alpha, input scale ...) are not used.
Estimate estimate_inputs(const Parameters& parameters, QuantitySet quantities,
                         std::span<const Eigen::MatrixXd> inputs);

}  // namespace recency
