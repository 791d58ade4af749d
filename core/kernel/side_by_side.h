// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/reduce.h"

namespace recency::kernel::RECENCY_KERNEL {

/// How numbers lie in memory when lane_count sequences are simulated side by side: a vector has the
/// same number of each. A matrix is a packed lower triangle of vectors, by queries; a band, the
/// queries that one vector holds, is a single query.
///
/// What is written once for every layout (walk.h) uses bands(), keys(), cell() and of_key();
/// row products, products of triangles and sums over sequences are done by each layout in its way.
class SideBySide {
public:
    static constexpr int band_lanes = lane_count;
    using Lanes = Vector<float, band_lanes>;
    using IntLanes = Vector<std::int32_t, band_lanes>;

    SideBySide(const LayerPlan& plan, int active)
        : tokens_(plan.tokens),
          columns_(plan.columns),
          active_(active),
          active_lanes_(first_lanes(active)) {}

    int bands() const { return tokens_; }
    int first_query(int band) const { return band; }
    int last_query(int band) const { return band; }
    /// Keys that some query of the band looks at.
    int keys(int band) const { return band + 1; }
    /// Columns of the state that some token of the band has.
    int columns(int band) const { return band < columns_ ? band + 1 : columns_; }

    /// Entry (query, key) for the queries of a band.
    Lanes& cell(float* matrix, int band, int key) const {
        return lanes(matrix, triangle_index(band, key));
    }
    Lanes diagonal(float* matrix, int band) const { return cell(matrix, band, band); }
    void add_to_diagonal(float* matrix, int band, float value) const {
        cell(matrix, band, band) += value;
    }
    /// An entry of an array with one a token, for a key.
    Lanes of_key(float* array, int key) const { return lanes(array, key); }
    /// The value for queries that see the key (it is not later than they are), 0 for others.
    Lanes seen(int /*band*/, int /*key*/, const Lanes& value) const { return value; }
    IntLanes sees(int /*band*/, int /*key*/) const {
        return splat_of<std::int32_t, band_lanes>(-1);
    }
    /// The value for queries that come after the key, 0 for others.
    Lanes before(int band, int key, const Lanes& value) const {
        return key < band ? value : Lanes{};
    }
    /// The queries that come after a key that is earlier than some query of the band.
    IntLanes later_than(int /*band*/, int /*key*/) const {
        return splat_of<std::int32_t, band_lanes>(-1);
    }
    Lanes query_numbers(int band) const { return splat(static_cast<float>(band)); }
    /// A token's entry in the first column of the state.
    Lanes along_axis(float* state, int token) const { return cell(state, token, 0); }

    /// step(begin, count) for every run of vectors in a matrix: `count` of them, from number
    /// `begin` (not vector) on.
    template <typename Step>
    void for_runs(const Step& step) const {
        step(0, triangle_size(tokens_));
    }
    /// The largest entry of an array of positive numbers, one a token.
    float largest(float* array) const { return largest_lane(largest_of_tokens(array)); }
    /// The same over the sequences that count.
    float largest_counted(float* array) const {
        return largest_lane(select(active_lanes_, largest_of_tokens(array), Lanes{}));
    }

    void multiply_tokens(float* state, float* products) const;
    void multiply(float* matrix, float* state, int columns) const;
    void copy(float* from, float* to) const {
        __builtin_memcpy(to, from, sizeof(Lanes) * static_cast<unsigned>(triangle_size(tokens_)));
    }

    // Sums over sequences, in double; `factor` times the numbers is what is summed.
    void sum_cells(MomentArrays moments, float* matrix, double factor) const {
        sum(moments, matrix, triangle_size(tokens_), factor);
    }
    void sum_tokens(MomentArrays moments, float* array, double factor) const {
        sum(moments, array, tokens_, factor);
    }
    void sum_total(MomentArrays moments, const Lanes& total, double factor) const;
    void sum_total(MomentArrays moments, const IntLanes& total, double factor) const {
        sum_total(moments, convert<float>(total), factor);
    }

private:
    Lanes largest_of_tokens(float* array) const {
        Lanes found = {};
        for (int token = 0; token < tokens_; ++token) {
            found = maximum(found, lanes(array, token));
        }
        return found;
    }
    void sum(MomentArrays moments, const float* vectors, int count, double factor) const;

    const int tokens_;
    const int columns_;
    const int active_;
    const IntLanes active_lanes_;
};

}  // namespace recency::kernel::RECENCY_KERNEL
