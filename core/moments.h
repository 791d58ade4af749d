// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantities.h"

namespace recency {

/// Sums over sequences from which a mean and its standard error follow.
struct Moments {
    double sum = 0.0;
    double sum_of_squares = 0.0;
};

/// Many of them, sums and sums of squares each in a row of their own, as vectors add them up.
struct MomentArrays {
    double* sum = nullptr;
    double* sum_of_squares = nullptr;

    /// Those from an entry on.
    MomentArrays from(int entry) const { return {sum + entry, sum_of_squares + entry}; }
    void set(int entry, const Moments& moments) const {
        sum[entry] = moments.sum;
        sum_of_squares[entry] = moments.sum_of_squares;
    }
};

/// How the sequences of a group go through the kernels, and with it the order in which the cells of
/// a quantity are summed: short sequences side by side, cells in rows of queries; long ones one by
/// one, cells in rows of keys.
enum class Arrangement { side_by_side, one_by_one };

/// From here on, one by one is faster (recency-lab benchmark).
inline constexpr int first_one_by_one = 128;

constexpr Arrangement arrangement_for(int tokens) {
    return tokens < first_one_by_one ? Arrangement::side_by_side : Arrangement::one_by_one;
}

/// Place of cell (query, key), key <= query, in a packed lower triangle; both count from 0.
constexpr int triangle_index(int query, int key) {
    return query * (query + 1) / 2 + key;
}

constexpr int triangle_size(int tokens) {
    return tokens * (tokens + 1) / 2;
}

/// Place of the cell in a packed triangle of rows of keys.
constexpr int key_row_index(int tokens, int query, int key) {
    return key * tokens - key * (key - 1) / 2 + query - key;
}

/// Where each quantity of one layer lies among a layer's moments. Plain numbers only, because the
/// vectorized kernels, which are compiled several times over, read it too.
struct MomentLayout {
    int tokens = 0;  // S
    Arrangement arrangement = Arrangement::side_by_side;
    int per_layer = 0;                // entries of a layer
    int offset[quantity_count] = {};  // of a quantity's first entry; -1 where it is not wanted

    int at(Quantity quantity) const { return offset[static_cast<int>(quantity)]; }
    bool wants(Quantity quantity) const { return at(quantity) >= 0; }
    /// A cell's place among those of its quantity.
    int cell(int query, int key) const {
        return arrangement == Arrangement::side_by_side ? triangle_index(query, key)
                                                        : key_row_index(tokens, query, key);
    }
};

MomentLayout make_moment_layout(int tokens, QuantitySet quantities, Arrangement arrangement);

inline MomentLayout make_moment_layout(int tokens, QuantitySet quantities) {
    return make_moment_layout(tokens, quantities, arrangement_for(tokens));
}

}  // namespace recency
