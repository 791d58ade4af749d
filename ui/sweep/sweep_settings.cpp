// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_settings.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace recency::ui {
namespace {

constexpr int most_few = 7;

}  // namespace

bool can_be_swept(const ParameterInfo& info) {
    return info.group != ParameterGroup::sampling && info.id != ParameterId::layers;
}

Sweep sweep_of(const SweepSettings& settings, const Experiment& base) {
    Sweep sweep{base, {}};
    sweep.base.sequences = settings.sequences;
    sweep.axes.push_back(
        {settings.parameter, settings.listed.empty()
                                 ? values_along(parameter_info(settings.parameter), settings.range)
                                 : settings.listed});
    return sweep;
}

std::vector<int> few_layers(int layers, int chosen) {
    if (layers <= most_few) {
        return layers_shown(LayersShown::all, layers, chosen);
    }
    std::vector<int> few;
    for (int number = 1; number < layers; number *= 2) {
        few.push_back(number - 1);
    }
    few.push_back(layers - 1);
    if (std::ranges::count(few, chosen) > 0) {
        return few;
    }
    if (few.size() == most_few) {
        *std::min_element(few.begin() + 1, few.end() - 1, [chosen](int a, int b) {
            return std::abs(a - chosen) < std::abs(b - chosen);
        }) = chosen;
    } else {
        few.push_back(chosen);
    }
    std::ranges::sort(few);
    return few;
}

std::vector<int> layers_shown(LayersShown shown, int layers, int chosen) {
    if (shown == LayersShown::chosen) {
        return {chosen};
    }
    if (shown == LayersShown::at_most_seven) {
        return few_layers(layers, chosen);
    }
    std::vector<int> all(static_cast<std::size_t>(layers));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

}  // namespace recency::ui
