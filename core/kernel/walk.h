// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"

namespace recency::kernel::RECENCY_KERNEL {

int walk(const LayerPlan& plan, const Workspace& workspace, int active, Moments* moments);

}  // namespace recency::kernel::RECENCY_KERNEL
