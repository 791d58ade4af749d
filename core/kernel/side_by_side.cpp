// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/side_by_side.h"

namespace recency::kernel::RECENCY_KERNEL {

namespace {

float* row_of(float* triangle, int row) {
    return &triangle[triangle_index(row, 0) * lane_count];
}

int row_width(int row, int columns) {
    return row < columns ? row + 1 : columns;
}

/// Products of `rows` neighbouring rows of X, from `row` on, with four rows from `key` on: sums
/// over columns k > 0 (the first is the axis's). Every sum runs over k in the same order, so that
/// identical tokens give identical products to the last bit. Each operand that is loaded serves
/// several multiplications.
template <int rows>
void block_of_products(float* x, int row, int key, int columns, float* triangle) {
    Lanes sum[rows][4] = {};
    const auto add_column = [&](int k, int first_part) {
        for (int r = 0; r < rows; ++r) {
            const Lanes factor = lanes(row_of(x, row + r), k);
            for (int part = first_part; part < 4; ++part) {
                sum[r][part] += factor * lanes(row_of(x, key + part), k);
            }
        }
    };
    const int shared = row_width(key, columns);
    for (int k = 1; k < shared; ++k) {
        add_column(k, 0);
    }
#pragma GCC unroll 3
    for (int part = 1; part < 4; ++part) {  // rows that end within these four
        if (key + part < columns) {
            add_column(key + part, part);
        }
    }
    for (int r = 0; r < rows; ++r) {
        for (int part = 0; part < 4; ++part) {
            lanes(row_of(triangle, row + r), key + part) = sum[r][part];
        }
    }
}

void single_product(float* x, int row, int key, int columns, float* triangle) {
    Lanes sum = {};
    for (int k = 1; k < row_width(key, columns); ++k) {
        sum += lanes(row_of(x, row), k) * lanes(row_of(x, key), k);
    }
    lanes(row_of(triangle, row), key) = sum;
}

/// `rows` neighbouring rows of X X^T.
template <int rows>
void row_products(float* x, int row, int columns, float* triangle) {
    int key = 0;
    for (; key + 3 <= row; key += 4) {
        block_of_products<rows>(x, row, key, columns, triangle);
    }
    for (int r = 0; r < rows; ++r) {
        for (int other = key; other <= row + r; ++other) {
            single_product(x, row + r, other, columns, triangle);
        }
    }
}

/// Four columns from `column` on of a row of M X.
void four_columns(float* factors, float* x, int row, int column, float* result) {
    Lanes sum[4] = {};
    for (int part = 0; part < 3; ++part) {  // rows that end within these four columns
        const Lanes factor = lanes(factors, column + part);
        float* source = row_of(x, column + part);
        for (int entry = 0; entry <= part; ++entry) {
            sum[entry] += factor * lanes(source, column + entry);
        }
    }
    for (int inner = column + 3; inner <= row; ++inner) {
        const Lanes factor = lanes(factors, inner);
        float* source = row_of(x, inner);
        for (int entry = 0; entry < 4; ++entry) {
            sum[entry] += factor * lanes(source, column + entry);
        }
    }
    for (int entry = 0; entry < 4; ++entry) {
        lanes(result, column + entry) = sum[entry];
    }
}

/// Vectors of one number a sequence, of which only the first `active` count.
class Batch {
public:
    Batch(const float* vectors, const IntLanes& active_lanes)
        : vectors_(vectors), active_lanes_(active_lanes) {}

    /// The k-th vector, folded; with lanes that do not count as 0.
    template <bool all>
    [[gnu::always_inline]] Part values(int k) const {
        Part total = {};
        for (int p = 0; p < Lanes::parts; ++p) {
            total += kept<all>(p, lanes(vectors_, k).part[p]);
        }
        return total;
    }
    template <bool all>
    [[gnu::always_inline]] Part squared_distances(int k, float from) const {
        Part total = {};
        for (int p = 0; p < Lanes::parts; ++p) {
            const Part distance = kept<all>(p, lanes(vectors_, k).part[p] - from);
            total += distance * distance;
        }
        return total;
    }

private:
    template <bool all>
    Part kept(int p, Part value) const {
        return all ? value : (active_lanes_.part[p] ? value : Part{});
    }

