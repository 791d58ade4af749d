// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random_streams.h"

namespace recency {

namespace {

constexpr std::uint64_t golden_gamma = 0x9e3779b97f4a7c15;

/// The mixing function of SplitMix64 (Steele, Lea and Flood 2014): every bit of the input moves
/// about half of the output's.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

}  // namespace

kernel::RandomStreams random_streams(std::uint64_t seed, std::uint64_t block) {
    kernel::RandomStreams streams{};
    std::uint64_t counter = mixed(mixed(seed + golden_gamma) + block);
    for (auto& stream : streams.state) {
        for (auto& word : stream) {
            for (std::uint32_t& lane : word) {
                counter += golden_gamma;
                lane = static_cast<std::uint32_t>(mixed(counter) >> 32);
            }
        }
    }
    return streams;
}

}  // namespace recency
