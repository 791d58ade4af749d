// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report.h"
#include "core/estimate.h"

namespace recency::app {

/// What `recency-lab simulate` prints. The report refers to the estimate, which must outlive it.
Report make_report(const Estimate& estimate);

}  // namespace recency::app
