// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/axis.h"
#include "core/kernel/elementary.h"
#include "core/kernel/normalizer.h"
#include "core/kernel/walk.h"

// Tokens -> scores -> weights -> rollout.

namespace recency::kernel::RECENCY_KERNEL {

inline constexpr double largest_score = 1e150;  // its square is still a double
inline constexpr double steepest_softmax = 1e30;
inline constexpr double largest_plain_exponent = 80.0;  // e^80, 512 times, is a float

template <typename Layout>
void Walk<Layout>::take_norms() {
    for (int band = 0; band < layout_.bands(); ++band) {
        const Lanes along = along_axis(band);
        Lanes square_off = layout_.diagonal(w_.gram, band);
        if (uses_means()) {
            square_off += lanes(w_.u, band) * lanes(w_.u, band);
        }
        const Lanes norm = square_root(along * along + square_off);
        lanes(norm_, band) = norm;
        const Lanes inverse_norm = inverse(norm);
        lanes(inverse_norm_, band) = inverse_norm;
        lanes(advance_, band) = bend(along, square_off, norm, inverse_norm);
    }
}

template <typename Layout>
void Walk<Layout>::take_scores() {
    if (pre_norm_) {
        normalize_keys();
    } else {
        attended_scale_ = scale_;
        for (int band = 0; band < layout_.bands(); ++band) {
            lanes(normalizing_, band) = splat(1.0F);
            lanes(advance_, band) = lanes(w_.axis, band);
        }
    }
    score_factor_ =
        plan_.score_scale * attended_scale_ * attended_scale_ / __builtin_sqrt(plan_.dimension);
    for (int band = 0; band < layout_.bands(); ++band) {
        take_band_of_scores(band);
    }
    if (plan_.score_scale == 0.0) {  // then every score is 0, and all of them tie
        for_cells(w_.gram, [](Lanes& score, int, int) { score = Lanes{}; });
    }
}

/// sqrt(d) (unit (1 - bend)) is where a normalized token lies along the axis, and the first one at
/// sqrt(d) unit.
template <typename Layout>
void Walk<Layout>::normalize_keys() {
    const Normalizer normalizer(plan_.dimension, scale_);
    attended_scale_ = normalizer.common;
    const Lanes first_norm = layout_.of_key(norm_, 0);
    const Lanes first_unit = normalizer(first_norm, inverse(first_norm)).unit;
    for (int band = 0; band < layout_.bands(); ++band) {
        const Normalized<Lanes> token = normalizer(lanes(norm_, band), lanes(inverse_norm_, band));
        Lanes& advance = lanes(advance_, band);
        advance = root_dimension_ * ((token.unit - first_unit) - token.unit * advance);
        lanes(normalizing_, band) = token.factor;
    }
}

/// S_ij - S_i1 = p_i (x_i (p_j x_j - p_1 x_1) + p_j off-axis product), p = normalizing_, x along
/// the axis; means are off the axis.
template <typename Layout>
void Walk<Layout>::take_band_of_scores(int band) {
    const Lanes normalizing = lanes(normalizing_, band);
    const Lanes steep = normalizing * along_axis(band);
    const Lanes mean = lanes(w_.u, band);
    const Lanes first_mean = layout_.of_key(w_.u, 0);
    const bool means = uses_means();
    for (int key = 0; key < layout_.keys(band); ++key) {
        Lanes& cell = layout_.cell(w_.gram, band, key);
        Lanes product = cell;
        if (means) {
            product += mean * (layout_.of_key(w_.u, key) - first_mean);
        }
        product *= normalizing * layout_.of_key(normalizing_, key);
        cell = steep * layout_.of_key(advance_, key) + product;
    }
}

/// S_i1, in the same units.
template <typename Layout>
auto Walk<Layout>::first_score(int band) const -> Lanes {
    Lanes product = along_axis(band) * layout_.along_axis(w_.rest, 0);
    if (uses_means()) {
        product += lanes(w_.u, band) * layout_.of_key(w_.u, 0);
    }
    return lanes(normalizing_, band) * layout_.of_key(normalizing_, 0) * product;
}

/// No score exceeds the largest product of a token with itself.
template <typename Layout>
bool Walk<Layout>::scores_fit() {
    float* const length = inverse_norm_;  // not needed any more
    for (int band = 0; band < layout_.bands(); ++band) {
        lanes(length, band) = lanes(norm_, band) * lanes(normalizing_, band);
    }
    longest_ = static_cast<double>(layout_.largest(length));
    const auto counted = static_cast<double>(layout_.largest_counted(length));
    return score_factor_ * counted * counted < largest_score;
}

template <typename Layout>
void Walk<Layout>::softmax() {
    const float steepness =
        static_cast<float>(score_factor_ < steepest_softmax ? score_factor_ : steepest_softmax);
    // No score is farther from the first key's than twice the largest.
    const double farthest = 2.0 * score_factor_ * longest_ * longest_;
    if (farthest < largest_plain_exponent) {
        layout_.for_runs([this, steepness](int begin, int count) {
            exponentials<Range::within_80, Layout::band_lanes>(&w_.gram[begin], &w_.weight[begin],
                                                               count, steepness);
        });
    } else {
        for (int band = 0; band < layout_.bands(); ++band) {
            subtract_largest(band);
        }
        layout_.for_runs([this, steepness](int begin, int count) {
            exponentials<Range::negative, Layout::band_lanes>(&w_.gram[begin], &w_.weight[begin],
                                                              count, steepness);
        });
    }
    for (int band = 0; band < layout_.bands(); ++band) {
        normalize_weights(band);
    }
}

/// Afterwards the largest score of each row is 0.
template <typename Layout>
void Walk<Layout>::subtract_largest(int band) {
    // The first key is before every query, and its score the first candidate.
    Lanes largest = layout_.cell(w_.gram, band, 0);
    for (int key = 1; key < layout_.keys(band); ++key) {
        const Lanes score = layout_.cell(w_.gram, band, key);
        largest = select(layout_.sees(band, key) & (score > largest), score, largest);
    }
    for (int key = 0; key < layout_.keys(band); ++key) {
        layout_.cell(w_.gram, band, key) -= largest;
    }
}

template <typename Layout>
void Walk<Layout>::normalize_weights(int band) {
    Lanes sum = {};
    for (int key = 0; key < layout_.keys(band); ++key) {
        Lanes& power = layout_.cell(w_.weight, band, key);
        power = layout_.seen(band, key, power);
        sum += power;
    }
    const Lanes share = 1.0F / sum;
    for (int key = 0; key < layout_.keys(band); ++key) {
        layout_.cell(w_.weight, band, key) *= share;
    }
}

template <typename Layout>
void Walk<Layout>::roll_out(int index) {
    const float mixed = plan_.residual > 0.0 ? 0.5F : 1.0F;
    float* const mixing = w_.gram;  // the scores are not needed any more
    for_cells(mixing, [this, mixed](Lanes& entry, int band, int key) {
        entry = mixed * layout_.cell(w_.weight, band, key);
    });
    if (mixed < 1.0F) {
        for (int band = 0; band < layout_.bands(); ++band) {
            layout_.add_to_diagonal(mixing, band, 1.0F - mixed);
        }
    }
    if (index == 0) {
        layout_.copy(mixing, w_.rollout);
    } else {
        layout_.multiply(mixing, w_.rollout, tokens_);
    }
}

}  // namespace recency::kernel::RECENCY_KERNEL
