// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reference_inputs.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace recency::reference {

namespace {

using Eigen::MatrixXd;

/// m of x_i = sigma/sqrt(d) (m z_i + l z_0).
double own_part(double alpha) {
    return alpha < 1.0 ? 1.0 : 0.0;
}

/// l of x_i = sigma/sqrt(d) (m z_i + l z_0).
double shared_part(double alpha) {
    return alpha < 1.0 ? std::sqrt(alpha / (1.0 - alpha)) : 1.0;
}

/// sigma/sqrt(d) (m Z + l Z_0); row i of Z_0 is what token i shares with others.
MatrixXd combine(const Parameters& p, const MatrixXd& own, const MatrixXd& shared) {
    const double scale = p.input_scale / std::sqrt(static_cast<double>(p.dimension));
    return scale * (own_part(p.alpha) * own + shared_part(p.alpha) * shared);
}

MatrixXd draw_shared_direction(const Parameters& p, int tokens, RandomSource& random) {
    const MatrixXd shared = random.normals(1, p.dimension).replicate(tokens, 1);
    return combine(p, random.normals(tokens, p.dimension), shared);
}

MatrixXd draw_along_ones(const Parameters& p, RandomSource& random) {
    const MatrixXd ones = MatrixXd::Ones(p.sequence_length, p.dimension);
    return combine(p, random.normals(p.sequence_length, p.dimension), ones);
}

/// x_1 = s z_1, x_{i+1} = rho x_i + s sqrt(1 - rho^2) z_{i+1}, with s^2 = sigma^2 v / d.
MatrixXd draw_neighbours(const Parameters& p, RandomSource& random) {
    const double rho = neighbour_correlation_by_bisection(p.alpha, p.sequence_length);
    const double size = std::hypot(own_part(p.alpha), shared_part(p.alpha));
    const double scale = p.input_scale * size / std::sqrt(static_cast<double>(p.dimension));
    MatrixXd x = scale * random.normals(p.sequence_length, p.dimension);
    for (int i = 1; i < p.sequence_length; ++i) {
        x.row(i) = rho * x.row(i - 1) + std::sqrt(1.0 - rho * rho) * x.row(i);
    }
    return x;
}

MatrixXd draw_topics(const Parameters& p, RandomSource& random) {
    MatrixXd shared(p.sequence_length, p.dimension);
    for (int i = 0; i < p.sequence_length; ++i) {
        const bool new_topic = i % p.topic_length == 0;
        shared.row(i) = new_topic ? MatrixXd(random.normals(1, p.dimension)) : shared.row(i - 1);
    }
    return combine(p, random.normals(p.sequence_length, p.dimension), shared);
}

/// Probability of each token of the vocabulary: Zipf's law, 1/rank.
std::vector<double> zipf_probabilities(int vocabulary) {
    std::vector<double> probabilities;
    double total = 0.0;
    for (int rank = 1; rank <= vocabulary; ++rank) {
        probabilities.push_back(1.0 / rank);
        total += 1.0 / rank;
    }
    for (double& probability : probabilities) {
        probability /= total;
    }
    return probabilities;
}

int draw_token(const std::vector<double>& probabilities, RandomSource& random) {
    const int last = static_cast<int>(probabilities.size()) - 1;
    double remaining = random.uniform();
    for (int token = 0; token < last; ++token) {
        remaining -= probabilities[static_cast<std::size_t>(token)];
        if (remaining <= 0.0) {
            return token;
        }
    }
    return last;
}

/// Every sequence has a vocabulary of its own, whose embeddings share a direction.
MatrixXd draw_repeated_tokens(const Parameters& p, RandomSource& random) {
    const MatrixXd embeddings = draw_shared_direction(p, p.vocabulary, random);
    const std::vector<double> probabilities = zipf_probabilities(p.vocabulary);
    MatrixXd x(p.sequence_length, p.dimension);
    for (int i = 0; i < p.sequence_length; ++i) {
        x.row(i) = embeddings.row(draw_token(probabilities, random));
    }
    return x;
}

double mean_over_pairs(double rho, int sequence_length) {
    double sum = 0.0;
    int pairs = 0;
    for (int i = 0; i < sequence_length; ++i) {
        for (int j = 0; j < i; ++j) {
            sum += std::pow(rho, i - j);
            ++pairs;
        }
    }
    return sum / pairs;
}

double correlation(const Parameters& p, int i, int j) {
    switch (p.distribution) {
    case Distribution::neighbours:
        return std::pow(neighbour_correlation_by_bisection(p.alpha, p.sequence_length), i - j);
    case Distribution::topics:
        return i / p.topic_length == j / p.topic_length ? p.alpha : 0.0;
    case Distribution::repeated_tokens: {
        double same = 0.0;
        for (const double probability : zipf_probabilities(p.vocabulary)) {
            same += probability * probability;
        }
        return same + (1.0 - same) * p.alpha;
    }
    case Distribution::shared_direction:
    case Distribution::along_ones:
        break;
    }
    return p.alpha;
}

}  // namespace

MatrixXd draw_inputs(const Parameters& p, RandomSource& random) {
    switch (p.distribution) {
    case Distribution::along_ones:
        return draw_along_ones(p, random);
    case Distribution::neighbours:
        return draw_neighbours(p, random);
    case Distribution::topics:
        return draw_topics(p, random);
    case Distribution::repeated_tokens:
        return draw_repeated_tokens(p, random);
    case Distribution::shared_direction:
        break;
    }
    return draw_shared_direction(p, p.sequence_length, random);
}

MatrixXd expected_correlation(const Parameters& p) {
    MatrixXd r = MatrixXd::Identity(p.sequence_length, p.sequence_length);
    for (int i = 0; i < p.sequence_length; ++i) {
        for (int j = 0; j < i; ++j) {
            r(i, j) = correlation(p, i, j);
            r(j, i) = r(i, j);
        }
    }
    return r;
}

double neighbour_correlation_by_bisection(double alpha, int sequence_length) {
    double low = 0.0;
    double high = 1.0;
    for (int step = 0; step < 60; ++step) {
        const double middle = 0.5 * (low + high);
        (mean_over_pairs(middle, sequence_length) < alpha ? low : high) = middle;
    }
    return alpha < 1.0 ? low : 1.0;
}

}  // namespace recency::reference
