// SPDX-License-Identifier: GPL-3.0-or-later
// What is measured on the way, added to the sums over sequences.
#include "core/kernel/walk_steps.h"

#include "core/kernel/triangle.h"

namespace recency::kernel::RECENCY_KERNEL {

void Walk::measure_cells(Quantity quantity, float* triangle, double factor) const {
    if (!wants(quantity)) {
        return;
    }
    for (int cell = 0; cell < cells_; ++cell) {
        accumulator_.add(moments(quantity, cell), lanes(triangle, cell), factor);
    }
}

void Walk::measure_norms() const {
    if (!wants(Quantity::key_norm)) {
        return;
    }
    for (int token = 0; token < tokens_; ++token) {
        accumulator_.add(moments(Quantity::key_norm, token), lanes(norm_, token), scale_);
    }
}

Lanes Walk::cosine(int query, int key) const {
    return lanes(w_.gram, triangle_index(query, key)) * lanes(inverse_norm_, query) *
           lanes(inverse_norm_, key);
}

void Walk::measure_cosines() const {
    if (!wants(Quantity::cosine)) {
        return;
    }
    for (int query = 0; query < tokens_; ++query) {
        for (int key = 0; key <= query; ++key) {
            accumulator_.add(moments(Quantity::cosine, triangle_index(query, key)),
                             cosine(query, key));
        }
    }
}

void Walk::measure_mean_cosine() const {
    if (!wants(Quantity::mean_cosine)) {
        return;
    }
    Lanes total = {};
    for (int query = 0; query < tokens_; ++query) {
        Lanes row_total = {};
        for (int key = 0; key < query; ++key) {
            row_total += cosine(query, key);
        }
        total += row_total;
    }
    const double pairs = 0.5 * tokens_ * (tokens_ - 1);
    accumulator_.add(moments(Quantity::mean_cosine), total, 1.0 / pairs);
}

void Walk::measure_recency() const {
    if (tokens_ < 3 || !(wants(Quantity::recency_probability) || wants(Quantity::ties) ||
                         wants(Quantity::recency_advantage))) {
        return;
    }
    IntLanes higher = {};
    IntLanes equal = {};
    Lanes difference = {};
    for (int query = 2; query < tokens_; ++query) {
        float* scores = row_of(w_.gram, query);
        for (int later = 0; later < query; ++later) {
            const Lanes score = lanes(scores, later);
            difference += static_cast<float>(2 * later + 1 - query) * score;
            for (int earlier = 0; earlier < later; ++earlier) {
                higher -= score > lanes(scores, earlier);
                equal -= score == lanes(scores, earlier);
            }
        }
    }
    const double share = 6.0 / (static_cast<double>(tokens_) * (tokens_ - 1) * (tokens_ - 2));
    const bool flat = plan_.score_scale == 0.0;  // every score is 0
    const double higher_share = flat ? 0.0 : share;
    if (wants(Quantity::recency_probability)) {
        accumulator_.add(moments(Quantity::recency_probability),
                         __builtin_convertvector(higher, Lanes), higher_share);
    }
    if (wants(Quantity::ties)) {
        const Lanes count = __builtin_convertvector(equal, Lanes);
        accumulator_.add(moments(Quantity::ties),
                         flat ? splat(static_cast<float>(1.0 / share)) : count, share);
    }
    if (wants(Quantity::recency_advantage)) {
        accumulator_.add(moments(Quantity::recency_advantage), difference, score_factor_ * share);
    }
}

void Walk::measure_contribution() const {
    for (int token = 0; token < tokens_; ++token) {
        float* row = row_of(w_.contribution, token);
        Lanes sum = {};
        for (int key = 0; key <= token; ++key) {
            sum += absolute(lanes(row, key));
        }
        const Lanes share = select(sum > 0.0F, 1.0F / sum, Lanes{});
        for (int key = 0; key <= token; ++key) {
            accumulator_.add(moments(Quantity::contribution, triangle_index(token, key)),
                             absolute(lanes(row, key)) * share);
        }
    }
}

}  // namespace recency::kernel::RECENCY_KERNEL
