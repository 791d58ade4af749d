// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <Eigen/Core>

#include <atomic>
#include <optional>
#include <vector>

namespace recency {

// Closed forms of Kim et al. for one layer on S unit vectors whose pairwise cosine is exactly
// alpha, and the large-d limit of every layer. Token positions count from 1 in the closed forms,
// as in the paper.

struct ClosedForm {
    double alpha = 0.0;      // 0 ... 1
    double dimension = 64;   // d >= 2
    double score_scale = 1;  // tau >= 0
    double residual = 0;     // effective residual rho >= 0

    /// beta = tau sqrt(d)
    double beta() const;
    /// a_j: the weight that token j gives itself; j >= 1.
    double self_weight(int j) const;
    /// b_j: the weight that token j gives each earlier token.
    double other_weight(int j) const;
    /// ||o_j||^2 = alpha (1+rho)^2 + (1-alpha) [(rho + a_j)^2 + (j-1) b_j^2]
    double squared_norm(int j) const;
    /// h(j) = 1/||o_j||, the curve of the paper's figures 2 and 5.
    double h(int j) const;
    /// o_i . o_j for j < i, which does not depend on j.
    double dot(int i) const;
    /// j* = 1 + e^((1-alpha) beta), where the weight that a token gives
    /// itself has fallen to 1/2, halfway up the rise of h for large rho; may be infinite.
    double half_rise() const;
    /// h(infinity) / h(1); infinite at alpha = 0, rho = 0.
    double total_rise() const;
};

/// One layer of the large-d limit. Matrices are S x S, lower triangular (the future is 0).
struct TheoryLayer {
    Eigen::VectorXd key_norm;
    Eigen::MatrixXd score;
    Eigen::MatrixXd cosine;
    Eigen::MatrixXd weight;
    Eigen::MatrixXd rollout;
    Eigen::MatrixXd contribution;
    double recency_advantage = 0.0;  // NaN for S < 3
};

/// The expected Gram matrix of the inputs put through all layers (large d: no sampling). Layers
/// whose numbers a double cannot hold are left out, so the result may be shorter than
/// parameters.layers. Empty for repeated tokens (which tokens repeat stays random in the limit),
/// and when somebody set *cancelled, which is looked at between layers.
std::optional<std::vector<TheoryLayer>> large_dimension_limit(
    const Parameters& parameters, const std::atomic<bool>* cancelled = nullptr);

}  // namespace recency
