// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/lanes.h"

namespace recency::kernel::RECENCY_KERNEL {

inline constexpr double norm_epsilon = 1e-12;  // on the variance, as in the paper's code

template <typename Vector>
struct Normalized {
    Vector factor;  // what the token is multiplied by, but for Normalizer::common
    Vector unit;    // its length then, over sqrt(d)
};

/// h = sqrt(d) x / sqrt(||x||^2 + d epsilon) of tokens x that are `scale` times a state. The unit
/// is exactly 1 unless a token is so small that the epsilon counts, and 0 for no vector.
struct Normalizer {
    double common;
    float norm_part;
    float epsilon_part;
    float root_dimension;
    float largest_small_square;  // up to which the epsilon shows in a float

    Normalizer(double dimension, double scale) {
        // Nothing is divided by the scale, which may be as small as a double can be.
        const double total = scale * scale + norm_epsilon;
        common = scale / __builtin_sqrt(total);
        norm_part = static_cast<float>(scale * scale / total);
        epsilon_part = static_cast<float>(dimension * (norm_epsilon / total));
        root_dimension = static_cast<float>(__builtin_sqrt(dimension));
        constexpr float noticeable = 33554432.0F;  // 2^25: 1 + 1 / that is 1 in a float
        largest_small_square =
            norm_part == 1.0F ? epsilon_part * noticeable : __builtin_huge_valf();
    }

    template <int n>
    Normalized<Vector<float, n>> operator()(const Vector<float, n>& norm,
                                            const Vector<float, n>& inverse_norm) const {
        // Each token by itself, whoever shares its vector: identical tokens stay identical.
        Normalized<Vector<float, n>> plain{root_dimension * inverse_norm, splat_of<float, n>(1.0F)};
        const auto square = norm * norm;
        const auto small = square <= largest_small_square;
        if (!any(small)) {
            return plain;
        }
        const auto total = square * norm_part + epsilon_part;
        const auto root = square_root(total);
        const Vector<float, n> none = {};
        const auto factor = select(total > 0.0F, root_dimension / root, none);
        const auto unit = select(total > 0.0F, norm / root, none);
        return {select(small, factor, plain.factor), select(small, unit, plain.unit)};
    }
};

}  // namespace recency::kernel::RECENCY_KERNEL
