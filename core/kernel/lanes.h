// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"

#include <cstdint>
#include <type_traits>

#if defined(__SSE2__)
#include <immintrin.h>
#endif

// Vectors of lane_count numbers, made of the compiler's own vectors: one source for SSE, AVX2,
// AVX-512 and NEON. A vector has as many parts as the instruction set's registers need for it; wider
// vectors than that the compiler would take apart number by number. Everything lives in a namespace
// named after the instruction set (RECENCY_KERNEL, set by the build), so that the linker cannot mix
// two compilations.

namespace recency::kernel::RECENCY_KERNEL {

#if defined(__AVX512F__)
inline constexpr int part_size = 16;
#elif defined(__AVX__)
inline constexpr int part_size = 8;
#else
inline constexpr int part_size = 4;
#endif
inline constexpr int parts = lane_count / part_size;

// Arrays of numbers hold vectors; the compiler is told so here, in one place.
using Part [[gnu::may_alias]] = float __attribute__((vector_size(4 * part_size)));
using IntPart [[gnu::may_alias]] = std::int32_t __attribute__((vector_size(4 * part_size)));
using BitPart [[gnu::may_alias]] = std::uint32_t __attribute__((vector_size(4 * part_size)));

template <typename Number>
struct PartOf;
template <>
struct PartOf<float> {
    using Type = Part;
};
template <>
struct PartOf<std::int32_t> {
    using Type = IntPart;
};
template <>
struct PartOf<std::uint32_t> {
    using Type = BitPart;
};

template <typename Number>
struct [[gnu::may_alias]] Vector {
    typename PartOf<Number>::Type part[parts];

    Vector() = default;
    // By parts, or the compiler copies through memory in smaller pieces.
    [[gnu::always_inline]] Vector(const Vector& other) { *this = other; }
    [[gnu::always_inline]] Vector& operator=(const Vector& other) {
#pragma GCC unroll 8
        for (int p = 0; p < parts; ++p) {
            part[p] = other.part[p];
        }
        return *this;
    }

    Number operator[](int lane) const { return part[lane / part_size][lane % part_size]; }
    void set(int lane, Number value) { part[lane / part_size][lane % part_size] = value; }
};

using Lanes = Vector<float>;
using IntLanes = Vector<std::int32_t>;  // as a condition: -1 for yes, 0 for no
using BitLanes = Vector<std::uint32_t>;

/// Applies a function to the parts of vectors.
template <typename To, typename Function, typename... From>
[[gnu::always_inline]] inline Vector<To> by_parts(const Function& function,
                                                  const Vector<From>&... from) {
    Vector<To> result;
#pragma GCC unroll 8
    for (int p = 0; p < parts; ++p) {
        result.part[p] = function(from.part[p]...);
    }
    return result;
}

template <typename Number>
[[gnu::always_inline]] inline Vector<Number> splat(Number value) {
    // x - 0 is x, and no instruction; x + 0 is not, for -0.
    return by_parts<Number>([value] { return value - typename PartOf<Number>::Type{}; });
}

// Operators, between vectors and with a number for all lanes.
#define RECENCY_OPERATOR(op)                                                                     \
    template <typename N>                                                                        \
    [[gnu::always_inline]] inline Vector<N> operator op(const Vector<N>& a, const Vector<N>& b) { \
        return by_parts<N>([](auto x, auto y) { return x op y; }, a, b);                         \
    }                                                                                            \
    template <typename N>                                                                        \
    [[gnu::always_inline]] inline Vector<N> operator op(const Vector<N>& a,                      \
                                                        std::type_identity_t<N> b) {             \
        return a op splat<N>(b);                                                                 \
    }                                                                                            \
    template <typename N>                                                                        \
    [[gnu::always_inline]] inline Vector<N> operator op(std::type_identity_t<N> a,               \
                                                        const Vector<N>& b) {                    \
        return splat<N>(a) op b;                                                                 \
    }                                                                                            \
    template <typename N, typename Other>                                                        \
    [[gnu::always_inline]] inline Vector<N>& operator op##=(Vector<N>& a, const Other& b) {      \
        return a = a op b;                                                                       \
    }
RECENCY_OPERATOR(+)
RECENCY_OPERATOR(-)
RECENCY_OPERATOR(*)
RECENCY_OPERATOR(/)
RECENCY_OPERATOR(&)
RECENCY_OPERATOR(|)
RECENCY_OPERATOR(^)
#undef RECENCY_OPERATOR

