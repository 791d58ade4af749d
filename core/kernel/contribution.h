// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/elementary.h"
#include "core/kernel/walk.h"

// What each input contributes to the tokens: rows of the product of all mixing matrices, of which
// only the shares within a row are seen. Over many layers rows may differ by more than a float's
// range; from then on each has a power of two of its own, in `exponents`.

namespace recency::kernel::RECENCY_KERNEL {

inline constexpr float smallest_plain_row = 1e-12F;
inline constexpr float largest_plain_row = 1e12F;

template <typename Layout>
void Walk<Layout>::contribute(int index) {
    if (index == 0) {
        layout_.copy(w_.weight, w_.contribution);
    } else {
        if (has_exponents_) {
            scale_mixing_matrix();
        }
        layout_.multiply(w_.weight, w_.contribution, tokens_);
    }
    take_shares();
}

/// Row sums to 1 where they are measured, and rows back into a float's range.
template <typename Layout>
void Walk<Layout>::take_shares() {
    float* const shares = w_.gram;     // free by now
    float* const sums = normalizing_;  // the same
    IntLanes outside = {};
    for (int band = 0; band < layout_.bands(); ++band) {
        Lanes sum = {};
        for (int key = 0; key < layout_.keys(band); ++key) {
            sum += layout_.cell(w_.contribution, band, key);
        }
        const Lanes share = select(sum > 0.0F, 1.0F / sum, Lanes{});
        for (int key = 0; key < layout_.keys(band); ++key) {
            layout_.cell(shares, band, key) = layout_.cell(w_.contribution, band, key) * share;
        }
        lanes(sums, band) = sum;
        outside |= (sum > largest_plain_row) | ((sum < smallest_plain_row) & (sum > 0.0F));
    }
    measure_cells(Quantity::contribution, shares, 1.0);
    if (any(outside)) {
        move_to_exponents(sums);
    }
}

/// Divides each row by the power of two below its sum.
template <typename Layout>
void Walk<Layout>::move_to_exponents(float* sums) {
    for (int band = 0; band < layout_.bands(); ++band) {
        const Lanes exponent = exponent_of(lanes(sums, band));
        const Lanes factor = power_of_two(Lanes{} - exponent);
        for (int key = 0; key < layout_.keys(band); ++key) {
            layout_.cell(w_.contribution, band, key) *= factor;
        }
        Lanes& kept = lanes(w_.exponents, band);
        kept = has_exponents_ ? kept + exponent : exponent;
    }
    has_exponents_ = true;
}

/// Brings the rows that a row of the matrix mixes to a power of two that suits them all; those that
/// vanish beside the largest become 0.
template <typename Layout>
void Walk<Layout>::scale_mixing_matrix() {
    float* const exponents = normalizing_;  // free by now
    for (int band = 0; band < layout_.bands(); ++band) {
        Lanes largest = splat(-1e9F);
        for (int key = 0; key < layout_.keys(band); ++key) {
            const Lanes entry = layout_.cell(w_.weight, band, key);
            const Lanes exponent = exponent_of(entry) + layout_.of_key(w_.exponents, key);
            largest = select(entry > 0.0F, maximum(largest, exponent), largest);
        }
        lanes(exponents, band) = largest;
        for (int key = 0; key < layout_.keys(band); ++key) {
            layout_.cell(w_.weight, band, key) *=
                power_of_two(layout_.of_key(w_.exponents, key) - largest);
        }
    }
    for (int band = 0; band < layout_.bands(); ++band) {
        lanes(w_.exponents, band) = lanes(exponents, band);
    }
}

}  // namespace recency::kernel::RECENCY_KERNEL
