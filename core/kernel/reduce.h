// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/lanes.h"

// Sums over the lanes of many vectors at once.

namespace recency::kernel::RECENCY_KERNEL {

/// In every four lanes: a0 + a1, a2 + a3, b0 + b1, b2 + b3.
[[gnu::always_inline]] inline Part add_neighbours(Part a, Part b) {
#if defined(__AVX512F__)
    return __builtin_shufflevector(a, b, 0, 2, 16, 18, 4, 6, 20, 22, 8, 10, 24, 26, 12, 14, 28,
                                   30) +
           __builtin_shufflevector(a, b, 1, 3, 17, 19, 5, 7, 21, 23, 9, 11, 25, 27, 13, 15, 29, 31);
#elif defined(__AVX__)
    return __builtin_shufflevector(a, b, 0, 2, 8, 10, 4, 6, 12, 14) +
           __builtin_shufflevector(a, b, 1, 3, 9, 11, 5, 7, 13, 15);
#else
    return __builtin_shufflevector(a, b, 0, 2, 4, 6) + __builtin_shufflevector(a, b, 1, 3, 5, 7);
#endif
}

/// Vector q has, in each of its groups of four lanes, a part of the sums 4q ... 4q + 3.
[[gnu::always_inline]] inline Part add_groups(const Part* v) {
#if defined(__AVX512F__)
    const auto pairs = [](Part a, Part b) {
        return __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26,
                                       27) +
               __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30,
                                       31);
    };
    return pairs(pairs(v[0], v[1]), pairs(v[2], v[3]));
#elif defined(__AVX__)
    return __builtin_shufflevector(v[0], v[1], 0, 1, 2, 3, 8, 9, 10, 11) +
           __builtin_shufflevector(v[0], v[1], 4, 5, 6, 7, 12, 13, 14, 15);
#else
    return v[0];
#endif
}

/// The sums of the lanes of part_size vectors, that of the k-th in lane k; `value(k)` is the k-th
/// vector, folded to a part. About four instructions a vector.
template <typename Value>
[[gnu::always_inline]] inline Part sum_lanes(const Value& value) {
    Part groups[part_size / 4];
#pragma GCC unroll 4
    for (int group = 0; group < part_size / 4; ++group) {
        groups[group] = add_neighbours(add_neighbours(value(4 * group), value(4 * group + 1)),
                                       add_neighbours(value(4 * group + 2), value(4 * group + 3)));
    }
    return add_groups(groups);
}

}  // namespace recency::kernel::RECENCY_KERNEL
