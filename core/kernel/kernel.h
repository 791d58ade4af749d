// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"

#include <string_view>
#include <vector>

namespace recency::kernel {

/// One compilation of the kernels.
struct Kernel {
    std::string_view name;  // "avx512", "avx2", "baseline"

    /// Draws lane_count sequences: u and rest of the workspace, half drawn if it was cancelled.
    void (*draw)(const InputPlan& plan, RandomStreams& streams, const Workspace& workspace);

    /// Takes the state in the workspace through all layers and adds the first `active` lanes to
    /// `moments` (layers x layout.per_layer), in the arrangement of the layout. Returns the number
    /// of leading layers whose scores can be squared in a double; -1 when it was cancelled, with
    /// `moments` half written.
    int (*walk)(const LayerPlan& plan, const Workspace& workspace, int active,
                MomentArrays moments);

    /// c = a b, all size x size by columns, by Eigen's product compiled for the same instruction
    /// set: what the benchmark measures the layers against.
    void (*multiply_by_eigen)(int size, const float* a, const float* b, float* c);
};

/// The kernels that this processor can run, fastest first.
const std::vector<Kernel>& available_kernels();

const Kernel& fastest_kernel();

}  // namespace recency::kernel
