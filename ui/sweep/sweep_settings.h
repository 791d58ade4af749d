// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep.h"
#include "core/sweep_range.h"
#include "ui/sweep/sweep_quantity.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace recency::ui {

enum class LayersShown { at_most_seven, all, chosen };

/// What the controls of the sweep say.
struct SweepSettings {
    ParameterId parameter = ParameterId::dimension;
    SweepRange range = usual_range(parameter_info(ParameterId::dimension));
    /// Instead of those of the range, where there are any: of a file that names its values. Allowed
    /// ones, none of them twice.
    std::vector<double> listed = {};
    std::uint64_t sequences = 100'000;  // at every point
    SweepQuantity quantity = SweepQuantity::recency_probability;
    LayersShown shown = LayersShown::at_most_seven;
    int layer = 3;  // the chosen one, from 0

    bool operator==(const SweepSettings&) const = default;
};

/// Is the parameter offered? Layers are the lines of the plot, and sequences and seed are chance.
bool can_be_swept(const ParameterInfo& info);

/// The plan that the settings ask for around a base, whose number of sequences they replace.
Sweep sweep_of(const SweepSettings& settings, const Experiment& base);

/// A sweep along one axis, and what is known at each of its points: null before the first numbers.
struct SweepResults {
    Sweep sweep;
    std::vector<std::shared_ptr<const Estimate>> estimates;

    const ParameterInfo& parameter() const { return parameter_info(sweep.axes.at(0).parameter); }
    const std::vector<double>& values() const { return sweep.axes.at(0).values; }
    int layers() const { return sweep.base.parameters.layers; }
};

/// The layers (from 0) that stand for all: every one up to seven, else the first, the second, the
/// fourth and so on, the last, and the chosen one in place of its nearest neighbour.
std::vector<int> few_layers(int layers, int chosen);

/// The layers that are drawn, in order.
std::vector<int> layers_shown(LayersShown shown, int layers, int chosen);

}  // namespace recency::ui
