// SPDX-License-Identifier: GPL-3.0-or-later
// Weights, tokens -> the next layer's tokens, and what each input contributes to them.
#include "core/kernel/walk_steps.h"

#include "core/kernel/normalizer.h"
#include "core/kernel/triangle.h"

#include <cstddef>

namespace recency::kernel::RECENCY_KERNEL {

namespace {

constexpr float largest_contribution = 1e15F;

/// The power of two just above a positive number; 1 for 0.
double power_of_two_above(double value) {
    int exponent = 0;
    __builtin_frexp(value, &exponent);
    return value > 0.0 ? __builtin_ldexp(1.0, exponent) : 1.0;
}

}  // namespace

void Walk::make_mixing_matrix() {
    double largest = 0.0;
    for (int token = 0; token < tokens_; ++token) {
        const double norm = static_cast<double>(largest_lane(lanes(norm_, token)));
        largest = norm > largest ? norm : largest;
    }
    if (pre_norm_) {
        mix_normalized(largest);
    } else {
        mix_plain(largest);
    }
}

void Walk::mix_plain(double largest_norm) {
    const double growth = power_of_two_above(largest_norm / root_dimension_);
    next_scale_ = scale_ * growth;
    const double shrink = 1.0 / growth;
    for (int cell = 0; cell < cells_; ++cell) {
        lanes(w_.weight, cell) *= static_cast<float>(shrink);
    }
    add_residual(plan_.residual * shrink);
}

void Walk::mix_normalized(double largest_norm) {
    float largest_normalized = 0.0F;
    for (int token = 0; token < tokens_; ++token) {
        const float norm = largest_lane(lanes(norm_, token) * lanes(normalizing_, token));
        largest_normalized = norm > largest_normalized ? norm : largest_normalized;
    }
    const double attended = normalizing_common_ * static_cast<double>(largest_normalized);
    const double kept = plan_.residual * scale_ * largest_norm;
    const double larger = attended > kept ? attended : kept;
    next_scale_ = larger > 0.0 ? power_of_two_above(larger / root_dimension_) : scale_;
    const float common = static_cast<float>(normalizing_common_ / next_scale_);
    for (int query = 0; query < tokens_; ++query) {
        float* row = row_of(w_.weight, query);
        for (int key = 0; key <= query; ++key) {
            lanes(row, key) *= common * lanes(normalizing_, key);
        }
    }
    add_residual(plan_.residual * scale_ / next_scale_);
}

void Walk::add_residual(double strength) {
    for (int token = 0; token < tokens_; ++token) {
        lanes(w_.weight, triangle_index(token, token)) += static_cast<float>(strength);
    }
}

void Walk::mix() {
    multiply_in_place(w_.weight, w_.rest, tokens_, plan_.columns);
    if (uses_means()) {
        mix_means();
    }
    if (post_norm_) {
        normalize_after();
    }
    if (plan_.may_repeat) {
        copy_identical_tokens();
    }
}

void Walk::mix_means() {
    for (int query = tokens_ - 1; query >= 0; --query) {
        float* row = row_of(w_.weight, query);
        Lanes sum = {};
        for (int key = 0; key <= query; ++key) {
            sum += lanes(row, key) * lanes(w_.u, key);
        }
        lanes(w_.u, query) = sum;
    }
}

void Walk::normalize_after() {
    const Normalizer normalizer(plan_.dimension, next_scale_);
    means_gone_ = centred_;
    for (int token = 0; token < tokens_; ++token) {
        float* row = row_of(w_.rest, token);
        const int width = row_width(token, plan_.columns);
        Lanes square = uses_means() ? lanes(w_.u, token) * lanes(w_.u, token) : Lanes{};
        for (int column = 0; column < width; ++column) {
            square += lanes(row, column) * lanes(row, column);
        }
        const Lanes factor = normalizer.factor(square);
        lanes(w_.u, token) *= factor;
        for (int column = 0; column < width; ++column) {
            lanes(row, column) *= factor;
        }
        float* mixing = row_of(w_.weight, token);
        for (int key = 0; key <= token; ++key) {
            lanes(mixing, key) *= factor;
        }
    }
    next_scale_ = normalizer.common;
}

void Walk::copy_identical_tokens() {
    const IntLanes run = *reinterpret_cast<const IntLanes*>(w_.leading);
    const Lanes first = lanes(w_.rest, 0);
    const Lanes first_mean = lanes(w_.u, 0);
    for (int token = 1; token < tokens_; ++token) {
        const IntLanes same = run > token;
        if (!any(same)) {
            return;
        }
        lanes(w_.u, token) = select(same, first_mean, lanes(w_.u, token));
        float* row = row_of(w_.rest, token);
        lanes(row, 0) = select(same, first, lanes(row, 0));
        for (int column = 1; column < row_width(token, plan_.columns); ++column) {
            lanes(row, column) = select(same, Lanes{}, lanes(row, column));
        }
    }
}

void Walk::contribute(int index) {
    if (index == 0) {
        __builtin_memcpy(w_.contribution, w_.weight,
                         sizeof(Lanes) * static_cast<std::size_t>(cells_));
    } else {
        multiply_in_place(w_.weight, w_.contribution, tokens_, tokens_);
        bound_contribution();
    }
}

void Walk::bound_contribution() {
    Lanes largest = {};
    for (int cell = 0; cell < cells_; ++cell) {
        largest = maximum(largest, lanes(w_.contribution, cell));
    }
    if (!any(largest > largest_contribution)) {
        return;
    }
    const Lanes factor = select(largest > largest_contribution, 1.0F / largest, splat(1.0F));
    for (int cell = 0; cell < cells_; ++cell) {
        lanes(w_.contribution, cell) *= factor;
    }
}

}  // namespace recency::kernel::RECENCY_KERNEL
