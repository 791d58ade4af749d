// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantities.h"

namespace recency {

/// Sums over sequences from which a mean and its standard error follow.
struct Moments {
    double sum = 0.0;
    double sum_of_squares = 0.0;
};

/// Where each quantity of one layer lies in an array of Moments. Plain numbers only, because the
/// vectorized kernels, which are compiled several times over, read it too.
struct MomentLayout {
    int tokens = 0;                   // S
    int per_layer = 0;                // Moments in a layer
    int offset[quantity_count] = {};  // of a quantity's first entry; -1 where it is not wanted

    int at(Quantity quantity) const { return offset[static_cast<int>(quantity)]; }
    bool wants(Quantity quantity) const { return at(quantity) >= 0; }
};

/// Place of cell (query, key), key <= query, in a packed lower triangle; both count from 0.
constexpr int triangle_index(int query, int key) {
    return query * (query + 1) / 2 + key;
}

constexpr int triangle_size(int tokens) {
    return tokens * (tokens + 1) / 2;
}

MomentLayout make_moment_layout(int tokens, QuantitySet quantities);

}  // namespace recency
