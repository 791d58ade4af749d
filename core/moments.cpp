// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/moments.h"

namespace recency {
namespace {

int entries(Shape shape, int tokens) {
    switch (shape) {
    case Shape::scalar:
        return 1;
    case Shape::per_key:
        return tokens;
    case Shape::per_cell:
        break;
    }
    return triangle_size(tokens);
}

}  // namespace

MomentLayout make_moment_layout(int tokens, QuantitySet quantities, Arrangement arrangement) {
    MomentLayout layout;
    layout.tokens = tokens;
    layout.arrangement = arrangement;
    for (int index = 0; index < quantity_count; ++index) {
        const auto quantity = static_cast<Quantity>(index);
        const bool wanted = quantities.contains(quantity);
        layout.offset[index] = wanted ? layout.per_layer : -1;
        layout.per_layer += wanted ? entries(shape_of(quantity), tokens) : 0;
    }
    return layout;
}

}  // namespace recency
