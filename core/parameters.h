// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace recency {

enum class Normalization { none, layer_norm, rms_norm };

enum class Placement { pre, post };

/// How the S input tokens of a sequence are correlated with each other. alpha means the same in
/// all of them: the expected cosine between different tokens (see input_distribution.h).
enum class Distribution { shared_direction, along_ones, neighbours, topics, repeated_tokens };

/// The model of Kim et al. (Findings of ACL 2026), section 1 of their simulation, as a plain value.
/// Ranges, names and explanations are in the parameter table (parameter_table.h).
struct Parameters {
    int sequence_length = 10;  // S, tokens in a sequence
    int dimension = 16;        // d, model dimension
    int layers = 4;            // L, depth
    double alpha = 0.5;        // expected cosine between two input tokens
    double input_scale = 1.0;  // sigma, multiplies the inputs
    double residual = 0.0;     // r, strength of the residual connection
    double score_scale = 1.0;  // tau, multiplies the scores; 1 is the usual 1/sqrt(d)
    Normalization normalization = Normalization::layer_norm;
    Placement placement = Placement::pre;
    Distribution distribution = Distribution::shared_direction;
    int topic_length = 5;  // tokens in a block of Distribution::topics
    int vocabulary = 100;  // embeddings that Distribution::repeated_tokens draws from

    bool operator==(const Parameters&) const = default;
};

/// Parameters, and how many random sequences of them are looked at.
struct Experiment {
    Parameters parameters;
    std::uint64_t seed = 1;
    std::uint64_t sequences = 10'000'000;  // N

    bool operator==(const Experiment&) const = default;
};

/// Are the scores computed from normalized tokens? (Without a norm the placement is immaterial.)
inline bool normalizes_before_attention(const Parameters& parameters) {
    return parameters.normalization != Normalization::none &&
           parameters.placement == Placement::pre;
}

inline bool normalizes_after_attention(const Parameters& parameters) {
    return parameters.normalization != Normalization::none &&
           parameters.placement == Placement::post;
}

/// r_eff = r ||x|| / sqrt(d): what the residual weighs at layer 1 beside an attention output that
/// is made of vectors of norm sqrt(d). Without pre-normalization the two have the same scale and
/// it is r itself. E||x||^2 = sigma^2 / (1 - alpha), and sigma^2 at alpha = 1.
double effective_residual(const Parameters& parameters);

/// E||x_i||^2 of an input token: sigma^2 / (1 - alpha) for alpha < 1, sigma^2 at alpha = 1.
double expected_squared_input_norm(const Parameters& parameters);

}  // namespace recency
