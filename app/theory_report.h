// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/theory.h"
#include "data/report.h"

#include <vector>

namespace recency::app {

/// What `recency-lab theory` prints: the large-d limit of every layer, and h(j) where the closed
/// form holds (pre-norm, one cosine between all tokens). The report refers to the layers, which
/// must outlive it.
data::Report make_report(const Parameters& parameters, const std::vector<TheoryLayer>& layers);

}  // namespace recency::app