    const float* vectors_;
    const IntLanes& active_lanes_;
};

/// Sums over the lanes of part_size vectors: of their values, and of the squared distances from
/// their mean, so that squares of nearly equal numbers keep their differences in a float.
struct LaneSums {
    alignas(64) float sum[part_size];
    alignas(64) float scatter[part_size];
};

template <bool all>
[[gnu::always_inline]] inline LaneSums sum_over_lanes(const Batch& batch, float active) {
    LaneSums sums;
    alignas(64) float mean[part_size];
    const Part total =
        sum_lanes([&](int k) __attribute__((always_inline)) { return batch.values<all>(k); });
    *reinterpret_cast<Part*>(sums.sum) = total;
    *reinterpret_cast<Part*>(mean) = total / active;
    __asm__("" : "+m"(mean));  // loaded from memory again, not shuffled out of the vector
    *reinterpret_cast<Part*>(sums.scatter) =
        sum_lanes([&](int k) { return batch.squared_distances<all>(k, mean[k]); });
    return sums;
}

/// The number of sums is a parameter because the compiler takes a known one apart instead of using
/// vectors.
[[gnu::noinline]] void add(const MomentArrays& moments, const LaneSums& sums, int count,
                           double factor, double share) {
    double* __restrict sum = moments.sum;
    double* __restrict sum_of_squares = moments.sum_of_squares;
    for (int k = 0; k < count; ++k) {
        const auto value = static_cast<double>(sums.sum[k]);
        const auto scatter = static_cast<double>(sums.scatter[k]);
        sum[k] += factor * value;
        sum_of_squares[k] += factor * factor * (value * value * share + scatter);
    }
}

}  // namespace

void SideBySide::multiply_tokens(float* state, float* products) const {
    int query = 0;
    for (; query + 1 < tokens_; query += 2) {
        row_products<2>(state, query, columns_, products);
    }
    if (query < tokens_) {
        row_products<1>(state, query, columns_, products);
    }
}

/// From the last row to the first, in place: row i of the product needs rows <= i only.
void SideBySide::multiply(float* matrix, float* state, int columns) const {
    for (int row = tokens_ - 1; row >= 0; --row) {
        float* factors = row_of(matrix, row);
        float* result = row_of(state, row);
        const int width = row_width(row, columns);
        int column = 0;
        for (; column + 3 < width; column += 4) {
            four_columns(factors, state, row, column, result);
        }
        for (; column < width; ++column) {
            Lanes sum = {};
            for (int inner = column; inner <= row; ++inner) {
                sum += lanes(factors, inner) * lanes(row_of(state, inner), column);
            }
            lanes(result, column) = sum;
        }
    }
}

/// Vectors beyond the last are read, and nothing is added to the moments beyond: both have room.
void SideBySide::sum(MomentArrays moments, const float* vectors, int count, double factor) const {
    const double share = 1.0 / active_;
    for (int done = 0; done < count; done += part_size) {
        const Batch batch(&vectors[done * lane_count], active_lanes_);
        LaneSums sums = active_ == lane_count
                            ? sum_over_lanes<true>(batch, static_cast<float>(active_))
                            : sum_over_lanes<false>(batch, static_cast<float>(active_));
        for (int k = count - done; k < part_size; ++k) {
            sums.sum[k] = 0.0F;
            sums.scatter[k] = 0.0F;
        }
        add(moments.from(done), sums, part_size, factor, share);
    }
}

void SideBySide::sum_total(MomentArrays moments, const Lanes& total, double factor) const {
    const Lanes counted = select(active_lanes_, total, Lanes{});
    double sum[lane_count];
    double sum_of_squares[lane_count];
    for (int lane = 0; lane < lane_count; ++lane) {
        sum[lane] = factor * static_cast<double>(counted[lane]);
        sum_of_squares[lane] = sum[lane] * sum[lane];
    }
    for (int half = lane_count / 2; half > 0; half /= 2) {
        for (int lane = 0; lane < half; ++lane) {
            sum[lane] += sum[lane + half];
            sum_of_squares[lane] += sum_of_squares[lane + half];
        }
    }
    *moments.sum += sum[0];
    *moments.sum_of_squares += sum_of_squares[0];
}

}  // namespace recency::kernel::RECENCY_KERNEL
