// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"

#include <cstdint>
#include <type_traits>

#if defined(__SSE2__)
#include <immintrin.h>
#endif

// Vectors of numbers, made of the compiler's own vectors: one source for SSE, AVX2, AVX-512 and
// NEON. A vector has as many parts as the instruction set's registers need for it; wider vectors
// than that the compiler would take apart number by number. Everything lives in a namespace named
// after the instruction set (RECENCY_KERNEL, set by the build), so that the linker cannot mix two
// compilations.

namespace recency::kernel::RECENCY_KERNEL {

#if defined(__AVX512F__)
inline constexpr int part_size = 16;
#elif defined(__AVX__)
inline constexpr int part_size = 8;
#else
inline constexpr int part_size = 4;
#endif

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

template <typename Number, int size>
struct [[gnu::may_alias]] Vector {
    static constexpr int parts = size / part_size;

    typename PartOf<Number>::Type part[parts];

    Vector() = default;
    // By parts, or the compiler copies through memory in smaller pieces.
    [[gnu::always_inline]] Vector(const Vector& other) { *this = other; }
    // (Onto itself, the parts stay what they are.)
    // NOLINTNEXTLINE(bugprone-unhandled-self-assignment)
    [[gnu::always_inline]] Vector& operator=(const Vector& other) {
#pragma GCC unroll 8
        for (int p = 0; p < parts; ++p) {
            part[p] = other.part[p];
        }
        return *this;
    }

    Number operator[](int lane) const {
        return part[lane / part_size][lane % part_size];
    }
    void set(int lane, Number value) {
        part[lane / part_size][lane % part_size] = value;
    }
};

// As a condition, a vector of integers is -1 for yes and 0 for no.
using Lanes = Vector<float, lane_count>;
using IntLanes = Vector<std::int32_t, lane_count>;
using BitLanes = Vector<std::uint32_t, lane_count>;

/// Applies a function to the parts of vectors.
template <typename To, int size, typename Function, typename... From>
[[gnu::always_inline]] inline Vector<To, size> by_parts(const Function& function,
                                                        const Vector<From, size>&... from) {
    Vector<To, size> result;
#pragma GCC unroll 8
    for (int p = 0; p < Vector<To, size>::parts; ++p) {
        result.part[p] = function(from.part[p]...);
    }
    return result;
}

template <typename Number, int size>
[[gnu::always_inline]] inline Vector<Number, size> splat_of(Number value) {
    // x - 0 is x, and no instruction; x + 0 is not, for -0.
    return by_parts<Number, size>([value] { return value - typename PartOf<Number>::Type{}; });
}

/// The same number in all lanes.
[[gnu::always_inline]] inline Lanes splat(float value) {
    return splat_of<float, lane_count>(value);
}

// Operators, between vectors and with a number for all lanes.
#define RECENCY_OPERATOR(op)                                                                      \
    template <typename N, int n>                                                                  \
    [[gnu::always_inline]] inline Vector<N, n> operator op(const Vector<N, n>& a,                 \
                                                           const Vector<N, n>& b) {               \
        return by_parts<N, n>([](auto x, auto y) { return x op y; }, a, b);                       \
    }                                                                                             \
    template <typename N, int n>                                                                  \
    [[gnu::always_inline]] inline Vector<N, n> operator op(const Vector<N, n>& a,                 \
                                                           std::type_identity_t<N> b) {           \
        return a op splat_of<N, n>(b);                                                            \
    }                                                                                             \
    template <typename N, int n>                                                                  \
    [[gnu::always_inline]] inline Vector<N, n> operator op(std::type_identity_t<N> a,             \
                                                           const Vector<N, n>& b) {               \
        return splat_of<N, n>(a) op b;                                                            \
    }                                                                                             \
    template <typename N, int n, typename Other>                                                  \
    [[gnu::always_inline]] inline Vector<N, n>& operator op##=(Vector<N, n>& a, const Other& b) { \
        return a = a op b;                                                                        \
    }
RECENCY_OPERATOR(+)
RECENCY_OPERATOR(-)
RECENCY_OPERATOR(*)
RECENCY_OPERATOR(/)
RECENCY_OPERATOR(&)
RECENCY_OPERATOR(|)
RECENCY_OPERATOR(^)
#undef RECENCY_OPERATOR

#define RECENCY_COMPARISON(op)                                                                     \
    template <typename N, int n>                                                                   \
    [[gnu::always_inline]] inline Vector<std::int32_t, n> operator op(const Vector<N, n>& a,       \
                                                                      const Vector<N, n>& b) {     \
        return by_parts<std::int32_t, n>([](auto x, auto y) -> IntPart { return x op y; }, a, b);  \
    }                                                                                              \
    template <typename N, int n>                                                                   \
    [[gnu::always_inline]] inline Vector<std::int32_t, n> operator op(const Vector<N, n>& a,       \
                                                                      std::type_identity_t<N> b) { \
        return a op splat_of<N, n>(b);                                                             \
    }
