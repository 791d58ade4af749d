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
        // Nothing is divided by the scale, which may be as small as a double can be.
        const double total = scale * scale + norm_epsilon;
        common = scale / __builtin_sqrt(total);
        norm_part = static_cast<float>(scale * scale / total);
        epsilon_part = static_cast<float>(dimension * (norm_epsilon / total));
        root_dimension = static_cast<float>(__builtin_sqrt(dimension));
    }

    Lanes factor(Lanes squared_norm) const {
        const Lanes total = squared_norm * norm_part + epsilon_part;
        return select(total > 0.0F, root_dimension / square_root(total), Lanes{});
    }
};

}  // namespace recency::kernel::RECENCY_KERNEL
