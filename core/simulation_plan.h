// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"
#include "core/parameters.h"

#include <cstdint>
#include <vector>

namespace recency {

/// What the kernels are told for given parameters, and the arrays that it points at. Not movable:
/// the plan holds pointers into itself.
class SimulationPlan {
public:
    SimulationPlan(const Parameters& parameters, const MomentLayout& layout);
    SimulationPlan(const SimulationPlan&) = delete;
    SimulationPlan& operator=(const SimulationPlan&) = delete;

    const kernel::InputPlan& input() const { return input_; }
    const kernel::LayerPlan& layers() const { return layers_; }

private:
    void plan_layers(const Parameters& parameters, const MomentLayout& layout);
    void plan_recurrence(const Parameters& parameters);
    void plan_diagonal(const Parameters& parameters);
    void plan_vocabulary(const Parameters& parameters);

    kernel::InputPlan input_;
    kernel::LayerPlan layers_;
    std::vector<float> own_;
    std::vector<float> keep_;
    std::vector<float> pass_;
    std::vector<float> gamma_shift_;
    std::vector<float> gamma_slope_;
    std::vector<std::uint32_t> vocabulary_cumulative_;
};

}  // namespace recency
