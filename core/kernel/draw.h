// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/plan.h"

namespace recency::kernel::RECENCY_KERNEL {

void draw(const InputPlan& plan, RandomStreams& streams, const Workspace& workspace);

}  // namespace recency::kernel::RECENCY_KERNEL
