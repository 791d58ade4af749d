// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "tests/support/random_source.h"

#include <Eigen/Core>

namespace recency::reference {

/// The tokens of one sequence, S x d, drawn feature by feature as the definitions say. All five
/// input distributions; see core/input_distribution.h for their correlations.
Eigen::MatrixXd draw_inputs(const Parameters& parameters, RandomSource& random);

/// Expected correlation R of the tokens (E x_i . x_j = sigma^2 v R_ij), from the definitions too.
/// For repeated tokens: averaged over which tokens repeat.
Eigen::MatrixXd expected_correlation(const Parameters& parameters);

/// rho such that the mean of rho^|i-j| over all pairs i != j of S tokens is alpha, by bisection.
double neighbour_correlation_by_bisection(double alpha, int sequence_length);

}  // namespace recency::reference
