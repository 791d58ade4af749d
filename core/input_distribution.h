// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <Eigen/Core>

#include <vector>

namespace recency {

// The five input distributions. Every one gives each token E||x_i||^2 = sigma^2 v with
// v = 1/(1 - alpha) (1 at alpha = 1), and a correlation matrix R between the tokens:
//
//   shared direction  R_ij = alpha                         the paper's: x_i = s (m z_i + l z_0)
//   along ones        as before, but the shared direction is the constant vector 1/sqrt(d)
//   neighbours        R_ij = rho^|i-j|, rho such that the mean over all pairs i != j is alpha
//   topics            R_ij = alpha inside a block of topic_length tokens, 0 between blocks
//   repeated tokens   R_ij = 1 for the same token, alpha for different ones
//
// All are exact in the triangular state: a factor C with C C^T = R is applied to a standard
// triangular state (Bartlett's decomposition) by one recurrence down the tokens.

/// C T, row by row, without a dense C:  x_i = own_i t_i + p_i,  p_{i+1} = keep_i p_i + pass_i t_i,
/// p_1 = 0. Any covariance of the four kinds above has this form, so a sequence costs O(S^2).
struct TokenRecurrence {
    std::vector<double> own;
    std::vector<double> keep;
    std::vector<double> pass;
};

/// The recurrence of the correlation matrix R (of the part along the other directions, for a
/// shared direction along 1; of the different tokens, for repeated tokens).
TokenRecurrence token_recurrence(const Parameters& parameters);

/// R = C C^T, S x S. For repeated tokens: of S different tokens.
Eigen::MatrixXd token_correlation(const Parameters& parameters);

/// sigma sqrt(v / d): what multiplies a standard normal feature.
double feature_scale(const Parameters& parameters);

/// Mean of u_i = x_i . 1/sqrt(d), in units of feature_scale: sqrt(alpha d) for a shared direction
/// along 1 (sqrt(d) at alpha = 1), 0 for all others.
double mean_component(const Parameters& parameters);

/// rho of Distribution::neighbours: the mean of rho^|i-j| over all pairs of S tokens is alpha.
double neighbour_correlation(double alpha, int sequence_length);

/// Cumulative probabilities of the vocabulary under Zipf's law, weights 1/rank; last entry 1.
std::vector<double> zipf_cumulative(int vocabulary);

/// Tokens at the start of every sequence that are the same vector (1 where none repeats surely).
int leading_identical_tokens(const Parameters& parameters);

}  // namespace recency
