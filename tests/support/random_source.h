// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <random>

namespace recency::reference {

/// Random numbers for the reference simulation: nothing in common with those of the fast one.
class RandomSource {
public:
    explicit RandomSource(std::uint64_t seed) : engine_(seed) {}

    /// Uniform in (0, 1].
    double uniform();

    /// Standard normal (Box and Muller; one of each pair, for simplicity).
    double normal();

    /// Independent standard normals.
    Eigen::MatrixXd normals(int rows, int columns);

private:
    std::mt19937_64 engine_;
};

}  // namespace recency::reference
