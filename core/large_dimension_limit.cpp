// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input_distribution.h"
#include "core/theory.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace recency {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr Index panel_width = 64;  // columns taken at once by a product of triangles
constexpr double epsilon = 1e-12;  // of the norms, on the variance

/// A B of two lower triangular matrices, without the zeros above: S^3/6 multiply-adds.
MatrixXd lower_product(const MatrixXd& a, const MatrixXd& b) {
    const Index size = a.rows();
    MatrixXd result = MatrixXd::Zero(size, size);
    for (Index start = 0; start < size; start += panel_width) {
        const Index rows = size - start;
        const Index columns = std::min(panel_width, rows);
        result.block(start, start, rows, columns).noalias() =
            a.block(start, start, rows, rows).triangularView<Eigen::Lower>() *
            b.block(start, start, rows, columns);
    }
    return result;
}

/// The lower triangle of F F^T for a lower triangular F, likewise.
MatrixXd lower_gram(const MatrixXd& factor) {
    const Index size = factor.rows();
    MatrixXd result = MatrixXd::Zero(size, size);
    for (Index start = 0; start < size; start += panel_width) {
        const Index rows = size - start;
        const Index columns = std::min(panel_width, rows);
        result.block(start, start, rows, rows)
            .selfadjointView<Eigen::Lower>()
            .rankUpdate(factor.block(start, start, rows, columns));
    }
    return result;
}

/// K C for the lower triangular factor C that the recurrence stands for: its transpose, run
/// backwards over the columns.
MatrixXd times_recurrence(const MatrixXd& mixing, const TokenRecurrence& recurrence) {
    MatrixXd result(mixing.rows(), mixing.cols());
    VectorXd later = VectorXd::Zero(mixing.rows());  // what token j passes on reaches these
    for (Index j = mixing.cols() - 1; j >= 0; --j) {
        const auto at = static_cast<std::size_t>(j);
        result.col(j) = recurrence.own[at] * mixing.col(j) + recurrence.pass[at] * later;
        later = mixing.col(j) + recurrence.keep[at] * later;
    }
    return result;
}

/// Softmax over the keys j <= i of every row, column by column as the matrix is stored.
MatrixXd causal_softmax(const MatrixXd& score) {
    const Index size = score.rows();
    VectorXd largest = VectorXd::Constant(size, -std::numeric_limits<double>::infinity());
    for (Index j = 0; j < size; ++j) {
        largest.tail(size - j) = largest.tail(size - j).cwiseMax(score.col(j).tail(size - j));
    }
    MatrixXd weight = MatrixXd::Zero(size, size);
    VectorXd sum = VectorXd::Zero(size);
    for (Index j = 0; j < size; ++j) {
        const auto seen = size - j;
        weight.col(j).tail(seen) = (score.col(j) - largest).tail(seen).array().exp();
        sum.tail(seen) += weight.col(j).tail(seen);
    }
    return sum.cwiseInverse().asDiagonal() * weight;
}

/// Mean of S_ij - S_ik over k < j < i. Key j of the i keys before the query is the later one j
/// times and the earlier one i - 1 - j times.
double mean_advantage(const MatrixXd& score) {
    const auto tokens = static_cast<double>(score.rows());
    double sum = 0.0;
    for (Index j = 0; j < score.cols(); ++j) {
        for (Index i = j + 1; i < score.rows(); ++i) {
            sum += static_cast<double>(2 * j - i + 1) * score(i, j);
        }
    }
    const double triples = tokens * (tokens - 1.0) * (tokens - 2.0) / 6.0;
    return triples > 0.0 ? sum / triples : std::numeric_limits<double>::quiet_NaN();
}

/// One over each entry, and 0 over 0.
VectorXd inverse_or_zero(const VectorXd& values) {
    return (values.array() > 0.0).select(values.cwiseInverse(), 0.0);
}

/// The tokens before a layer as what they are made of: X = mixing X0, and therefore one factor of
/// their Gram matrix is mixing C with C C^T that of the inputs. Unlike M G M^T this never takes
/// the difference of large numbers, and it keeps every matrix triangular.
class LimitRecursion {
public:
    explicit LimitRecursion(const Parameters& parameters);

    TheoryLayer next();

private:
    MatrixXd other_directions() const;
    bool sees_mean() const;
    VectorXd norm_factors(const VectorXd& squared_norms) const;
    void attend(const MatrixXd& weight, const VectorXd& key_factors);
    void normalize_output();

