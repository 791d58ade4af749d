// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>

namespace recency {

/// What is measured in every layer. Definitions: the comments beside each, and docs in README.
enum class Quantity {
    recency_probability,  // share of triples k < j < i with S_ij > S_ik
    ties,                 // share of the same triples with S_ij == S_ik
    recency_advantage,    // mean of S_ij - S_ik over the same triples, in nats
    mean_cosine,          // mean of cos(x_i, x_j) over pairs i != j
    key_norm,             // ||x_j||
    score,                // S_ij, before the softmax
    cosine,               // cos(x_i, x_j)
    weight,               // A_ij, after the softmax
    rollout,              // attention rollout
    contribution,         // how much of token j's embedding sits in token i
};

inline constexpr int quantity_count = 10;

enum class Shape { scalar, per_key, per_cell };

constexpr Shape shape_of(Quantity quantity) {
    if (quantity < Quantity::key_norm) {
        return Shape::scalar;
    }
    return quantity == Quantity::key_norm ? Shape::per_key : Shape::per_cell;
}

/// A set of quantities. What is not in it is not computed.
class QuantitySet {
public:
    constexpr QuantitySet() = default;
    constexpr QuantitySet(std::initializer_list<Quantity> quantities) {
        for (const Quantity quantity : quantities) {
            insert(quantity);
        }
    }
    static constexpr QuantitySet all() {
        QuantitySet set;
        set.bits_ = (1U << quantity_count) - 1U;
        return set;
    }
    constexpr void insert(Quantity quantity) { bits_ |= 1U << static_cast<unsigned>(quantity); }
    constexpr bool contains(Quantity quantity) const {
        return ((bits_ >> static_cast<unsigned>(quantity)) & 1U) != 0;
    }
    constexpr bool contains_all(QuantitySet other) const { return (other.bits_ & ~bits_) == 0; }
    constexpr bool operator==(const QuantitySet&) const = default;

private:
    std::uint32_t bits_ = 0;
};

}  // namespace recency
