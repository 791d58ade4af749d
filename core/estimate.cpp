// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/estimate.h"

#include "core/input_distribution.h"
#include "core/kernel/plan.h"

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

void add(std::vector<double>& sums, const std::vector<double>& more) {
    for (std::size_t entry = 0; entry < sums.size(); ++entry) {
        sums[entry] += more[entry];
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
      sums_(offset(parameters.layers) + kernel::read_ahead),
      sums_of_squares_(offset(parameters.layers) + kernel::read_ahead) {}

bool Estimate::exists(Quantity quantity, int layer) const {
    return layout_.wants(quantity) && sequences_ > 0 && is_below(layer, layers_within_range_) &&
           layout_.tokens >= tokens_needed(quantity);
}

std::optional<Statistic> Estimate::scalar(Quantity quantity, int layer) const {
    if (shape_of(quantity) != Shape::scalar || !exists(quantity, layer)) {
        return std::nullopt;
    }
    return statistic(layer, layout_.at(quantity));
}

std::optional<Statistic> Estimate::key_norm(int layer, int key) const {
    if (!exists(Quantity::key_norm, layer) || !is_below(key, layout_.tokens)) {
        return std::nullopt;
    }
    return statistic(layer, layout_.at(Quantity::key_norm) + key);
}

std::optional<Statistic> Estimate::cell(Quantity quantity, int layer, int query, int key) const {
    const bool in_triangle = is_below(query, layout_.tokens) && is_below(key, query + 1);
    if (shape_of(quantity) != Shape::per_cell || !in_triangle || !exists(quantity, layer)) {
        return std::nullopt;
    }
    return statistic(layer, layout_.at(quantity) + layout_.cell(query, key));
}

void Estimate::merge(const Estimate& other) {
    if (other.parameters_ != parameters_ || other.seed_ != seed_ ||
        other.quantities_ != quantities_) {
        throw std::invalid_argument(
            "estimates of different parameters, seeds or quantities cannot be merged");
    }
    add(sums_, other.sums_);
    add(sums_of_squares_, other.sums_of_squares_);
    sequences_ += other.sequences_;
    limit_layers(other.layers_within_range_);
}

void Estimate::limit_layers(int layers) {
    layers_within_range_ = std::min(layers_within_range_, layers);
}

void Estimate::clear() {
    sequences_ = 0;
    layers_within_range_ = parameters_.layers;
    std::fill(sums_.begin(), sums_.end(), 0.0);
    std::fill(sums_of_squares_.begin(), sums_of_squares_.end(), 0.0);
}

std::size_t Estimate::offset(int layer) const {
    return static_cast<std::size_t>(layer) * static_cast<std::size_t>(layout_.per_layer);
}

MomentArrays Estimate::layer_moments(int layer) {
    return {sums_.data() + offset(layer), sums_of_squares_.data() + offset(layer)};
}

Statistic Estimate::statistic(int layer, int entry) const {
    const std::size_t at = offset(layer) + static_cast<std::size_t>(entry);
    const auto count = static_cast<double>(sequences_);
    const double mean = sums_[at] / count;
    if (sequences_ < 2) {
        return {mean, std::numeric_limits<double>::quiet_NaN()};
    }
    // Values that hardly differ can leave a difference just below zero.
    const double scatter = std::max(sums_of_squares_[at] - sums_[at] * mean, 0.0);
    return {mean, std::sqrt(scatter / (count - 1.0) / count)};
}

bool all_tokens_identical(const Parameters& parameters) {
    return leading_identical_tokens(parameters) == parameters.sequence_length;
}

}  // namespace recency
