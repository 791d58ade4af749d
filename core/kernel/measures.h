// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/walk.h"

// What is measured on the way, added to the sums over sequences.

namespace recency::kernel::RECENCY_KERNEL {

template <typename Layout>
void Walk<Layout>::measure_cells(Quantity quantity, float* matrix, double factor) const {
    if (wants(quantity)) {
        layout_.sum_cells(moments(quantity), matrix, factor);
    }
}

template <typename Layout>
void Walk<Layout>::measure_norms() const {
    if (wants(Quantity::key_norm)) {
        layout_.sum_tokens(moments(Quantity::key_norm), norm_, scale_);
    }
}

/// Writes the scores themselves where the weights will be.
template <typename Layout>
void Walk<Layout>::measure_scores() const {
    if (!wants(Quantity::score)) {
        return;
    }
    for (int band = 0; band < layout_.bands(); ++band) {
        const Lanes first = first_score(band);
        for (int key = 0; key < layout_.keys(band); ++key) {
            layout_.cell(w_.weight, band, key) = layout_.cell(w_.gram, band, key) + first;
        }
    }
    measure_cells(Quantity::score, w_.weight, score_factor_);
}

template <typename Layout>
void Walk<Layout>::measure_cosines() const {
    if (!wants(Quantity::cosine) && !wants(Quantity::mean_cosine)) {
        return;
    }
    Lanes total = {};
    for (int band = 0; band < layout_.bands(); ++band) {
        total += take_cosines(band);
    }
    measure_cells(Quantity::cosine, w_.weight, 1.0);
    if (wants(Quantity::mean_cosine)) {
        const double pairs = 0.5 * tokens_ * (tokens_ - 1);
        layout_.sum_total(moments(Quantity::mean_cosine), total, 1.0 / pairs);
    }
}

/// Writes cosines where the weights will be, and returns their sum over pairs of tokens.
template <typename Layout>
auto Walk<Layout>::take_cosines(int band) const -> Lanes {
    const Lanes along = along_axis(band);
    const Lanes mean = lanes(w_.u, band);
    const bool means = uses_means();
    Lanes total = {};
    for (int key = 0; key < layout_.keys(band); ++key) {
        const Lanes along_key = layout_.along_axis(w_.rest, key);
        Lanes product = layout_.cell(w_.gram, band, key) + along * along_key;
        if (means) {
            product += mean * layout_.of_key(w_.u, key);
        }
        const Lanes cosine =
            product * lanes(inverse_norm_, band) * layout_.of_key(inverse_norm_, key);
        layout_.cell(w_.weight, band, key) = cosine;
        total += layout_.before(band, key, cosine);
    }
    return total;
}

template <typename Layout>
void Walk<Layout>::measure_recency() const {
    if (tokens_ < 3) {
        return;
    }
    if (wants(Quantity::ties)) {
        measure_order<true>();
    } else if (wants(Quantity::recency_probability)) {
        measure_order<false>();
    }
    if (wants(Quantity::recency_advantage)) {
        measure_advantage();
    }
}

/// Counts, over triples k < j < i, how often S_ij is higher than S_ik, or equal to it. Every pair
/// of keys is compared: for rows of up to 512 keys, sixteen comparisons an instruction are faster
/// than sorting.
template <typename Layout>
template <bool ties>
void Walk<Layout>::measure_order() const {
    IntLanes higher = {};
    IntLanes equal = {};
    for (int band = 0; band < layout_.bands(); ++band) {
        for (int later = 1; later < layout_.last_query(band); ++later) {
            const Lanes score = layout_.cell(w_.gram, band, later);
            IntLanes higher_here = {};
            IntLanes equal_here = {};
            for (int earlier = 0; earlier < later; ++earlier) {
                const Lanes other = layout_.cell(w_.gram, band, earlier);
                higher_here -= score > other;
                if constexpr (ties) {
                    equal_here -= score == other;
                }
            }
            const IntLanes counted = layout_.later_than(band, later);
            higher += higher_here & counted;
            equal += equal_here & counted;
        }
    }
    if (wants(Quantity::recency_probability)) {
        layout_.sum_total(moments(Quantity::recency_probability), higher, share_of_triple());
    }
    if constexpr (ties) {
        layout_.sum_total(moments(Quantity::ties), equal, share_of_triple());
    }
}

/// In a row of n scores before the query's own, sum over k < j of S_j - S_k = sum of (2j - n + 1)
/// S_j with j from 0.
template <typename Layout>
void Walk<Layout>::measure_advantage() const {
    Lanes advantage = {};
    for (int band = 0; band < layout_.bands(); ++band) {
        const Lanes count = layout_.query_numbers(band);
        for (int key = 1; key < layout_.last_query(band); ++key) {
            const Lanes score = layout_.cell(w_.gram, band, key);
            const Lanes part = (static_cast<float>(2 * key + 1) - count) * score;
            advantage += layout_.before(band, key, part);
        }
    }
    layout_.sum_total(moments(Quantity::recency_advantage), advantage,
                      score_factor_ * share_of_triple());
}

}  // namespace recency::kernel::RECENCY_KERNEL
