// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/lanes.h"

namespace recency::kernel::RECENCY_KERNEL {

inline constexpr double norm_epsilon = 1e-12;  // on the variance, as in the paper's code

/// A normalized token scale x has the length sqrt(d) common unit(||x||), where the unit is exactly
/// 1 unless the token is so small that the norm's epsilon counts.
struct Normalizer {
    double common;
    float norm_part;
    float epsilon_part;
    float root_dimension;

    Normalizer(double dimension, double scale) {
        // Nothing is divided by the scale, which may be as small as a double can be.
        const double total = scale * scale + norm_epsilon;
        common = scale / __builtin_sqrt(total);
        norm_part = static_cast<float>(scale * scale / total);
        epsilon_part = static_cast<float>(dimension * (norm_epsilon / total));
        root_dimension = static_cast<float>(__builtin_sqrt(dimension));
    }

    /// What a token is multiplied by, but for `common`.
    Lanes factor(Lanes norm) const {
        const Lanes total = norm * norm * norm_part + epsilon_part;
        return select(total > 0.0F, root_dimension / square_root(total), Lanes{});
    }

    Lanes unit(Lanes norm) const {
        const Lanes reached = norm_part + epsilon_part / (norm * norm);
        return select(norm > 0.0F, 1.0F / square_root(reached), Lanes{});
    }
};

}  // namespace recency::kernel::RECENCY_KERNEL
