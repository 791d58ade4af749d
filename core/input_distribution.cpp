// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/input_distribution.h"

#include <algorithm>
#include <cmath>

namespace recency {
namespace {

TokenRecurrence independent_tokens(std::size_t tokens, double own) {
    return {std::vector(tokens, own), std::vector(tokens, 0.0), std::vector(tokens, 0.0)};
}

/// The Cholesky factor of (1-alpha) I + alpha 11^T, block by block. Column j is constant below
/// its diagonal, and both numbers have closed forms without a difference of nearly equal terms.
TokenRecurrence shared_in_blocks(std::size_t tokens, double alpha, std::size_t block) {
    TokenRecurrence result = independent_tokens(tokens, 1.0);
    for (std::size_t i = 0; i < tokens; ++i) {
        const auto j = static_cast<double>(i % block);  // tokens of the block before this one
        const double before = 1.0 + (j - 1.0) * alpha;
        const double after = 1.0 + j * alpha;
        const bool last = (i + 1) % block == 0;
        result.own[i] = j > 0.0 ? std::sqrt((1.0 - alpha) * after / before) : 1.0;
        result.keep[i] = last ? 0.0 : 1.0;
        result.pass[i] = j > 0.0 ? alpha * std::sqrt((1.0 - alpha) / (before * after)) : alpha;
        result.pass[i] *= result.keep[i];
    }
    return result;
}

/// x_{i+1} = rho x_i + sqrt(1 - rho^2) t_{i+1}
TokenRecurrence neighbours(std::size_t tokens, double rho) {
    TokenRecurrence result = independent_tokens(tokens, std::sqrt((1.0 - rho) * (1.0 + rho)));
    result.own.front() = 1.0;
    for (std::size_t i = 0; i < tokens; ++i) {
        result.keep[i] = rho;
        result.pass[i] = rho * result.own[i];
    }
    return result;
}

/// Mean of rho^|i-j| over all pairs of tokens, by Horner's rule.
double mean_pair_correlation(double rho, int tokens) {
    double sum = 0.0;
    for (int distance = tokens - 1; distance >= 1; --distance) {
        sum = (sum + static_cast<double>(tokens - distance)) * rho;
    }
    return 2.0 * sum / (static_cast<double>(tokens) * static_cast<double>(tokens - 1));
}

Eigen::MatrixXd block_matrix(int tokens, double alpha, int block) {
    return Eigen::MatrixXd::NullaryExpr(tokens, tokens, [=](auto i, auto j) {
        const double across = i / block == j / block ? alpha : 0.0;
        return i == j ? 1.0 : across;
    });
}

Eigen::MatrixXd neighbour_matrix(int tokens, double rho) {
    return Eigen::MatrixXd::NullaryExpr(tokens, tokens, [=](auto i, auto j) {
        return std::pow(rho, static_cast<double>(std::abs(i - j)));
    });
}

}  // namespace

TokenRecurrence token_recurrence(const Parameters& parameters) {
    const auto tokens = static_cast<std::size_t>(parameters.sequence_length);
    const double alpha = parameters.alpha;
    switch (parameters.distribution) {
    case Distribution::along_ones:
        return independent_tokens(tokens, std::sqrt(1.0 - alpha));
    case Distribution::neighbours:
        return neighbours(tokens, neighbour_correlation(alpha, parameters.sequence_length));
    case Distribution::topics:
        return shared_in_blocks(tokens, alpha, static_cast<std::size_t>(parameters.topic_length));
    case Distribution::shared_direction:
    case Distribution::repeated_tokens:
        break;
    }
    return shared_in_blocks(tokens, alpha, tokens);
}

Eigen::MatrixXd token_correlation(const Parameters& parameters) {
    const int tokens = parameters.sequence_length;
    const double alpha = parameters.alpha;
    switch (parameters.distribution) {
    case Distribution::along_ones:
        return (1.0 - alpha) * Eigen::MatrixXd::Identity(tokens, tokens);
    case Distribution::neighbours:
        return neighbour_matrix(tokens, neighbour_correlation(alpha, tokens));
    case Distribution::topics:
        return block_matrix(tokens, alpha, parameters.topic_length);
    case Distribution::shared_direction:
    case Distribution::repeated_tokens:
        break;
    }
    return block_matrix(tokens, alpha, tokens);
}

double feature_scale(const Parameters& parameters) {
    // The input scale is not squared, and the result kept above 0: the scale may be as small as a
    // double can be.
    constexpr double smallest = 1e-300;
    const double variance = parameters.alpha < 1.0 ? 1.0 / (1.0 - parameters.alpha) : 1.0;
    return std::max(parameters.input_scale * std::sqrt(variance / parameters.dimension), smallest);
}

double mean_component(const Parameters& parameters) {
    if (parameters.distribution != Distribution::along_ones) {
        return 0.0;
    }
    return std::sqrt(parameters.alpha * parameters.dimension);
}

double neighbour_correlation(double alpha, int sequence_length) {
    if (alpha <= 0.0 || alpha >= 1.0 || sequence_length < 2) {
        return std::clamp(alpha, 0.0, 1.0);
    }
    // The mean correlation rises with rho from 0 to 1: bisection down to neighbouring doubles.
    double low = 0.0;
    double high = 1.0;
    double middle = 0.5;
    while (low < middle && middle < high) {
        (mean_pair_correlation(middle, sequence_length) < alpha ? low : high) = middle;
        middle = low + 0.5 * (high - low);
    }
    return middle;
}

std::vector<double> zipf_cumulative(int vocabulary) {
    std::vector<double> cumulative;
    cumulative.reserve(static_cast<std::size_t>(vocabulary));
    double sum = 0.0;
    for (int rank = 1; rank <= vocabulary; ++rank) {
        sum += 1.0 / rank;
        cumulative.push_back(sum);
    }
    for (double& value : cumulative) {
        value /= sum;
    }
    return cumulative;
}

int leading_identical_tokens(const Parameters& parameters) {
    const bool one_word =
        parameters.distribution == Distribution::repeated_tokens && parameters.vocabulary == 1;
    if (parameters.alpha < 1.0 && !one_word) {
        return 1;
    }
    if (parameters.distribution == Distribution::topics) {
        return std::min(parameters.topic_length, parameters.sequence_length);
    }
    return parameters.sequence_length;
}

}  // namespace recency
