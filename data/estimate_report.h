// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "data/report.h"

namespace recency::data {

/// What `recency-lab simulate` prints. The report refers to the estimate, which must outlive it.
Report make_report(const Estimate& estimate);

}  // namespace recency::data
