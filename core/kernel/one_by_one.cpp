// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/one_by_one.h"

namespace recency::kernel::RECENCY_KERNEL {

namespace {

// A tile of a product: so many rows, of so many bands. With the instruction set's registers, as
// many sums as hide the latency of a multiply-add and leave room for their operands.
#if defined(__AVX512F__)
constexpr int tile_rows = 8;
constexpr int tile_bands = 2;
#elif defined(__AVX__)
constexpr int tile_rows = 4;
constexpr int tile_bands = 1;
#else
constexpr int tile_rows = 2;
constexpr int tile_bands = 1;
#endif

/// The factors of a tile's rows.
struct Factors {
    const float* entries;
    int row_step;    // from one row of the tile to the next
    int inner_step;  // from one summand to the next
};

using Band = OneByOne::Lanes;

template <int bands>
struct Tile {
    Band sum[bands][tile_rows] = {};

    /// sum[b][r] += sum over k in [begin, end) of factor(r, k) row k of `right`, b-th vector
    [[gnu::always_inline]] void add_products(const Factors& factors, const float* right,
                                             int right_step, int begin, int end) {
        const float* factor = factors.entries + begin * factors.inner_step;
        const float* row = right + begin * right_step;
        for (int inner = begin; inner < end; ++inner) {
            Band values[bands];
            for (int band = 0; band < bands; ++band) {
                values[band] = vector_at<band_size>(row, band);
            }
#pragma GCC unroll 8
            for (int r = 0; r < tile_rows; ++r) {
                const Band own = splat_of<float, band_size>(factor[r * factors.row_step]);
                for (int band = 0; band < bands; ++band) {
                    sum[band][r] += own * values[band];
                }
            }
            factor += factors.inner_step;
            row += right_step;
        }
    }

    void store(float* matrix, int stride) const {
        for (int r = 0; r < tile_rows; ++r) {
            for (int band = 0; band < bands; ++band) {
                vector_at<band_size>(&matrix[r * stride], band) = sum[band][r];
            }
        }
    }
};

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

/// products[j][i] = sum over 0 < k <= j of x[k][j] x[k][i] for the rows of a tile from `key` on
/// (the first column is the axis's).
template <int bands>
void OneByOne::token_products(const float* state, float* products, int band, int key) const {
    Tile<bands> tile;
    tile.add_products({&state[key], 1, stride_}, &state[band * band_size], stride_, 1,
                      least(key + tile_rows, columns_));
    tile.store(&products[key * stride_ + band * band_size], stride_);
}

void OneByOne::multiply_tokens(const float* state, float* products) const {
    int band = 0;
    for (; band + tile_bands <= bands(); band += tile_bands) {
        int key = 0;
        for (; key < keys(band); key += tile_rows) {
            token_products<tile_bands>(state, products, band, key);
        }
        for (; key < keys(band + tile_bands - 1); key += tile_rows) {
            token_products<1>(state, products, band + 1, key);
        }
    }
    for (int key = 0; band < bands() && key < keys(band); key += tile_rows) {
        token_products<1>(state, products, band, key);
    }
}

/// x[c][i] <- sum over k in c ... i of x[c][k] m[k][i] for the rows of a tile from `column` on.
template <int bands>
void OneByOne::mix_tile(const float* matrix, float* state, int band, int column) const {
    const Factors factors{&state[column * stride_], stride_, 1};
    Tile<bands> tile;
    tile.add_products(factors, &matrix[band * band_size], stride_, column, keys(band));
    if constexpr (bands == 2) {  // the later band's queries look at more keys
        Tile<1> later;
        later.add_products(factors, &matrix[(band + 1) * band_size], stride_, keys(band),
                           keys(band + 1));
        for (int r = 0; r < tile_rows; ++r) {
            tile.sum[1][r] += later.sum[0][r];
        }
    }
    tile.store(&state[column * stride_ + band * band_size], stride_);
}

/// From the last band to the first, in place: a band of the product needs none that come after it.
void OneByOne::multiply(const float* matrix, float* state, int columns) const {
    int end = bands();
    for (; end >= tile_bands; end -= tile_bands) {
        const int band = end - tile_bands;
        int column = 0;
        for (; column < least(columns, keys(band)); column += tile_rows) {
            mix_tile<tile_bands>(matrix, state, band, column);
        }
        for (; column < least(columns, keys(end - 1)); column += tile_rows) {
            mix_tile<1>(matrix, state, end - 1, column);
        }
    }
    for (int column = 0; end == 1 && column < least(columns, keys(0)); column += tile_rows) {
        mix_tile<1>(matrix, state, 0, column);
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

void OneByOne::sum_total(MomentArrays moments, const Lanes& total, double factor) const {
    double sum = 0.0;
    for (int lane = 0; lane < band_size; ++lane) {
        sum += static_cast<double>(total[lane]);
    }
    add_one(moments, factor * sum);
}

void OneByOne::sum_total(MomentArrays moments, const IntLanes& total, double factor) const {
    std::int64_t sum = 0;
    for (int lane = 0; lane < band_size; ++lane) {
        sum += total[lane];
    }
    add_one(moments, factor * static_cast<double>(sum));
}

}  // namespace recency::kernel::RECENCY_KERNEL
