// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/walk.h"

#include "core/kernel/attention.h"
#include "core/kernel/measures.h"
#include "core/kernel/mixing.h"
#include "core/kernel/one_by_one.h"
#include "core/kernel/side_by_side.h"

#include <utility>

namespace recency::kernel::RECENCY_KERNEL {

template <typename Layout>
Passage Walk<Layout>::layer(int index, MomentArrays moments) {
    moments_ = moments;
    layout_.multiply_tokens(w_.rest, w_.gram);
    take_norms();
    measure_norms();
    measure_cosines();
    take_scores();
    if (!scores_fit()) {
        return Passage::out_of_range;
    }
    if (cancelled()) {
        return Passage::cancelled;
    }
    measure_recency();
    measure_scores();
    softmax();
    measure_cells(Quantity::weight, w_.weight, 1.0);
    if (cancelled()) {
        return Passage::cancelled;
    }
    if (wants(Quantity::rollout)) {
        roll_out(index);
        measure_cells(Quantity::rollout, w_.rollout, 1.0);
    }
    if (index + 1 == plan_.layers && !wants(Quantity::contribution)) {
        return Passage::done;
    }
    make_mixing_matrix();
    mix();
    if (cancelled()) {
        return Passage::cancelled;
    }
    if (wants(Quantity::contribution)) {
        contribute(index);
        measure_contribution();
    }
    scale_ = next_scale_;
    return Passage::done;
}

namespace {

MomentArrays moments_of_layer(const LayerPlan& plan, MomentArrays moments, int layer) {
    return moments.from(layer * plan.layout.per_layer);
}

int walk_side_by_side(const LayerPlan& plan, const Workspace& workspace, int active,
                      MomentArrays moments) {
    Walk<SideBySide> walk(plan, workspace, SideBySide(plan, active));
    for (int layer = 0; layer < plan.layers; ++layer) {
        const Passage passage = walk.layer(layer, moments_of_layer(plan, moments, layer));
        if (passage != Passage::done) {
            return passage == Passage::cancelled ? -1 : layer;
        }
    }
    return plan.layers;
}

/// Copies one sequence from the state that was drawn side by side, with rows for columns.
void take_out(const LayerPlan& plan, const Workspace& drawn, int sequence) {
    const Workspace::Kept& kept = drawn.kept[sequence];
    const int tokens = plan.tokens;
    const int stride = row_stride(tokens);
    for (int token = 0; token < tokens; ++token) {
        kept.u[token] = drawn.u[token * lane_count + sequence];
    }
    for (int column = 0; column < tokens; ++column) {
        float* row = &kept.rest[column * stride];
        for (int token = column / lane_count * lane_count; token < column; ++token) {
            row[token] = 0.0F;
        }
        for (int token = column; token < tokens; ++token) {
            row[token] = drawn.rest[triangle_index(token, column) * lane_count + sequence];
        }
        for (int token = tokens; token < stride; ++token) {
            row[token] = 0.0F;
        }
    }
}

Workspace workspace_of(const Workspace& workspace, int sequence) {
    Workspace own = workspace;
    own.u = workspace.kept[sequence].u;
    own.axis = workspace.kept[sequence].axis;
    own.rest = workspace.kept[sequence].rest;
    own.rollout = workspace.kept[sequence].rollout;
    own.contribution = workspace.kept[sequence].contribution;
    return own;
}

/// All sequences through one layer before the next begins: what is summed for a layer then stays
/// in the cache.
template <int... sequences>
int walk_one_by_one(const LayerPlan& plan, const Workspace& workspace, int active,
                    MomentArrays moments, std::integer_sequence<int, sequences...>) {
    (take_out(plan, workspace, sequences), ...);
    Walk<OneByOne> walks[] = {
        Walk<OneByOne>(plan, workspace_of(workspace, sequences), OneByOne(plan))...};
    for (int layer = 0; layer < plan.layers; ++layer) {
        for (int sequence = 0; sequence < active; ++sequence) {
            const Passage passage =
                walks[sequence].layer(layer, moments_of_layer(plan, moments, layer));
            if (passage != Passage::done) {
                return passage == Passage::cancelled ? -1 : layer;
            }
        }
    }
    return plan.layers;
}

}  // namespace

int walk(const LayerPlan& plan, const Workspace& workspace, int active, MomentArrays moments) {
    if (plan.layout.arrangement == Arrangement::side_by_side) {
        return walk_side_by_side(plan, workspace, active, moments);
    }
    return walk_one_by_one(plan, workspace, active, moments,
                           std::make_integer_sequence<int, lane_count>{});
}

}  // namespace recency::kernel::RECENCY_KERNEL
