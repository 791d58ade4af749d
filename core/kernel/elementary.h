// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/lanes.h"

// Elementary functions of vectors.

namespace recency::kernel::RECENCY_KERNEL {

/// What is known of exponents.
enum class Range { negative, within_80 };

/// e^x, to 2e-7 relative (negative: 0 below -87): 2^n times a polynomial on [-ln 2 / 2, ln 2 / 2]
/// (coefficients: S. Moshier, Cephes, expf). Several at a time, step by step: a single one would
/// spend its time waiting for the step before.
template <Range range, int n, int count>
[[gnu::always_inline]] inline void exponentials(Vector<float, n> (&x)[count]) {
    constexpr bool may_vanish = range == Range::negative;
    constexpr float shift = 12582912.0F;  // 1.5 * 2^23: adding it rounds to a whole number
    constexpr float coefficients[] = {1.3981999507e-3F, 8.3334519073e-3F, 4.1665795894e-2F,
                                      1.6666665459e-1F, 5.0000001201e-1F};
    Vector<float, n> whole[count];
    Vector<float, n> f[count];
    Vector<float, n> p[count];
    for (int i = 0; i < count; ++i) {
        f[i] = may_vanish ? maximum(x[i], splat_of<float, n>(-87.0F)) : x[i];
        whole[i] = (f[i] * 1.44269504F + shift) - shift;
    }
    for (int i = 0; i < count; ++i) {
        f[i] = (f[i] - whole[i] * 0.693359375F) + whole[i] * 2.12194440e-4F;
        p[i] = splat_of<float, n>(1.9875691500e-4F);
    }
    for (const float coefficient : coefficients) {
        for (int i = 0; i < count; ++i) {
            p[i] = p[i] * f[i] + coefficient;
        }
    }
    for (int i = 0; i < count; ++i) {
        p[i] = p[i] * f[i] * f[i] + f[i] + 1.0F;
        const auto exponent = (convert<std::int32_t>(whole[i]) + 127) << 23;
        p[i] *= as<float>(exponent);
        x[i] = may_vanish ? select(x[i] < -87.0F, Vector<float, n>{}, p[i]) : p[i];
    }
}

/// powers[i] = e^(factor values[i]) for `count` vectors of n.
template <Range range, int n>
void exponentials(const float* values, float* powers, int count, float factor) {
    const auto several = [=]<int together>(int begin, std::integral_constant<int, together>) {
        Vector<float, n> x[together];
        for (int i = 0; i < together; ++i) {
            x[i] = vector_at<n>(values, begin + i) * factor;
        }
        exponentials<range>(x);
        for (int i = 0; i < together; ++i) {
            vector_at<n>(powers, begin + i) = x[i];
        }
    };
    constexpr int together = 4 * part_size / n > 1 ? 4 * part_size / n : 1;
    int done = 0;
    for (; done + together <= count; done += together) {
        several(done, std::integral_constant<int, together>{});
    }
    for (; done < count; ++done) {
        several(done, std::integral_constant<int, 1>{});
    }
}

/// ln x for normal positive x, to 2e-7 (coefficients: S. Moshier, Cephes, logf).
[[gnu::always_inline]] inline Lanes logarithm(const Lanes& x) {
    const IntLanes bits = as<std::int32_t>(x);
    // Mantissa in [sqrt(1/2), sqrt(2)).
    const IntLanes shifted = bits - 0x3f3504f3;
    const Lanes exponent = convert<float>(shifted >> 23);
    const Lanes m = as<float>((shifted & 0x007fffff) + 0x3f3504f3) - 1.0F;
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

/// The whole number n with 2^n <= x < 2^(n+1), for normal positive x.
template <int n>
[[gnu::always_inline]] inline Vector<float, n> exponent_of(const Vector<float, n>& x) {
    return convert<float>((as<std::int32_t>(x) >> 23) - 127);
}

/// 2^n for a whole number n up to 127; 0 below -126.
template <int n>
[[gnu::always_inline]] inline Vector<float, n> power_of_two(const Vector<float, n>& exponent) {
    const auto whole = convert<std::int32_t>(maximum(exponent, splat_of<float, n>(-127.0F)));
    return as<float>((whole + 127) << 23);
}

struct SineCosine {
    Lanes sine;
    Lanes cosine;
};

/// Sine and cosine of an angle that is uniform on the circle when the 32 bits are: the two high
/// bits choose a quadrant, the others an angle in [-pi/4, pi/4) (polynomials: Cephes, sinf, cosf).
[[gnu::always_inline]] inline SineCosine sine_cosine_of_bits(const BitLanes& bits) {
    const IntLanes fraction = as<std::int32_t>(bits << 2);
    const Lanes angle = convert<float>(fraction) * 3.65741797e-10F;  // pi / 2^33
    const Lanes z = angle * angle;
    Lanes s = splat(-1.9515295891e-4F);
    s = s * z + 8.3321608736e-3F;
    s = s * z - 1.6666654611e-1F;
    s = s * z * angle + angle;
    Lanes c = splat(2.443315711809948e-5F);
    c = c * z - 1.388731625493765e-3F;
    c = c * z + 4.166664568298827e-2F;
    c = c * z * z - 0.5F * z + 1.0F;
    const IntLanes quadrant = as<std::int32_t>(bits >> 30);
    const IntLanes swapped = (quadrant & 1) != 0;
    const IntLanes sine_sign = (quadrant & 2) << 30;
    const IntLanes cosine_sign = ((quadrant + 1) & 2) << 30;
    const Lanes sine = select(swapped, c, s);
    const Lanes cosine = select(swapped, s, c);
    return {as<float>(as<std::int32_t>(sine) ^ sine_sign),
            as<float>(as<std::int32_t>(cosine) ^ cosine_sign)};
}

}  // namespace recency::kernel::RECENCY_KERNEL
