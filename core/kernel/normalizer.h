// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/lanes.h"

namespace recency::kernel::RECENCY_KERNEL {

inline constexpr double norm_epsilon = 1e-12;  // on the variance, as in the paper's code

/// sqrt(d) / sqrt(||scale x||^2 + d epsilon), as `common` times a number of order 1 a token.
struct Normalizer {
    double common;
    float norm_part;
    float epsilon_part;
    float root_dimension;

    Normalizer(double dimension, double scale) {
        const double square = scale * scale;
        const double ratio = square > 1e-200 ? norm_epsilon / square : 1e188;
        common = 1.0 / __builtin_sqrt(1.0 + ratio);
        norm_part = static_cast<float>(1.0 / (1.0 + ratio));
        epsilon_part = static_cast<float>(dimension * (ratio / (1.0 + ratio)));
        root_dimension = static_cast<float>(__builtin_sqrt(dimension));
    }

    Lanes factor(Lanes squared_norm) const {
        const Lanes total = squared_norm * norm_part + epsilon_part;
        return select(total > 0.0F, root_dimension / square_root(total), Lanes{});
    }
};

}  // namespace recency::kernel::RECENCY_KERNEL
