// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/elementary.h"

namespace recency::kernel::RECENCY_KERNEL {

/// xoshiro128++ (Blackman and Vigna 2021) in every lane; its state is written back to the stream
/// when the generator goes.
class Generator {
public:
    Generator(RandomStreams& streams, RandomStreams::Stream stream)
        : memory_(reinterpret_cast<BitLanes*>(streams.state[stream])) {
        for (int word = 0; word < 4; ++word) {
            state_[word] = memory_[word];
        }
    }
    ~Generator() {
        for (int word = 0; word < 4; ++word) {
            memory_[word] = state_[word];
        }
    }
    Generator(const Generator&) = delete;
    Generator& operator=(const Generator&) = delete;

    BitLanes bits() {
        const BitLanes result = rotate(state_[0] + state_[3], 7) + state_[0];
        const BitLanes shifted = state_[1] << 9;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = rotate(state_[3], 11);
        return result;
    }

    /// Uniform in (0, 1]: 31 bits, of which a float keeps the leading 24, so that small numbers
    /// (the normals' tails) keep their resolution.
    Lanes uniform() {
        const IntLanes whole = as<std::int32_t>(bits() >> 1);
        return (convert<float>(whole) + 0.5F) * 4.65661287e-10F;  // 2^-31
    }

private:
    static BitLanes rotate(const BitLanes& x, int count) {
        return (x << count) | (x >> (32 - count));
    }

    BitLanes* memory_;
    BitLanes state_[4];
};

/// Standard normal numbers, two at a time (Box and Muller 1958).
class Normals {
public:
    explicit Normals(Generator& generator) : generator_(generator) {}

    Lanes next() {
        if (has_spare_) {
            has_spare_ = false;
            return spare_;
        }
        const Lanes radius = square_root(-2.0F * logarithm(generator_.uniform()));
        const SineCosine angle = sine_cosine_of_bits(generator_.bits());
        spare_ = radius * angle.sine;
        has_spare_ = true;
        return radius * angle.cosine;
    }

private:
    Generator& generator_;
    Lanes spare_ = {};
    bool has_spare_ = false;
};

}  // namespace recency::kernel::RECENCY_KERNEL
