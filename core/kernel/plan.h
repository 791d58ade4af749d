// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments.h"
#include "core/parameters.h"

#include <atomic>
#include <cstdint>

// What the kernels are told and where they write. Plain data only: the kernels are compiled once
// for every instruction set, and an inline function of a library that several of them share would
// be linked from one of them for all, with instructions that the machine may not have.

namespace recency::kernel {

/// Sequences that are drawn together, one in each vector lane, and simulated so if they are short.
/// Twice what the widest registers hold: two chains of operations go on at the same time.
inline constexpr int lane_count = 32;

/// Neighbouring queries in a vector where sequences are simulated one by one.
inline constexpr int band_size = 16;

/// Sequences that are one by one on their way at the same time.
inline constexpr int kept_count = 16;

/// Entries after the last that kernels may read (of vectors) or add 0 to (of moments): they work on
/// whole vectors.
inline constexpr int read_ahead = lane_count;

/// Numbers from one row of a matrix to the next, where sequences are simulated one by one: whole
/// vectors, and one more, because rows whose distance is a power of two get in each other's way in
/// the cache.
constexpr int row_stride(int tokens) {
    return (tokens + band_size - 1) / band_size * band_size + band_size;
}

/// Numbers in such a matrix: rows up to the next multiple of band_size.
constexpr int matrix_size(int tokens) {
    return (row_stride(tokens) - band_size) * row_stride(tokens);
}

/// How inputs are drawn. The arrays belong to whoever made the plan.
struct InputPlan {
    int tokens = 0;               // S
    int columns = 0;              // min(S, d - 1), of the triangular state
    float mean_component = 0.0F;  // mean of u, in units of the feature scale
    const float* own = nullptr;   // S each: the token recurrence (input_distribution.h)
    const float* keep = nullptr;
    const float* pass = nullptr;
    const float* gamma_shift = nullptr;  // columns each: Marsaglia and Tsang's a - 1/3 and
    const float* gamma_slope = nullptr;  // 1 / (3 sqrt(a - 1/3)) of chi^2 with d - 1 - i degrees
                                         // of freedom, a = (d - 1 - i) / 2; shift 0 at one degree
    int vocabulary = 0;                  // 0 unless tokens are drawn from a vocabulary
    const std::uint32_t* vocabulary_cumulative = nullptr;  // Zipf's law, times 2^32
    const std::atomic<bool>* cancelled = nullptr;          // polled between tokens; may be null
};

inline bool is_set(const std::atomic<bool>* flag) {
    return flag != nullptr && flag->load(std::memory_order_relaxed);
}

/// How a state goes through the layers, and what is measured on the way.
struct LayerPlan {
    int tokens = 0;
    int columns = 0;
    int layers = 0;
    double dimension = 0.0;
    double feature_scale = 1.0;  // the state times this are the tokens
    double score_scale = 1.0;    // tau
    double residual = 0.0;       // r
    Normalization normalization = Normalization::none;
    Placement placement = Placement::pre;
    MomentLayout layout;
    const std::atomic<bool>* cancelled = nullptr;  // polled between steps; may be null
};

/// The random streams of one block: generators of lane_count lanes each. Normals off the diagonal
/// and on it, retries of rejected ones, and tokens come from streams of their own, so that a
/// change of d, S or of the distribution shifts as few numbers as possible.
struct RandomStreams {
    static constexpr int count = 4;
    enum Stream { normals, diagonal, retries, token_kinds };
    alignas(64) std::uint32_t state[count][4][lane_count];
};

/// Memory of one worker, all aligned to 64 bytes. Sizes in vectors of lane_count numbers, where
/// sequences are simulated side by side; in brackets in numbers, where they go one by one and these
/// belong to the sequence that is under way. Sequences are drawn side by side in any case.
struct Workspace {
    float* u = nullptr;             // S: mean components [row_stride]
    float* axis = nullptr;          // S: distances along the first token [row_stride]
    float* rest = nullptr;          // S(S+1)/2: lower triangular state [matrix_size]
    float* gram = nullptr;          // S(S+1)/2: inner products, then scores [matrix_size]
    float* weight = nullptr;        // S(S+1)/2: attention weights, then mixing [matrix_size]
    float* rollout = nullptr;       // S(S+1)/2 [matrix_size]
    float* contribution = nullptr;  // S(S+1)/2 [matrix_size]
    float* exponents = nullptr;     // S: of the contribution's rows [row_stride]
    float* rows = nullptr;          // 4 S: vectors of one entry a token [the same]
    std::int32_t* kinds = nullptr;  // 2 S: token kinds, in the order of their first appearance

    // Where sequences go one by one: what each keeps from layer to layer.
    struct Kept {
        float* u = nullptr;
        float* axis = nullptr;
        float* rest = nullptr;
        float* rollout = nullptr;
        float* contribution = nullptr;
        float* exponents = nullptr;
    };
    Kept kept[kept_count];
};

}  // namespace recency::kernel
