// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"

#include <cstdint>

// Vectors of lane_count numbers, in the compiler's own vector extension: one source for SSE, AVX2,
// AVX-512 and NEON. Everything lives in a namespace named after the instruction set
// (RECENCY_KERNEL, set by the build), so that the linker cannot mix two compilations.

namespace recency::kernel::RECENCY_KERNEL {

using Lanes = float __attribute__((vector_size(4 * lane_count)));
using IntLanes = std::int32_t __attribute__((vector_size(4 * lane_count)));
using BitLanes = std::uint32_t __attribute__((vector_size(4 * lane_count)));

// float arrays hold vectors; the compiler is told so here, in one place.
using LanesAlias [[gnu::may_alias]] = Lanes;

inline Lanes& lanes(float* array, int index) {
    return reinterpret_cast<LanesAlias*>(array)[index];
}

inline const Lanes& lanes(const float* array, int index) {
    return reinterpret_cast<const LanesAlias*>(array)[index];
}

inline Lanes splat(float value) {
    return Lanes{} + value;
}

inline Lanes select(IntLanes condition, Lanes yes, Lanes no) {
    return condition ? yes : no;
}

inline Lanes maximum(Lanes a, Lanes b) {
    return select(a > b, a, b);
}

inline Lanes absolute(Lanes a) {
    return reinterpret_cast<Lanes>(reinterpret_cast<IntLanes>(a) & 0x7fffffff);
}

inline Lanes square_root(Lanes a) {
    Lanes root;
    for (int lane = 0; lane < lane_count; ++lane) {
        root[lane] = __builtin_sqrtf(a[lane]);
    }
    return root;
}

inline bool any(IntLanes condition) {
    std::int32_t found = 0;
    for (int lane = 0; lane < lane_count; ++lane) {
        found |= condition[lane];
    }
    return found != 0;
}

inline float largest_lane(Lanes values) {
    float largest = values[0];
    for (int lane = 1; lane < lane_count; ++lane) {
        largest = values[lane] > largest ? values[lane] : largest;
    }
    return largest;
}

inline IntLanes lane_numbers() {
    static_assert(lane_count == 16);
    return IntLanes{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
}

/// -1 in the lanes below `active`, 0 in the others.
inline IntLanes first_lanes(int active) {
    return lane_numbers() < active;
}

/// e^x for x <= 0 (0 below -87), to 2e-7 relative: 2^n times a polynomial on [-ln 2 / 2, ln 2 / 2]
/// (coefficients: S. Moshier, Cephes, expf).
inline Lanes exponential(Lanes x) {
    const Lanes bounded = maximum(x, splat(-87.0F));
    const float shift = 12582912.0F;  // 1.5 * 2^23: adding it rounds to a whole number
    const Lanes whole = (bounded * 1.44269504F + shift) - shift;
    const Lanes f = (bounded - whole * 0.693359375F) + whole * 2.12194440e-4F;
    Lanes p = splat(1.9875691500e-4F);
    p = p * f + 1.3981999507e-3F;
    p = p * f + 8.3334519073e-3F;
    p = p * f + 4.1665795894e-2F;
    p = p * f + 1.6666665459e-1F;
    p = p * f + 5.0000001201e-1F;
    p = p * f * f + f + 1.0F;
    const IntLanes exponent = (__builtin_convertvector(whole, IntLanes) + 127) << 23;
    const Lanes result = p * reinterpret_cast<Lanes>(exponent);
    return select(x < -87.0F, Lanes{}, result);
}

/// ln x for normal positive x, to 2e-7 (coefficients: S. Moshier, Cephes, logf).
inline Lanes logarithm(Lanes x) {
    const IntLanes bits = reinterpret_cast<IntLanes>(x);
    // Mantissa in [sqrt(1/2), sqrt(2)).
    const IntLanes shifted = bits - 0x3f3504f3;
    const Lanes exponent = __builtin_convertvector(shifted >> 23, Lanes);
    const Lanes m = reinterpret_cast<Lanes>((shifted & 0x007fffff) + 0x3f3504f3) - 1.0F;
    Lanes p = splat(7.0376836292e-2F);
    p = p * m - 1.1514610310e-1F;
    p = p * m + 1.1676998740e-1F;
    p = p * m - 1.2420140846e-1F;
    p = p * m + 1.4249322787e-1F;
    p = p * m - 1.6668057665e-1F;
    p = p * m + 2.0000714765e-1F;
    p = p * m - 2.4999993993e-1F;
    p = p * m + 3.3333331174e-1F;
    const Lanes square = m * m;
    Lanes result = p * m * square;
    result += exponent * -2.12194440e-4F;
    result -= 0.5F * square;
    return (m + result) + exponent * 0.693359375F;
}

struct SineCosine {
    Lanes sine;
    Lanes cosine;
};

/// Sine and cosine of an angle that is uniform on the circle when the 32 bits are: the two high
/// bits choose a quadrant, the others an angle in [-pi/4, pi/4) (polynomials: Cephes, sinf, cosf).
inline SineCosine sine_cosine_of_bits(BitLanes bits) {
    const IntLanes fraction = reinterpret_cast<IntLanes>(bits << 2);
    const Lanes angle = __builtin_convertvector(fraction, Lanes) * 3.65741797e-10F;  // pi / 2^33
    const Lanes z = angle * angle;
    Lanes s = splat(-1.9515295891e-4F);
    s = s * z + 8.3321608736e-3F;
    s = s * z - 1.6666654611e-1F;
    s = s * z * angle + angle;
    Lanes c = splat(2.443315711809948e-5F);
    c = c * z - 1.388731625493765e-3F;
    c = c * z + 4.166664568298827e-2F;
    c = c * z * z - 0.5F * z + 1.0F;
    const IntLanes quadrant = reinterpret_cast<IntLanes>(bits >> 30);
    const IntLanes swapped = (quadrant & 1) != 0;
    const IntLanes sine_sign = (quadrant & 2) << 30;
    const IntLanes cosine_sign = ((quadrant + 1) & 2) << 30;
    const Lanes sine = select(swapped, c, s);
    const Lanes cosine = select(swapped, s, c);
    return {reinterpret_cast<Lanes>(reinterpret_cast<IntLanes>(sine) ^ sine_sign),
            reinterpret_cast<Lanes>(reinterpret_cast<IntLanes>(cosine) ^ cosine_sign)};
}

}  // namespace recency::kernel::RECENCY_KERNEL