#define RECENCY_COMPARISON(op)                                                                  \
    template <typename N>                                                                       \
    [[gnu::always_inline]] inline IntLanes operator op(const Vector<N>& a, const Vector<N>& b) { \
        return by_parts<std::int32_t>([](auto x, auto y) -> IntPart { return x op y; }, a, b);  \
    }                                                                                           \
    template <typename N>                                                                       \
    [[gnu::always_inline]] inline IntLanes operator op(const Vector<N>& a,                      \
                                                       std::type_identity_t<N> b) {             \
        return a op splat<N>(b);                                                                \
    }
RECENCY_COMPARISON(<)
RECENCY_COMPARISON(>)
RECENCY_COMPARISON(<=)
RECENCY_COMPARISON(>=)
RECENCY_COMPARISON(==)
RECENCY_COMPARISON(!=)
#undef RECENCY_COMPARISON

template <typename N>
[[gnu::always_inline]] inline Vector<N> operator<<(const Vector<N>& a, int count) {
    return by_parts<N>([count](auto x) { return x << count; }, a);
}

template <typename N>
[[gnu::always_inline]] inline Vector<N> operator>>(const Vector<N>& a, int count) {
    return by_parts<N>([count](auto x) { return x >> count; }, a);
}

[[gnu::always_inline]] inline IntLanes operator~(const IntLanes& a) {
    return by_parts<std::int32_t>([](auto x) { return ~x; }, a);
}

/// The same bits, read as other numbers.
template <typename To, typename From>
[[gnu::always_inline]] inline Vector<To> as(const Vector<From>& a) {
    return by_parts<To>(
        [](auto x) { return reinterpret_cast<typename PartOf<To>::Type>(x); }, a);
}

/// The same numbers, rounded towards 0.
template <typename To, typename From>
[[gnu::always_inline]] inline Vector<To> convert(const Vector<From>& a) {
    return by_parts<To>(
        [](auto x) { return __builtin_convertvector(x, typename PartOf<To>::Type); }, a);
}

inline Lanes& lanes(float* array, int index) {
    return *reinterpret_cast<Lanes*>(&array[index * lane_count]);
}

inline const Lanes& lanes(const float* array, int index) {
    return *reinterpret_cast<const Lanes*>(&array[index * lane_count]);
}

[[gnu::always_inline]] inline Lanes select(const IntLanes& condition, const Lanes& yes,
                                           const Lanes& no) {
    return by_parts<float>([](auto c, auto y, auto n) { return c ? y : n; }, condition, yes, no);
}

[[gnu::always_inline]] inline Lanes maximum(const Lanes& a, const Lanes& b) {
    return by_parts<float>([](auto x, auto y) { return x > y ? x : y; }, a, b);
}

[[gnu::always_inline]] inline Lanes absolute(const Lanes& a) {
    return as<float>(as<std::int32_t>(a) & 0x7fffffff);
}

[[gnu::always_inline]] inline Part square_root(Part a) {
    Part root;
#pragma GCC unroll 16
    for (int lane = 0; lane < part_size; ++lane) {
        root[lane] = __builtin_sqrtf(a[lane]);
    }
    return root;
}

[[gnu::always_inline]] inline Lanes square_root(const Lanes& a) {
    return by_parts<float>([](Part x) { return square_root(x); }, a);
}

/// Is the condition met in some lane?
[[gnu::always_inline]] inline bool any(const IntLanes& condition) {
    IntPart found = condition.part[0];
    for (int p = 1; p < parts; ++p) {
        found |= condition.part[p];
    }
#if defined(__AVX512F__)
    return _mm512_test_epi32_mask(reinterpret_cast<__m512i>(found),
                                  reinterpret_cast<__m512i>(found)) != 0;
#elif defined(__AVX__)
    return _mm256_testz_si256(reinterpret_cast<__m256i>(found),
                              reinterpret_cast<__m256i>(found)) == 0;
#elif defined(__SSE2__)
    return _mm_movemask_epi8(reinterpret_cast<__m128i>(found)) != 0;
#else
    std::int32_t bits = 0;
    for (int lane = 0; lane < part_size; ++lane) {
        bits |= found[lane];
    }
    return bits != 0;
#endif
}

inline float largest_lane(Lanes values) {
    float* const largest = reinterpret_cast<float*>(&values);
    for (int half = lane_count / 2; half > 0; half /= 2) {
        for (int lane = 0; lane < half; ++lane) {
            const float other = largest[lane + half];
            largest[lane] = largest[lane] > other ? largest[lane] : other;
        }
    }
    return largest[0];
}

/// 0, 1, 2 ...
inline IntLanes lane_numbers() {
    IntLanes numbers;
    for (int lane = 0; lane < lane_count; ++lane) {
        numbers.set(lane, lane);
    }
    return numbers;
}

/// Yes in the lanes below `active`.
inline IntLanes first_lanes(int active) {
    return lane_numbers() < active;
}

}  // namespace recency::kernel::RECENCY_KERNEL
