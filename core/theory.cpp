// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/theory.h"

#include <cmath>

namespace recency {
namespace {

/// F/E = e^((alpha-1) beta), the weight of another token relative to one's own. At most 1, while
/// E and F themselves leave the range of a double.
double relative_weight(const ClosedForm& form) {
    return std::exp((form.alpha - 1.0) * form.beta());
}

}  // namespace

double ClosedForm::beta() const {
    return score_scale * std::sqrt(dimension);
}

double ClosedForm::self_weight(int j) const {
    return 1.0 / (1.0 + (j - 1) * relative_weight(*this));
}

double ClosedForm::other_weight(int j) const {
    return relative_weight(*this) * self_weight(j);
}

double ClosedForm::squared_norm(int j) const {
    const double shared = 1.0 + residual;
    const double own = residual + self_weight(j);
    const double other = other_weight(j);
    return alpha * shared * shared + (1.0 - alpha) * (own * own + (j - 1) * other * other);
}

double ClosedForm::h(int j) const {
    return 1.0 / std::sqrt(squared_norm(j));
}

double ClosedForm::dot(int i) const {
    const double shared = 1.0 + residual;
    return shared * (alpha * shared + (1.0 - alpha) * other_weight(i));
}

double ClosedForm::half_rise() const {
    return 1.0 + std::exp((1.0 - alpha) * beta());
}

double ClosedForm::total_rise() const {
    const double own_share = residual / (1.0 + residual);
    return 1.0 / std::sqrt(alpha + (1.0 - alpha) * own_share * own_share);
}

}  // namespace recency
