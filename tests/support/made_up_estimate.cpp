// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_up_estimate.h"

#include "tests/support/invented_estimate.h"

namespace recency {
namespace {

constexpr int sequences = 100;

void fill(test::InventedEstimate& estimate, Quantity quantity, int layer, int tokens,
          const MadeUpValue& value) {
    if (shape_of(quantity) == Shape::scalar) {
        estimate.set_scalar(quantity, layer, value(quantity, layer, -1, -1));
        return;
    }
    for (int query = 0; query < tokens; ++query) {
        if (shape_of(quantity) == Shape::per_key) {
            estimate.set_norm(layer, query, value(quantity, layer, -1, query));
            continue;
        }
        for (int key = 0; key <= query; ++key) {
            estimate.set_cell(quantity, layer, query, key, value(quantity, layer, query, key));
        }
    }
}

}  // namespace

Estimate made_up_estimate(const Parameters& parameters, const MadeUpValue& value) {
    test::InventedEstimate estimate(parameters, sequences);
    for (int layer = 0; layer < parameters.layers; ++layer) {
        for (int index = 0; index < quantity_count; ++index) {
            fill(estimate, static_cast<Quantity>(index), layer, parameters.sequence_length, value);
        }
    }
    return estimate.get();
}

}  // namespace recency