RECENCY_COMPARISON(<)
RECENCY_COMPARISON(>)
RECENCY_COMPARISON(<=)
RECENCY_COMPARISON(>=)
RECENCY_COMPARISON(==)
RECENCY_COMPARISON(!=)
#undef RECENCY_COMPARISON

template <typename N, int n>
[[gnu::always_inline]] inline Vector<N, n> operator<<(const Vector<N, n>& a, int count) {
    return by_parts<N, n>([count](auto x) { return x << count; }, a);
}

template <typename N, int n>
[[gnu::always_inline]] inline Vector<N, n> operator>>(const Vector<N, n>& a, int count) {
    return by_parts<N, n>([count](auto x) { return x >> count; }, a);
}

template <int n>
[[gnu::always_inline]] inline Vector<std::int32_t, n> operator~(const Vector<std::int32_t, n>& a) {
    return by_parts<std::int32_t, n>([](auto x) { return ~x; }, a);
}

/// The same bits, read as other numbers.
template <typename To, typename From, int n>
[[gnu::always_inline]] inline Vector<To, n> as(const Vector<From, n>& a) {
    return by_parts<To, n>([](auto x) { return reinterpret_cast<typename PartOf<To>::Type>(x); },
                           a);
}

/// The same numbers, rounded towards 0.
template <typename To, typename From, int n>
[[gnu::always_inline]] inline Vector<To, n> convert(const Vector<From, n>& a) {
    return by_parts<To, n>(
        [](auto x) { return __builtin_convertvector(x, typename PartOf<To>::Type); }, a);
}

/// The index-th of the vectors in an array.
template <int n>
[[gnu::always_inline]] inline Vector<float, n>& vector_at(float* array, int index) {
    return *reinterpret_cast<Vector<float, n>*>(&array[index * n]);
}

template <int n>
[[gnu::always_inline]] inline const Vector<float, n>& vector_at(const float* array, int index) {
    return *reinterpret_cast<const Vector<float, n>*>(&array[index * n]);
}

inline Lanes& lanes(float* array, int index) {
    return vector_at<lane_count>(array, index);
}

inline const Lanes& lanes(const float* array, int index) {
    return vector_at<lane_count>(array, index);
}

template <int n>
[[gnu::always_inline]] inline Vector<float, n> select(const Vector<std::int32_t, n>& condition,
                                                      const Vector<float, n>& yes,
                                                      const Vector<float, n>& no) {
    return by_parts<float, n>([](auto c, auto y, auto other) { return c ? y : other; }, condition,
                              yes, no);
}

template <int n>
[[gnu::always_inline]] inline Vector<float, n> maximum(const Vector<float, n>& a,
                                                       const Vector<float, n>& b) {
    return by_parts<float, n>([](auto x, auto y) { return x > y ? x : y; }, a, b);
}

template <int n>
[[gnu::always_inline]] inline Vector<float, n> absolute(const Vector<float, n>& a) {
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

template <int n>
[[gnu::always_inline]] inline Vector<float, n> square_root(const Vector<float, n>& a) {
    return by_parts<float, n>([](Part x) { return square_root(x); }, a);
}

/// Is the condition met in some lane?
template <int n>
[[gnu::always_inline]] inline bool any(const Vector<std::int32_t, n>& condition) {
    IntPart found = condition.part[0];
    for (int p = 1; p < Vector<std::int32_t, n>::parts; ++p) {
        found |= condition.part[p];
    }
#if defined(__AVX512F__)
    return _mm512_test_epi32_mask(reinterpret_cast<__m512i>(found),
                                  reinterpret_cast<__m512i>(found)) != 0;
#elif defined(__AVX__)
    return _mm256_testz_si256(reinterpret_cast<__m256i>(found), reinterpret_cast<__m256i>(found)) ==
           0;
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

template <int n>
inline float largest_lane(Vector<float, n> values) {
    float* const largest = reinterpret_cast<float*>(&values);
    for (int half = n / 2; half > 0; half /= 2) {
        for (int lane = 0; lane < half; ++lane) {
            const float other = largest[lane + half];
            largest[lane] = largest[lane] > other ? largest[lane] : other;
        }
    }
    return largest[0];
}

/// 0, 1, 2 ...
template <int n>
inline Vector<std::int32_t, n> lane_numbers() {
    Vector<std::int32_t, n> numbers;
    for (int lane = 0; lane < n; ++lane) {
        numbers.set(lane, lane);
    }
    return numbers;
}

/// Yes in the lanes below `active`.
inline IntLanes first_lanes(int active) {
    return lane_numbers<lane_count>() < active;
}

}  // namespace recency::kernel::RECENCY_KERNEL
