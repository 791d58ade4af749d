// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens -> scores -> weights -> rollout.
#include "core/kernel/walk_steps.h"

#include "core/kernel/normalizer.h"
#include "core/kernel/triangle.h"

#include <cstddef>

namespace recency::kernel::RECENCY_KERNEL {

namespace {

constexpr double largest_score = 1e150;  // its square is still a double
constexpr double steepest_softmax = 1e30;

}  // namespace

void Walk::multiply_tokens() {
    for (int query = 0; query < tokens_; ++query) {
        float* products = row_of(w_.gram, query);
        row_products(w_.rest, query, plan_.columns, products);
        if (uses_means()) {
            const Lanes mean = lanes(w_.u, query);
            for (int key = 0; key <= query; ++key) {
                lanes(products, key) += mean * lanes(w_.u, key);
            }
        }
    }
}

void Walk::take_norms() {
    for (int token = 0; token < tokens_; ++token) {
        const Lanes norm = square_root(lanes(w_.gram, triangle_index(token, token)));
        lanes(norm_, token) = norm;
        lanes(inverse_norm_, token) = select(norm > 0.0F, 1.0F / norm, Lanes{});
    }
}

void Walk::scale_scores() {
    if (!pre_norm_) {
        score_factor_ = plan_.score_scale * scale_ * scale_ / root_dimension_;
        return;
    }
    const Normalizer normalizer(plan_.dimension, scale_);
    normalizing_common_ = normalizer.common;
    score_factor_ = plan_.score_scale * normalizer.common * normalizer.common / root_dimension_;
    for (int token = 0; token < tokens_; ++token) {
        lanes(normalizing_, token) =
            normalizer.factor(lanes(w_.gram, triangle_index(token, token)));
    }
    for (int query = 0; query < tokens_; ++query) {
        float* scores = row_of(w_.gram, query);
        const Lanes factor = lanes(normalizing_, query);
        for (int key = 0; key <= query; ++key) {
            lanes(scores, key) *= factor * lanes(normalizing_, key);
        }
    }
}

void Walk::settle_signs() {
    const float size = static_cast<float>(plan_.dimension);
    for (int cell = 0; cell < cells_; ++cell) {
        const Lanes score = lanes(w_.gram, cell);
        const Lanes settled = select(score < 0.0F, splat(-size), splat(size));
        const IntLanes equal = absolute(score - settled) < 2e-6F * size;
        lanes(w_.gram, cell) = select(equal, settled, score);
    }
}

bool Walk::scores_fit() const {
    // |x_i . x_j| never exceeds the larger squared norm, so the diagonal bounds them all.
    Lanes largest = {};
    for (int token = 0; token < tokens_; ++token) {
        largest = maximum(largest, lanes(w_.gram, triangle_index(token, token)));
    }
    const Lanes kept = select(accumulator_.active(), largest, Lanes{});
    return score_factor_ * static_cast<double>(largest_lane(kept)) < largest_score;
}

void Walk::softmax() {
    const float steepness =
        static_cast<float>(score_factor_ < steepest_softmax ? score_factor_ : steepest_softmax);
    for (int query = 0; query < tokens_; ++query) {
        softmax_row(query, steepness);
    }
}

void Walk::softmax_row(int query, float steepness) {
    float* scores = row_of(w_.gram, query);
    float* weights = row_of(w_.weight, query);
    Lanes largest = lanes(scores, 0);
    for (int key = 1; key <= query; ++key) {
        largest = maximum(largest, lanes(scores, key));
    }
    Lanes sum = {};
    for (int key = 0; key <= query; ++key) {
        const Lanes power = exponential((lanes(scores, key) - largest) * steepness);
        lanes(weights, key) = power;
        sum += power;
    }
    const Lanes share = 1.0F / sum;
    for (int key = 0; key <= query; ++key) {
        lanes(weights, key) *= share;
    }
}

void Walk::roll_out(int index) {
    const float mixed = plan_.residual > 0.0 ? 0.5F : 1.0F;
    float* const mixing = w_.gram;  // the scores are not needed any more
    for (int cell = 0; cell < cells_; ++cell) {
        lanes(mixing, cell) = mixed * lanes(w_.weight, cell);
    }
    for (int token = 0; token < tokens_; ++token) {
        lanes(mixing, triangle_index(token, token)) += 1.0F - mixed;
    }
    if (index == 0) {
        __builtin_memcpy(w_.rollout, mixing, sizeof(Lanes) * static_cast<std::size_t>(cells_));
    } else {
        multiply_in_place(mixing, w_.rollout, tokens_, tokens_);
    }
}

}  // namespace recency::kernel::RECENCY_KERNEL
