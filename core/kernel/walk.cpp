// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/walk.h"

#include "core/kernel/walk_steps.h"

namespace recency::kernel::RECENCY_KERNEL {

bool Walk::layer(int index, Moments* moments) {
    moments_ = moments;
    multiply_tokens();
    take_norms();
    measure_norms();
    measure_cosines();
    measure_mean_cosine();
    scale_scores();
    if (centred_ && plan_.columns == 1 && !uses_means()) {
        settle_signs();
    }
    if (!scores_fit()) {
        return false;
    }
    measure_recency();
    measure_cells(Quantity::score, w_.gram, score_factor_);
    softmax();
    measure_cells(Quantity::weight, w_.weight, 1.0);
    if (wants(Quantity::rollout)) {
        roll_out(index);
        measure_cells(Quantity::rollout, w_.rollout, 1.0);
    }
    if (index + 1 == plan_.layers && !wants(Quantity::contribution)) {
        return true;
    }
    make_mixing_matrix();
    mix();
    if (wants(Quantity::contribution)) {
        contribute(index);
        measure_contribution();
    }
    scale_ = next_scale_;
    return true;
}

int walk(const LayerPlan& plan, const Workspace& workspace, int active, Moments* moments) {
    Walk walk(plan, workspace, active);
    for (int layer = 0; layer < plan.layers; ++layer) {
        if (plan.cancelled != nullptr && plan.cancelled->load(std::memory_order_relaxed)) {
            return -1;
        }
        if (!walk.layer(layer, moments + layer * plan.layout.per_layer)) {
            return layer;
        }
    }
    return plan.layers;
}

}  // namespace recency::kernel::RECENCY_KERNEL
