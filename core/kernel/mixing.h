// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/axis.h"
#include "core/kernel/normalizer.h"
#include "core/kernel/walk.h"

// Weights, tokens -> the next layer's tokens.

namespace recency::kernel::RECENCY_KERNEL {

/// The power of two just above a positive number; 1 for 0.
inline double power_of_two_above(double value) {
    int exponent = 0;
    __builtin_frexp(value, &exponent);
    return value > 0.0 ? __builtin_ldexp(1.0, exponent) : 1.0;
}

/// X <- (A diag(normalizing) attended + r I kept) X, in units of the next scale.
template <typename Layout>
void Walk<Layout>::make_mixing_matrix() {
    next_scale_ = choose_scale();
    const auto attended = static_cast<float>(attended_scale_ / next_scale_);
    const auto kept = static_cast<float>(plan_.residual * scale_ / next_scale_);
    move_along_axis(attended, kept);
    for (int band = 0; band < layout_.bands(); ++band) {
        lanes(normalizing_, band) *= attended;
    }
    for_cells(w_.weight,
              [this](Lanes& weight, int, int key) { weight *= layout_.of_key(normalizing_, key); });
    if (kept != 0.0F) {
        for (int band = 0; band < layout_.bands(); ++band) {
            layout_.add_to_diagonal(w_.weight, band, kept);
        }
    }
}

/// A power of two that keeps the next state near 1: no token gets longer than the longest that is
/// attended to and the longest residual together.
template <typename Layout>
double Walk<Layout>::choose_scale() {
    const auto largest = static_cast<double>(layout_.largest(norm_));
    const double attended = attended_scale_ * longest_;
    const double kept = plan_.residual * scale_ * largest;
    const double larger = attended > kept ? attended : kept;
    return larger > 0.0 ? power_of_two_above(larger / __builtin_sqrt(plan_.dimension)) : scale_;
}

/// Weights sum to 1, so what all tokens share stays shared, and distances from it mix by
/// themselves.
template <typename Layout>
void Walk<Layout>::move_along_axis(float attended, float kept) {
    for (int band = 0; band < layout_.bands(); ++band) {
        Lanes sum = {};
        for (int key = 0; key < layout_.keys(band); ++key) {
            sum += layout_.cell(w_.weight, band, key) * layout_.of_key(advance_, key);
        }
        Lanes& axis = lanes(w_.axis, band);
        axis = attended * sum + kept * axis;
    }
}

template <typename Layout>
void Walk<Layout>::mix() {
    layout_.multiply(w_.weight, w_.rest, plan_.columns);
    if (uses_means()) {
        mix_means();
    }
    if (post_norm_) {
        normalize_after();
    }
}

template <typename Layout>
void Walk<Layout>::mix_means() {
    for (int band = layout_.bands() - 1; band >= 0; --band) {
        Lanes sum = {};
        for (int key = 0; key < layout_.keys(band); ++key) {
            sum += layout_.cell(w_.weight, band, key) * layout_.of_key(w_.u, key);
        }
        lanes(w_.u, band) = sum;
    }
}

template <typename Layout>
void Walk<Layout>::normalize_after() {
    const Normalizer normalizer(plan_.dimension, next_scale_);
    means_gone_ = centred_;
    const Lanes first = layout_.along_axis(w_.rest, 0);
    const Lanes first_unit = normalizer(first, inverse(first)).unit;
    for (int band = 0; band < layout_.bands(); ++band) {
        const Lanes along = along_axis(band);
        Lanes square_off = uses_means() ? lanes(w_.u, band) * lanes(w_.u, band) : Lanes{};
        for (int column = 1; column < layout_.columns(band); ++column) {
            const Lanes entry = layout_.cell(w_.rest, band, column);
            square_off += entry * entry;
        }
        const Lanes norm = square_root(along * along + square_off);
        const Lanes inverse_norm = inverse(norm);
        const Normalized<Lanes> token = normalizer(norm, inverse_norm);
        const Lanes bent = token.unit * bend(along, square_off, norm, inverse_norm);
        lanes(w_.axis, band) = root_dimension_ * ((token.unit - first_unit) - bent);
        normalize_band(band, token.factor);
    }
    next_scale_ = normalizer.common;
}

template <typename Layout>
void Walk<Layout>::normalize_band(int band, Lanes factor) {
    lanes(w_.u, band) *= factor;
    for (int column = 0; column < layout_.columns(band); ++column) {
        layout_.cell(w_.rest, band, column) *= factor;
    }
    for (int key = 0; key < layout_.keys(band); ++key) {
        layout_.cell(w_.weight, band, key) *= factor;
    }
}

}  // namespace recency::kernel::RECENCY_KERNEL
