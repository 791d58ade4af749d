// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate.h"

#include "core/input_distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace recency {
namespace {

/// Tokens that a sequence must have for the quantity to be defined.
int tokens_needed(Quantity quantity) {
    switch (quantity) {
    case Quantity::recency_probability:
    case Quantity::ties:
    case Quantity::recency_advantage:
        return 3;
    case Quantity::mean_cosine:
        return 2;
    default:
        return 1;
    }
}

bool is_below(int index, int size) {
    return index >= 0 && index < size;
}

}  // namespace

Estimate::Estimate(const Parameters& parameters, std::uint64_t seed, QuantitySet quantities)
    : parameters_(parameters),
      seed_(seed),
      quantities_(quantities),
      layers_within_range_(parameters.layers),
      layout_(make_moment_layout(parameters.sequence_length, quantities)),
      moments_(offset(parameters.layers)) {}

bool Estimate::exists(Quantity quantity, int layer) const {
    return layout_.wants(quantity) && sequences_ > 0 && is_below(layer, layers_within_range_) &&
           layout_.tokens >= tokens_needed(quantity);
}

std::optional<Statistic> Estimate::scalar(Quantity quantity, int layer) const {
    if (shape_of(quantity) != Shape::scalar || !exists(quantity, layer)) {
        return std::nullopt;
    }
    return statistic(moments_[offset(layer) + static_cast<std::size_t>(layout_.at(quantity))]);
}

std::optional<Statistic> Estimate::key_norm(int layer, int key) const {
    if (!exists(Quantity::key_norm, layer) || !is_below(key, layout_.tokens)) {
        return std::nullopt;
    }
    const int entry = layout_.at(Quantity::key_norm) + key;
    return statistic(moments_[offset(layer) + static_cast<std::size_t>(entry)]);
}

std::optional<Statistic> Estimate::cell(Quantity quantity, int layer, int query, int key) const {
    const bool in_triangle = is_below(query, layout_.tokens) && is_below(key, query + 1);
    if (shape_of(quantity) != Shape::per_cell || !in_triangle || !exists(quantity, layer)) {
        return std::nullopt;
    }
    const int entry = layout_.at(quantity) + triangle_index(query, key);
    return statistic(moments_[offset(layer) + static_cast<std::size_t>(entry)]);
}

void Estimate::merge(const Estimate& other) {
    if (other.parameters_ != parameters_ || other.seed_ != seed_ ||
        other.quantities_ != quantities_) {
        throw std::invalid_argument(
            "estimates of different parameters, seeds or quantities cannot be merged");
    }
    for (std::size_t entry = 0; entry < moments_.size(); ++entry) {
        moments_[entry].sum += other.moments_[entry].sum;
        moments_[entry].sum_of_squares += other.moments_[entry].sum_of_squares;
    }
    sequences_ += other.sequences_;
    limit_layers(other.layers_within_range_);
}

void Estimate::limit_layers(int layers) {
    layers_within_range_ = std::min(layers_within_range_, layers);
}

void Estimate::clear() {
    sequences_ = 0;
    layers_within_range_ = parameters_.layers;
    std::fill(moments_.begin(), moments_.end(), Moments{});
}

std::size_t Estimate::offset(int layer) const {
    return static_cast<std::size_t>(layer) * static_cast<std::size_t>(layout_.per_layer);
}

Statistic Estimate::statistic(const Moments& moments) const {
    const auto count = static_cast<double>(sequences_);
    const double mean = moments.sum / count;
    if (sequences_ < 2) {
        return {mean, std::numeric_limits<double>::quiet_NaN()};
    }
    // Values that hardly differ can leave a difference just below zero.
    const double scatter = std::max(moments.sum_of_squares - moments.sum * mean, 0.0);
    return {mean, std::sqrt(scatter / (count - 1.0) / count)};
}

bool all_tokens_identical(const Parameters& parameters) {
    return leading_identical_tokens(parameters) == parameters.sequence_length;
}

}  // namespace recency
