// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/walk.h"

#include "core/kernel/attention.h"
#include "core/kernel/contribution.h"
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
    if (cancelled()) {
        return Passage::cancelled;
    }
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

/// Copies the entries of a band of tokens in one column, from the state that was drawn side by side
/// to each sequence's own, where they are neighbours; 0 for tokens that have no such entry.
void take_out_column(const LayerPlan& plan, const Workspace& drawn, int begin, int column,
                     int first_token) {
    float entries[band_size][kept_count] = {};
    for (int number = 0; number < band_size; ++number) {
        const int token = first_token + number;
        if (token >= column && token < plan.tokens) {
            const int cell = triangle_index(token, column) * lane_count;
            __builtin_memcpy(entries[number], &drawn.rest[cell + begin], sizeof entries[number]);
        }
    }
    for (int sequence = 0; sequence < kept_count; ++sequence) {
        float* row = &drawn.kept[sequence].rest[column * row_stride(plan.tokens) + first_token];
        for (int number = 0; number < band_size; ++number) {
            row[number] = entries[number][sequence];
        }
    }
}

/// Divides kept_count of the sequences that were drawn side by side, from number `begin` on, among
/// their own matrices, with rows for columns.
void take_out(const LayerPlan& plan, const Workspace& drawn, int begin) {
    for (int column = 0; column < plan.tokens && !is_set(plan.cancelled); ++column) {
        for (int token = column / band_size * band_size; token < plan.tokens; token += band_size) {
            take_out_column(plan, drawn, begin, column, token);
        }
    }
    for (int sequence = 0; sequence < kept_count; ++sequence) {
        float* u = drawn.kept[sequence].u;
        for (int token = 0; token < plan.tokens; ++token) {
            u[token] = drawn.u[token * lane_count + begin + sequence];
        }
        for (int token = plan.tokens; token < row_stride(plan.tokens); ++token) {
            u[token] = 0.0F;  // or the padding would remember another sequence
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
    own.exponents = workspace.kept[sequence].exponents;
    return own;
}

/// All kept sequences through one layer before the next begins: what is summed for a layer then
/// stays in the cache.
template <int... sequences>
int walk_kept(const LayerPlan& plan, const Workspace& workspace, int active, MomentArrays moments,
              std::integer_sequence<int, sequences...>) {
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

int walk_one_by_one(const LayerPlan& plan, const Workspace& workspace, int active,
                    MomentArrays moments) {
    int in_range = plan.layers;
    for (int begin = 0; begin < active && in_range >= 0; begin += kept_count) {
        take_out(plan, workspace, begin);
        const int count = active - begin < kept_count ? active - begin : kept_count;
        const int these = walk_kept(plan, workspace, count, moments,
                                    std::make_integer_sequence<int, kept_count>{});
        in_range = these < in_range ? these : in_range;
    }
    return in_range;
}

}  // namespace

int walk(const LayerPlan& plan, const Workspace& workspace, int active, MomentArrays moments) {
    if (plan.layout.arrangement == Arrangement::side_by_side) {
        return walk_side_by_side(plan, workspace, active, moments);
    }
    return walk_one_by_one(plan, workspace, active, moments);
}

}  // namespace recency::kernel::RECENCY_KERNEL
