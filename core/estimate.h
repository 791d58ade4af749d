// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/moments.h"
#include "core/parameters.h"
#include "core/quantities.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace recency {

/// A mean over sequences and its standard error over sequences. The error is NaN from a single
/// sequence (there is no spread to estimate it from).
struct Statistic {
    double mean = 0.0;
    double standard_error = 0.0;
};

/// What N sequences say about every layer: a plain value that can be copied, merged and compared.
/// Layers, queries and keys count from 0 here; people count from 1.
class Estimate {
public:
    /// Nothing measured yet. parameters must be valid.
    Estimate(const Parameters& parameters, std::uint64_t seed, QuantitySet quantities);

    const Parameters& parameters() const { return parameters_; }
    std::uint64_t seed() const { return seed_; }
    std::uint64_t sequences() const { return sequences_; }
    QuantitySet quantities() const { return quantities_; }

    /// The number of leading layers whose numbers can be held. Beyond them the state has outgrown
    /// a double (without a norm each layer multiplies it by up to 1 + r), and nothing exists.
    int layers_within_range() const { return layers_within_range_; }

    /// Is there such a number? Not if it was not asked for, if no sequence was simulated, if the
    /// layer lies out of range, or if the quantity needs more tokens than there are (recency needs
    /// three, the mean cosine two).
    bool exists(Quantity quantity, int layer) const;

    /// recency_probability, ties, recency_advantage or mean_cosine; empty if it does not exist.
    std::optional<Statistic> scalar(Quantity quantity, int layer) const;
    /// ||x_key|| before the layer's norm; empty if it does not exist.
    std::optional<Statistic> key_norm(int layer, int key) const;
    /// score, cosine, weight, rollout or contribution at key <= query; empty if it does not exist.
    std::optional<Statistic> cell(Quantity quantity, int layer, int query, int key) const;

    /// Adds the sequences of another estimate of the same parameters, seed and quantities.
    /// Throws std::invalid_argument for any other.
    void merge(const Estimate& other);

    // For the simulation that fills it.
    const MomentLayout& layout() const { return layout_; }
    /// Writable up to kernel::read_ahead entries beyond the last layer's.
    MomentArrays layer_moments(int layer);
    void add_sequences(std::uint64_t count) { sequences_ += count; }
    void limit_layers(int layers);
    void clear();

private:
    std::size_t offset(int layer) const;
    Statistic statistic(int layer, int entry) const;

    Parameters parameters_;
    std::uint64_t seed_;
    QuantitySet quantities_;
    std::uint64_t sequences_ = 0;
    int layers_within_range_;
    MomentLayout layout_;
    std::vector<double> sums_;
    std::vector<double> sums_of_squares_;
};

/// Are all tokens of every sequence the same vector, so that every comparison is a tie?
bool all_tokens_identical(const Parameters& parameters);

}  // namespace recency
