// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/kernel.h"
#include "core/simulation_plan.h"
#include "core/triangular_state.h"
#include "core/workspace_memory.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace recency {

namespace {

void require_shape(const Parameters& parameters, const Eigen::MatrixXd& inputs) {
    if (inputs.rows() != parameters.sequence_length || inputs.cols() != parameters.dimension) {
        throw std::invalid_argument("inputs must be " + std::to_string(parameters.sequence_length) +
                                    " x " + std::to_string(parameters.dimension) + ", not " +
                                    std::to_string(inputs.rows()) + " x " +
                                    std::to_string(inputs.cols()));
    }
}

/// Writes a state, divided by `scale`, into one lane of the workspace.
void place(const TriangularState& state, double scale, int lane, const kernel::Workspace& to) {
    for (Eigen::Index token = 0; token < state.u.size(); ++token) {
        to.u[token * kernel::lane_count + lane] = static_cast<float>(state.u[token] / scale);
        for (Eigen::Index column = 0; column <= token; ++column) {
            const double entry = column < state.rest.cols() ? state.rest(token, column) : 0.0;
            const auto at = triangle_index(static_cast<int>(token), static_cast<int>(column));
            to.rest[at * kernel::lane_count + lane] = static_cast<float>(entry / scale);
        }
    }
}

/// The largest token norm in units of sqrt(d): what the state is scaled by, to suit a float.
double feature_scale_of(std::span<const Eigen::MatrixXd> inputs) {
    double largest = 0.0;
    for (const Eigen::MatrixXd& matrix : inputs) {
        largest = std::max(largest, matrix.rowwise().norm().maxCoeff() /
                                        std::sqrt(static_cast<double>(matrix.cols())));
    }
    return largest > 0.0 ? largest : 1.0;
}

}  // namespace

Estimate estimate_inputs(const Parameters& parameters, QuantitySet quantities,
                         std::span<const Eigen::MatrixXd> inputs) {
    Estimate estimate(parameters, 0, quantities);
    const SimulationPlan plan(parameters, estimate.layout());
    const WorkspaceMemory memory(estimate.layout());
    const kernel::Kernel& kernel = kernel::fastest_kernel();
    while (!inputs.empty()) {
        const auto group = inputs.first(std::min<std::size_t>(inputs.size(), kernel::lane_count));
        kernel::LayerPlan layers = plan.layers();
        layers.feature_scale = feature_scale_of(group);
        for (int lane = 0; lane < kernel::lane_count; ++lane) {
            // Lanes that are left over repeat the first matrix, and are not counted.
            const auto source = static_cast<std::size_t>(lane) < group.size() ? lane : 0;
            const Eigen::MatrixXd& matrix = group[static_cast<std::size_t>(source)];
            require_shape(parameters, matrix);
            place(reduce(matrix), layers.feature_scale, lane, memory.workspace());
        }
        const int active = static_cast<int>(group.size());
        estimate.limit_layers(
            kernel.walk(layers, memory.workspace(), active, estimate.layer_moments(0)));
        estimate.add_sequences(group.size());
        inputs = inputs.subspan(group.size());
    }
    return estimate;
}

}  // namespace recency
