// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_source.h"

#include <cmath>
#include <numbers>

namespace recency::reference {

double RandomSource::uniform() {
    constexpr double two_to_minus_53 = 0x1p-53;
    return static_cast<double>((engine_() >> 11) + 1) * two_to_minus_53;
}

double RandomSource::normal() {
    const double radius = std::sqrt(-2.0 * std::log(uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

Eigen::MatrixXd RandomSource::normals(int rows, int columns) {
    Eigen::MatrixXd values(rows, columns);
    for (double& value : values.reshaped()) {
        value = normal();
    }
    return values;
}

}  // namespace recency::reference
