// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recency {

/// A panel of one of the paper's simulation figures.
struct Preset {
    std::string name;         // for the command line: "figure3-c-d16"
    std::string figure;       // "Figure 3"
    std::string short_title;  // "Figure 3 c"
    std::string title;        // "Figure 3 c, d = 16: LayerNorm, α = 0.5"
    std::string setting;      // "LayerNorm, α = 0.5": what tells it from others of the figure
    std::string letter;       // "c"; empty in figures whose panels have none
    Parameters parameters;
    std::vector<int> shown_layers;  // those that the figure shows, from 1, ascending
};

/// One recency probability that the paper prints.
struct PublishedValue {
    std::string figure;     // as in the paper: "1", "simul_alpha"
    Parameters parameters;  // with layers = the layer below
    int layer = 1;          // from 1
    double recency_probability = 0.5;
};

/// What the paper shows: its panels, and the numbers printed in them.
class Paper {
public:
    /// Reads the table resources/paper_recency_probability.csv (figure, alpha, normalization,
    /// residual, dimension, sequence_length, layer, recency_probability). Throws
    /// std::invalid_argument that names the line and what is wrong with it.
    explicit Paper(std::string_view csv);

    const std::vector<Preset>& presets() const { return presets_; }
    const std::vector<PublishedValue>& published() const { return published_; }

    /// Published recency probability of layers 1 ... L for these parameters; empty entries where
    /// the paper has none.
    std::vector<std::optional<double>> published_for(const Parameters& parameters) const;

    /// The preset with these parameters, or nullptr.
    const Preset* find(const Parameters& parameters) const;
    const Preset* find(std::string_view name) const;

private:
    std::vector<Preset> presets_;
    std::vector<PublishedValue> published_;
};

}  // namespace recency
