// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/lanes.h"

namespace recency::kernel::RECENCY_KERNEL {

/// How numbers lie in memory when a single sequence is simulated at a time: a vector has the
/// numbers of sixteen neighbouring queries (or tokens) for one key (or column), so that a row of a
/// matrix belongs to a key. A band is sixteen queries. Entries whose key comes after their query
/// are 0 in states and in matrices that are multiplied with, and mean nothing in others.
///
/// Members as in SideBySide.
class OneByOne {
public:
    static constexpr int band_lanes = band_size;
    using Lanes = Vector<float, band_lanes>;
    using IntLanes = Vector<std::int32_t, band_lanes>;

    explicit OneByOne(const LayerPlan& plan)
        : tokens_(plan.tokens), columns_(plan.columns), stride_(row_stride(plan.tokens)) {}

    int bands() const { return (tokens_ + band_lanes - 1) / band_lanes; }
    int first_query(int band) const { return band * band_lanes; }
    int last_query(int band) const { return least(first_query(band + 1), tokens_) - 1; }
    int keys(int band) const { return last_query(band) + 1; }
    int columns(int band) const { return least(keys(band), columns_); }

    Lanes& cell(float* matrix, int band, int key) const {
        return vector_at<band_lanes>(&matrix[key * stride_], band);
    }
    Lanes diagonal(float* matrix, int band) const {
        Lanes found = {};
        for (int query = first_query(band); query <= last_query(band); ++query) {
            found.set(query - first_query(band), matrix[query * stride_ + query]);
        }
        return found;
    }
    void add_to_diagonal(float* matrix, int band, float value) const {
        for (int query = first_query(band); query <= last_query(band); ++query) {
            matrix[query * stride_ + query] += value;
        }
    }
    Lanes of_key(const float* array, int key) const {
        return splat_of<float, band_lanes>(array[key]);
    }
    IntLanes sees(int band, int key) const { return queries(band) >= key; }
    Lanes seen(int band, int key, const Lanes& value) const {
        return key <= first_query(band) ? value : select(sees(band, key), value, Lanes{});
    }
    IntLanes later_than(int band, int key) const {
        return (queries(band) > key) & (queries(band) < tokens_);
    }
    Lanes before(int band, int key, const Lanes& value) const {
        return select(later_than(band, key), value, Lanes{});
    }
    Lanes query_numbers(int band) const { return convert<float>(queries(band)); }
    Lanes along_axis(const float* state, int token) const {
        return splat_of<float, band_lanes>(state[token]);
    }

    template <typename Step>
    void for_runs(const Step& step) const {
        for (int key = 0; key < tokens_; ++key) {
            const int first = key / band_lanes;
            step(key * stride_ + first * band_lanes, bands() - first);
        }
    }
    float largest(const float* array) const {
        float found = 0.0F;
        for (int token = 0; token < tokens_; ++token) {
            found = array[token] > found ? array[token] : found;
        }
        return found;
    }
    float largest_counted(const float* array) const { return largest(array); }

    void multiply_tokens(const float* state, float* products) const;
    void multiply(const float* matrix, float* state, int columns) const;
    void copy(const float* from, float* to) const {
        __builtin_memcpy(to, from, sizeof(float) * static_cast<unsigned>(tokens_ * stride_));
    }

    void sum_cells(MomentArrays moments, const float* matrix, double factor) const;
    void sum_tokens(MomentArrays moments, const float* array, double factor) const;
    void sum_total(MomentArrays moments, const Lanes& total, double factor) const;
    void sum_total(MomentArrays moments, const IntLanes& total, double factor) const;

private:
    template <int bands>
    void token_products(const float* state, float* products, int band, int key) const;
    template <int bands>
    void mix_tile(const float* matrix, float* state, int band, int column) const;

    static int least(int a, int b) { return a < b ? a : b; }
    IntLanes queries(int band) const { return lane_numbers<band_lanes>() + first_query(band); }

    const int tokens_;
    const int columns_;
    const int stride_;
};

}  // namespace recency::kernel::RECENCY_KERNEL
