// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation_plan.h"

#include "core/input_distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace recency {

namespace {

std::vector<float> to_floats(const std::vector<double>& values) {
    return {values.begin(), values.end()};
}

/// A probability as a number of 2^32 parts; 1 becomes the largest number there is.
std::uint32_t to_parts(double probability) {
    constexpr double parts = 4294967296.0;
    constexpr double most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::min(std::round(probability * parts), most));
}

}  // namespace

SimulationPlan::SimulationPlan(const Parameters& parameters, const MomentLayout& layout) {
    plan_layers(parameters, layout);
    input_.tokens = parameters.sequence_length;
    input_.columns = layers_.columns;
    input_.mean_component = static_cast<float>(mean_component(parameters));
    plan_recurrence(parameters);
    plan_diagonal(parameters);
    if (parameters.distribution == Distribution::repeated_tokens) {
        plan_vocabulary(parameters);
    }
}

void SimulationPlan::plan_layers(const Parameters& parameters, const MomentLayout& layout) {
    layers_.tokens = parameters.sequence_length;
    layers_.columns = std::min(parameters.sequence_length, parameters.dimension - 1);
    layers_.layers = parameters.layers;
    layers_.dimension = parameters.dimension;
    layers_.feature_scale = feature_scale(parameters);
    layers_.score_scale = parameters.score_scale;
    layers_.residual = parameters.residual;
    layers_.normalization = parameters.normalization;
    layers_.placement = parameters.placement;
    layers_.layout = layout;
}

void SimulationPlan::plan_recurrence(const Parameters& parameters) {
    const TokenRecurrence recurrence = token_recurrence(parameters);
    own_ = to_floats(recurrence.own);
    keep_ = to_floats(recurrence.keep);
    pass_ = to_floats(recurrence.pass);
    input_.own = own_.data();
    input_.keep = keep_.data();
    input_.pass = pass_.data();
}

void SimulationPlan::plan_diagonal(const Parameters& parameters) {
    for (int token = 0; token < layers_.columns; ++token) {
        const int degrees_of_freedom = parameters.dimension - 1 - token;
        const double shift = degrees_of_freedom / 2.0 - 1.0 / 3.0;
        const bool single = degrees_of_freedom == 1;  // |N(0, 1)| instead of a gamma
        gamma_shift_.push_back(single ? 0.0F : static_cast<float>(shift));
        gamma_slope_.push_back(single ? 0.0F : static_cast<float>(1.0 / (3.0 * std::sqrt(shift))));
    }
    input_.gamma_shift = gamma_shift_.data();
    input_.gamma_slope = gamma_slope_.data();
}

void SimulationPlan::plan_vocabulary(const Parameters& parameters) {
    for (const double probability : zipf_cumulative(parameters.vocabulary)) {
        vocabulary_cumulative_.push_back(to_parts(probability));
    }
    input_.vocabulary = parameters.vocabulary;
    input_.vocabulary_cumulative = vocabulary_cumulative_.data();
}

}  // namespace recency