    Parameters parameters_;
    TokenRecurrence recurrence_;
    MatrixXd mixing_;   // S x S: X = mixing X0
    MatrixXd rollout_;  // S x S
    VectorXd mean_;     // S: components along 1/sqrt(d) that do not vanish beside ||x||
};

LimitRecursion::LimitRecursion(const Parameters& parameters)
    : parameters_(parameters),
      recurrence_(token_recurrence(parameters)),
      mixing_(MatrixXd::Identity(parameters.sequence_length, parameters.sequence_length)),
      rollout_(mixing_),
      mean_(VectorXd::Constant(parameters.sequence_length,
                               feature_scale(parameters) * mean_component(parameters))) {}

MatrixXd LimitRecursion::other_directions() const {
    return std::sqrt(expected_squared_input_norm(parameters_)) *
           times_recurrence(mixing_, recurrence_);
}

/// LayerNorm before attention has taken the mean out of everything that is measured.
bool LimitRecursion::sees_mean() const {
    return !(parameters_.normalization == Normalization::layer_norm &&
             normalizes_before_attention(parameters_));
}

/// What the norm multiplies tokens of these squared norms by.
VectorXd LimitRecursion::norm_factors(const VectorXd& squared_norms) const {
    return (squared_norms.array() / parameters_.dimension + epsilon).rsqrt();
}

TheoryLayer LimitRecursion::next() {
    MatrixXd gram = lower_gram(other_directions());
    if (sees_mean() && !mean_.isZero(0.0)) {
        gram.selfadjointView<Eigen::Lower>().rankUpdate(mean_);
    }
    const VectorXd squared_norms = gram.diagonal();
    const VectorXd key_factors = normalizes_before_attention(parameters_)
                                     ? norm_factors(squared_norms)
                                     : VectorXd::Ones(squared_norms.size());
    const double scale = parameters_.score_scale / std::sqrt(parameters_.dimension);

    TheoryLayer layer;
    layer.key_norm = squared_norms.cwiseSqrt();
    const VectorXd inverse_norms = inverse_or_zero(layer.key_norm);
    layer.cosine = inverse_norms.asDiagonal() * gram * inverse_norms.asDiagonal();
    layer.score = scale * (key_factors.asDiagonal() * gram * key_factors.asDiagonal());
    layer.weight = causal_softmax(layer.score);
    layer.recency_advantage = mean_advantage(layer.score);
    attend(layer.weight, key_factors);
    layer.rollout = rollout_;
    const VectorXd row_sums = mixing_.rowwise().sum();
    layer.contribution = row_sums.cwiseInverse().asDiagonal() * mixing_;
    return layer;
}

/// X <- A H + r X, written on the mixing matrix, and the same step of attention rollout.
void LimitRecursion::attend(const MatrixXd& weight, const VectorXd& key_factors) {
    const double residual = parameters_.residual;
    mixing_ = lower_product(weight, key_factors.asDiagonal() * mixing_) + residual * mixing_;
    mean_ = weight * key_factors.cwiseProduct(mean_) + residual * mean_;
    const double attended = residual > 0.0 ? 0.5 : 1.0;
    rollout_ = attended * lower_product(weight, rollout_) + (1.0 - attended) * rollout_;
    if (normalizes_after_attention(parameters_)) {
        normalize_output();
    }
}

void LimitRecursion::normalize_output() {
    const bool centres = parameters_.normalization == Normalization::layer_norm;
    if (centres) {
        mean_.setZero();
    }
    const VectorXd squared_norms = other_directions().rowwise().squaredNorm() + mean_.cwiseAbs2();
    const VectorXd factors = norm_factors(squared_norms);
    mixing_ = factors.asDiagonal() * mixing_;
    mean_ = factors.cwiseProduct(mean_);
}

bool is_within_range(const TheoryLayer& layer) {
    return layer.score.allFinite() && layer.cosine.allFinite() && layer.contribution.allFinite();
}

}  // namespace

std::optional<std::vector<TheoryLayer>> large_dimension_limit(const Parameters& parameters,
                                                              const std::atomic<bool>* cancelled) {
    if (parameters.distribution == Distribution::repeated_tokens) {
        return std::nullopt;
    }
    LimitRecursion recursion(parameters);
    std::vector<TheoryLayer> layers;
    for (int layer = 0; layer < parameters.layers; ++layer) {
        if (cancelled != nullptr && cancelled->load(std::memory_order_relaxed)) {
            return std::nullopt;
        }
        TheoryLayer next = recursion.next();
        if (!is_within_range(next)) {
            break;
        }
        layers.push_back(std::move(next));
    }
    return layers;
}

}  // namespace recency
