// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters.h"

#include <cmath>

namespace recency {

double effective_residual(const Parameters& parameters) {
    if (!normalizes_before_attention(parameters)) {
        return parameters.residual;
    }
    const double norm = std::sqrt(expected_squared_input_norm(parameters));
    return parameters.residual * norm / std::sqrt(parameters.dimension);
}

double expected_squared_input_norm(const Parameters& parameters) {
    const double own_share = parameters.alpha < 1.0 ? 1.0 - parameters.alpha : 1.0;
    return parameters.input_scale * parameters.input_scale / own_share;
}

}  // namespace recency
