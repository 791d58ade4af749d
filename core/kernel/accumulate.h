// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/lanes.h"

namespace recency::kernel::RECENCY_KERNEL {

/// Adds lanes to sums over sequences, in double. Lanes beyond the active ones count as 0.
class Accumulator {
public:
    explicit Accumulator(int active) : active_(first_lanes(active)) {}

    /// moments += (factor value, (factor value)^2), summed over the active lanes.
    void add(Moments& moments, Lanes value, double factor = 1.0) const {
        const Lanes kept = select(active_, value, Lanes{});
        const Doubles low = __builtin_convertvector(
            __builtin_shufflevector(kept, kept, 0, 1, 2, 3, 4, 5, 6, 7), Doubles);
        const Doubles high = __builtin_convertvector(
            __builtin_shufflevector(kept, kept, 8, 9, 10, 11, 12, 13, 14, 15), Doubles);
        const Doubles sum = low + high;
        const Doubles squares = low * low + high * high;
        // Both are summed at once: sums in the even places, squares in the odd ones.
        const Doubles four = __builtin_shufflevector(sum, squares, 0, 8, 1, 9, 2, 10, 3, 11) +
                             __builtin_shufflevector(sum, squares, 4, 12, 5, 13, 6, 14, 7, 15);
        const Quad two = __builtin_shufflevector(four, four, 0, 1, 2, 3) +
                         __builtin_shufflevector(four, four, 4, 5, 6, 7);
        moments.sum += factor * (two[0] + two[2]);
        moments.sum_of_squares += factor * factor * (two[1] + two[3]);
    }

    IntLanes active() const { return active_; }

private:
    using Doubles = double __attribute__((vector_size(8 * lane_count / 2)));
    using Quad = double __attribute__((vector_size(8 * lane_count / 4)));

    IntLanes active_;
};

}  // namespace recency::kernel::RECENCY_KERNEL
