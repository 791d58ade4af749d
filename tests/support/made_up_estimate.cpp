// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_up_estimate.h"

namespace recency {
namespace {

constexpr int sequences = 100;

Moments moments_of(double value) {
    return {sequences * value, sequences * value * value};
}

void fill(Moments* entries, Quantity quantity, int layer, int tokens, const MadeUpValue& value) {
    if (shape_of(quantity) == Shape::scalar) {
        entries[0] = moments_of(value(quantity, layer, -1, -1));
        return;
    }
    for (int query = 0; query < tokens; ++query) {
        if (shape_of(quantity) == Shape::per_key) {
            entries[query] = moments_of(value(quantity, layer, -1, query));
            continue;
        }
        for (int key = 0; key <= query; ++key) {
            entries[triangle_index(query, key)] = moments_of(value(quantity, layer, query, key));
        }
    }
}

}  // namespace

Estimate made_up_estimate(const Parameters& parameters, const MadeUpValue& value) {
    Estimate estimate(parameters, 1, QuantitySet::all());
    for (int layer = 0; layer < parameters.layers; ++layer) {
        for (int index = 0; index < quantity_count; ++index) {
            const auto quantity = static_cast<Quantity>(index);
            fill(estimate.layer_moments(layer) + estimate.layout().at(quantity), quantity, layer,
                 parameters.sequence_length, value);
        }
    }
    estimate.add_sequences(sequences);
    return estimate;
}

}  // namespace recency
