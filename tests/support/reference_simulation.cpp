// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reference_simulation.h"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace recency::reference {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double norm_epsilon = 1e-12;  // on the variance

// Matrices of tokens are S x d: a row is a token. Sums run over features in their order, so that
// equal tokens have equal norms and equal scores to the last bit.

double dot(const MatrixXd& x, Index i, Index j) {
    double sum = 0.0;
    for (Index feature = 0; feature < x.cols(); ++feature) {
        sum += x(i, feature) * x(j, feature);
    }
    return sum;
}

MatrixXd centred(const MatrixXd& x) {
    MatrixXd result = x;
    for (Index i = 0; i < x.rows(); ++i) {
        double mean = 0.0;
        for (Index feature = 0; feature < x.cols(); ++feature) {
            mean += x(i, feature) / static_cast<double>(x.cols());
        }
        result.row(i).array() -= mean;
    }
    return result;
}

/// The part of the tokens that the norm sees.
MatrixXd seen_by(Normalization normalization, const MatrixXd& x) {
    return normalization == Normalization::layer_norm ? centred(x) : x;
}

/// What the norm multiplies each token by, after centring if it centres.
VectorXd norm_gains(Normalization normalization, const MatrixXd& x) {
    VectorXd gains = VectorXd::Ones(x.rows());
    if (normalization == Normalization::none) {
        return gains;
    }
    const MatrixXd seen = seen_by(normalization, x);
    for (Index i = 0; i < x.rows(); ++i) {
        const double variance = dot(seen, i, i) / static_cast<double>(x.cols());
        gains(i) = 1.0 / std::sqrt(variance + norm_epsilon);
    }
    return gains;
}

MatrixXd normalize(Normalization normalization, const MatrixXd& x) {
    return norm_gains(normalization, x).asDiagonal() * seen_by(normalization, x);
}

/// S_ij = tau h_i . h_j / sqrt(d), j <= i.
MatrixXd causal_scores(const MatrixXd& h, double score_scale) {
    MatrixXd scores = MatrixXd::Zero(h.rows(), h.rows());
    for (Index i = 0; i < h.rows(); ++i) {
        for (Index j = 0; j <= i; ++j) {
            scores(i, j) = score_scale * dot(h, i, j) / std::sqrt(static_cast<double>(h.cols()));
        }
    }
    return scores;
}

/// A_ij = exp(S_ij) / sum over j <= i; the largest score is subtracted against overflow.
MatrixXd causal_softmax(const MatrixXd& scores) {
    MatrixXd weights = MatrixXd::Zero(scores.rows(), scores.rows());
    for (Index i = 0; i < scores.rows(); ++i) {
        const double largest = scores.row(i).head(i + 1).maxCoeff();
        for (Index j = 0; j <= i; ++j) {
            weights(i, j) = std::exp(scores(i, j) - largest);
        }
        weights.row(i) /= weights.row(i).sum();
    }
    return weights;
}

void measure_geometry(const MatrixXd& x, Layer& layer) {
    const Index tokens = x.rows();
    layer.key_norm = VectorXd(tokens);
    layer.cosine = MatrixXd::Zero(tokens, tokens);
    double sum = 0.0;
    for (Index i = 0; i < tokens; ++i) {
        layer.key_norm(i) = std::sqrt(dot(x, i, i));
        for (Index j = 0; j <= i; ++j) {
            layer.cosine(i, j) = dot(x, i, j) / (layer.key_norm(i) * layer.key_norm(j));
            sum += j < i ? layer.cosine(i, j) : 0.0;
        }
    }
    layer.mean_cosine = sum / (0.5 * static_cast<double>(tokens * (tokens - 1)));
}

