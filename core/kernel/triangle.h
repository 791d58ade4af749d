// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/lanes.h"

// Products of packed lower triangles of vectors. Row i begins at i (i + 1) / 2; entries of a row
// from `columns` on are zero and not touched. Four results are computed at a time, so that each
// operand that is loaded serves four multiplications.

namespace recency::kernel::RECENCY_KERNEL {

inline float* row_of(float* triangle, int row) {
    return &triangle[triangle_index(row, 0) * lane_count];
}

inline int row_width(int row, int columns) {
    return row < columns ? row + 1 : columns;
}

/// Row `row` of X X^T: products[j] = sum over k of x_row,k x_j,k for j <= row. Every sum runs over
/// k in the same order, so that identical tokens give identical products to the last bit.
inline void row_products(float* x, int row, int columns, float* products) {
    float* left = row_of(x, row);
    int key = 0;
    for (; key + 3 <= row; key += 4) {
        float* right[4] = {row_of(x, key), row_of(x, key + 1), row_of(x, key + 2),
                           row_of(x, key + 3)};
        Lanes sum[4] = {};
        const int shared = row_width(key, columns);
        for (int k = 0; k < shared; ++k) {
            const Lanes factor = lanes(left, k);
            for (int part = 0; part < 4; ++part) {
                sum[part] += factor * lanes(right[part], k);
            }
        }
        for (int part = 1; part < 4; ++part) {
            for (int k = shared; k < row_width(key + part, columns); ++k) {
                sum[part] += lanes(left, k) * lanes(right[part], k);
            }
        }
        for (int part = 0; part < 4; ++part) {
            lanes(products, key + part) = sum[part];
        }
    }
    for (; key <= row; ++key) {
        float* right = row_of(x, key);
        Lanes sum = {};
        for (int k = 0; k < row_width(key, columns); ++k) {
            sum += lanes(left, k) * lanes(right, k);
        }
        lanes(products, key) = sum;
    }
}

/// X <- M X in place, from the last row to the first: row i of the product needs rows <= i only.
inline void multiply_in_place(float* matrix, float* x, int tokens, int columns) {
    for (int row = tokens - 1; row >= 0; --row) {
        float* factors = row_of(matrix, row);
        float* result = row_of(x, row);
        const int width = row_width(row, columns);
        int column = 0;
        for (; column + 3 < width; column += 4) {
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
        for (; column < width; ++column) {
            Lanes sum = {};
            for (int inner = column; inner <= row; ++inner) {
                sum += lanes(factors, inner) * lanes(row_of(x, inner), column);
            }
            lanes(result, column) = sum;
        }
    }
}

}  // namespace recency::kernel::RECENCY_KERNEL
