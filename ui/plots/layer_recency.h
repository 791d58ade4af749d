// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QString>

#include <optional>
#include <vector>

namespace recency::ui {

/// What is known of the recency of one layer.
struct LayerRecency {
    enum class State {
        value,
        tied,          // most comparisons are ties: RP says nothing of a preference
        out_of_range,  // the layer's numbers have outgrown what can be computed
        unknown,       // fewer than three tokens, or nothing simulated yet
    };
    State state = State::unknown;
    Statistic probability;  // State::value only
    double ties = 0.0;      // share of comparisons that are ties

    /// RP with ties at one half: 1/2 is no preference, whatever the share of ties. What colours
    /// show; equal to RP where nothing ties.
    double balance() const { return probability.mean + 0.5 * ties; }
    bool all_ties() const { return ties >= 1.0 - 1e-9; }
    /// Has it a value, and so many ties beside it that they are told?
    bool has_noticeable_ties() const { return state == State::value && ties > 0.01; }
};

/// The recency of a layer that is there (0 <= layer < L).
LayerRecency layer_recency(const Estimate& estimate, int layer);

/// "all ties" or "mostly ties", of a layer that is tied.
QString tie_words(const LayerRecency& recency);

/// The recency of all layers.
std::vector<LayerRecency> recency_by_layer(const Estimate& estimate);

}  // namespace recency::ui