/// Over all triples k < j < i, diagonal excluded: is the later key's score the larger one?
void measure_recency(Layer& layer) {
    double triples = 0.0;
    double later_wins = 0.0;
    double equal = 0.0;
    double gap = 0.0;
    for (Index i = 0; i < layer.score.rows(); ++i) {
        for (Index j = 0; j < i; ++j) {
            for (Index k = 0; k < j; ++k) {
                triples += 1.0;
                later_wins += layer.score(i, j) > layer.score(i, k) ? 1.0 : 0.0;
                equal += layer.score(i, j) == layer.score(i, k) ? 1.0 : 0.0;
                gap += layer.score(i, j) - layer.score(i, k);
            }
        }
    }
    layer.recency_probability = later_wins / triples;  // 0/0 is NaN: no triples, no probability
    layer.ties = equal / triples;
    layer.recency_advantage = gap / triples;
}

/// (1 - lambda) I + lambda A, lambda = 1/2 with a residual and 1 without.
MatrixXd rollout_step(const Parameters& p, const MatrixXd& weights) {
    const double lambda = p.residual > 0.0 ? 0.5 : 1.0;
    return (1.0 - lambda) * MatrixXd::Identity(weights.rows(), weights.rows()) + lambda * weights;
}

/// Tokens at the start of the sequence that are the same vector as the first.
Index leading_copies(const MatrixXd& x) {
    Index count = 1;
    while (count < x.rows() && x.row(count) == x.row(0)) {
        ++count;
    }
    return count;
}

/// Copies of the first token see nothing but copies of it, so they stay the same vector in every
/// layer. Rounding must not tell them apart, or their ties would be decided by it.
void keep_copies(MatrixXd& x, Index copies) {
    for (Index i = 1; i < copies; ++i) {
        x.row(i) = x.row(0);
    }
}

/// Rows of |M|, each divided by its sum.
MatrixXd row_shares(const MatrixXd& matrix) {
    MatrixXd shares = matrix.cwiseAbs();
    for (Index i = 0; i < shares.rows(); ++i) {
        shares.row(i) /= shares.row(i).sum();
    }
    return shares;
}

}  // namespace

std::vector<Layer> simulate_sequence(const Parameters& p, const MatrixXd& inputs) {
    const bool pre = normalizes_before_attention(p);
    const bool post = normalizes_after_attention(p);
    const Normalization before = pre ? p.normalization : Normalization::none;
    const Normalization after = post ? p.normalization : Normalization::none;
    const MatrixXd identity = MatrixXd::Identity(inputs.rows(), inputs.rows());
    const Index copies = leading_copies(inputs);

    MatrixXd x = inputs;
    MatrixXd rollout = identity;
    MatrixXd content = identity;  // x = content * inputs, as far as the norm sees them
    std::vector<Layer> layers;
    for (int l = 0; l < p.layers; ++l) {
        const MatrixXd h = normalize(before, x);
        Layer layer;
        measure_geometry(seen_by(before, x), layer);
        layer.score = causal_scores(h, p.score_scale);
        layer.weight = causal_softmax(layer.score);
        measure_recency(layer);

        const MatrixXd mixed = layer.weight * h + p.residual * x;
        const MatrixXd mixing =
            layer.weight * norm_gains(before, x).asDiagonal() + p.residual * identity;
        content = norm_gains(after, mixed).asDiagonal() * (mixing * content);
        rollout = rollout_step(p, layer.weight) * rollout;
        layer.rollout = rollout;
        layer.contribution = row_shares(content);
        x = normalize(after, mixed);
        keep_copies(x, copies);
        layers.push_back(layer);
    }
    return layers;
}

double Layer::scalar(Quantity quantity) const {
    switch (quantity) {
    case Quantity::recency_probability:
        return recency_probability;
    case Quantity::ties:
        return ties;
    case Quantity::recency_advantage:
        return recency_advantage;
    case Quantity::mean_cosine:
        return mean_cosine;
    default:
        throw std::invalid_argument("not one number a layer");
    }
}

const MatrixXd& Layer::cells(Quantity quantity) const {
    switch (quantity) {
    case Quantity::score:
        return score;
    case Quantity::cosine:
        return cosine;
    case Quantity::weight:
        return weight;
    case Quantity::rollout:
        return rollout;
    case Quantity::contribution:
        return contribution;
    default:
        throw std::invalid_argument("not one number a cell");
    }
}

}  // namespace recency::reference
