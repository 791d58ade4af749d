// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "core/quantities.h"

#include <Eigen/Core>

#include <vector>

namespace recency::reference {

// The definition of the model and of everything that is measured in it: d features, double
// precision, one sequence, one step after the other, no tricks. The fast simulation is held
// against it. Layers, queries and keys count from 0.

/// What is measured in one layer of one sequence.
struct Layer {
    Eigen::VectorXd key_norm;  // S
    Eigen::MatrixXd score;     // S x S, as all that follow; 0 above the diagonal, in the future
    Eigen::MatrixXd cosine;
    Eigen::MatrixXd weight;
    Eigen::MatrixXd rollout;
    Eigen::MatrixXd contribution;
    double mean_cosine = 0.0;
    double recency_probability = 0.0;  // this and the next two: NaN for S < 3
    double ties = 0.0;
    double recency_advantage = 0.0;

    double scalar(Quantity quantity) const;
    const Eigen::MatrixXd& cells(Quantity quantity) const;
};

/// Puts S x d inputs through all layers. Uses the parameters of the model, none of the inputs.
std::vector<Layer> simulate_sequence(const Parameters& parameters, const Eigen::MatrixXd& inputs);

}  // namespace recency::reference
