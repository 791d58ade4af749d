// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/layer_recency.h"

#include <QCoreApplication>

namespace recency::ui {

namespace {

// From here on a strict "later key scores higher" counts mostly what rounding or repetition
// decides.
constexpr double too_many_ties = 0.5;

}  // namespace

LayerRecency layer_recency(const Estimate& estimate, int layer) {
    using State = LayerRecency::State;
    LayerRecency recency;
    if (layer >= estimate.layers_within_range()) {
        recency.state = State::out_of_range;
        return recency;
    }
    const auto probability = estimate.scalar(Quantity::recency_probability, layer);
    if (!probability) {
        return recency;
    }
    const auto ties = estimate.scalar(Quantity::ties, layer);
    const bool identical = all_tokens_identical(estimate.parameters());
    recency.ties = identical ? 1.0 : ties ? ties->mean : 0.0;
    recency.state = recency.ties > too_many_ties ? State::tied : State::value;
    recency.probability = *probability;
    return recency;
}

QString tie_words(const LayerRecency& recency) {
    return recency.all_ties() ? QCoreApplication::translate("LayerRecency", "all ties")
                              : QCoreApplication::translate("LayerRecency", "mostly ties");
}

std::vector<LayerRecency> recency_by_layer(const Estimate& estimate) {
    std::vector<LayerRecency> layers;
    layers.reserve(static_cast<std::size_t>(estimate.parameters().layers));
    for (int layer = 0; layer < estimate.parameters().layers; ++layer) {
        layers.push_back(layer_recency(estimate, layer));
    }
    return layers;
}

}  // namespace recency::ui
