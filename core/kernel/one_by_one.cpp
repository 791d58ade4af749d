// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/one_by_one.h"

namespace recency::kernel::RECENCY_KERNEL {

namespace {

// Rows of a tile of a product: with the instruction set's registers, as many sums as hide the
// latency of a multiply-add and leave room for their operands.
#if defined(__AVX512F__)
constexpr int tile_rows = 8;
#elif defined(__AVX__)
constexpr int tile_rows = 4;
#else
constexpr int tile_rows = 2;
#endif

/// sums[r] = sum over k in [begin, end) of left[k left_step + r right_step] right[k stride ...]
struct Operand {
    const float* entries;
    int row_step;    // from one row of the tile to the next
    int inner_step;  // from one summand to the next
};

inline void tile(const Operand& left, const float* right, int right_step, int begin, int end,
                 Lanes* sums) {
    Lanes sum[tile_rows] = {};
    const float* factor = left.entries + begin * left.inner_step;
    const float* row = right + begin * right_step;
    for (int inner = begin; inner < end; ++inner) {
        const Lanes values = *reinterpret_cast<const Lanes*>(row);
#pragma GCC unroll 8
        for (int r = 0; r < tile_rows; ++r) {
            sum[r] += factor[r * left.row_step] * values;
        }
        factor += left.inner_step;
        row += right_step;
    }
#pragma GCC unroll 8
    for (int r = 0; r < tile_rows; ++r) {
        sums[r] = sum[r];
    }
}

void add(MomentArrays moments, const float* values, int count, double factor) {
    double* __restrict sum = moments.sum;
    double* __restrict sum_of_squares = moments.sum_of_squares;
    for (int entry = 0; entry < count; ++entry) {
        const double value = factor * static_cast<double>(values[entry]);
        sum[entry] += value;
        sum_of_squares[entry] += value * value;
    }
}

void add_one(MomentArrays moments, double value) {
    *moments.sum += value;
    *moments.sum_of_squares += value * value;
}

}  // namespace

/// products[j][i] = sum over 0 < k <= j of x[k][j] x[k][i], tile by tile (the first column is the
/// axis's).
void OneByOne::multiply_tokens(float* state, float* products) const {
    for (int band = 0; band < bands(); ++band) {
        for (int key = 0; key < keys(band); key += tile_rows) {
            Lanes sums[tile_rows];
            tile({&state[key], 1, stride_}, &state[band * lane_count], stride_, 1,
                 least(key + tile_rows, columns_), sums);
            for (int row = 0; row < tile_rows; ++row) {
                cell(products, band, key + row) = sums[row];
            }
        }
    }
}

/// x[c][i] <- sum over k in c ... i of x[c][k] m[k][i], from the last band to the first, in place:
/// a band of the product needs none that come after it.
void OneByOne::multiply(float* matrix, float* state, int columns) const {
    for (int band = bands() - 1; band >= 0; --band) {
        for (int column = 0; column < least(columns, keys(band)); column += tile_rows) {
            Lanes sums[tile_rows];
            tile({&state[column * stride_], stride_, 1}, &matrix[band * lane_count], stride_,
                 column, keys(band), sums);
            for (int row = 0; row < tile_rows; ++row) {
                cell(state, band, column + row) = sums[row];
            }
        }
    }
}

void OneByOne::sum_cells(MomentArrays moments, const float* matrix, double factor) const {
    for (int key = 0; key < tokens_; ++key) {
        add(moments.from(key_row_index(tokens_, key, key)), &matrix[key * stride_ + key],
            tokens_ - key, factor);
    }
}

void OneByOne::sum_tokens(MomentArrays moments, const float* array, double factor) const {
    add(moments, array, tokens_, factor);
}

void OneByOne::sum_total(MomentArrays moments, Lanes total, double factor) const {
    double sum = 0.0;
    for (int lane = 0; lane < lane_count; ++lane) {
        sum += static_cast<double>(total[lane]);
    }
    add_one(moments, factor * sum);
}

void OneByOne::sum_total(MomentArrays moments, IntLanes total, double factor) const {
    std::int64_t sum = 0;
    for (int lane = 0; lane < lane_count; ++lane) {
        sum += total[lane];
    }
    add_one(moments, factor * static_cast<double>(sum));
}

}  // namespace recency::kernel::RECENCY_KERNEL
