// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"
#include "core/parameters.h"

namespace recency::ui {

/// What an estimate is of. How many sequences it is to get it does not know: N is the usual one for
/// every estimate, so that two of them differ in nothing but what their numbers mean.
inline Experiment experiment_of(const Estimate& estimate) {
    Experiment experiment;
    experiment.parameters = estimate.parameters();
    experiment.seed = estimate.seed();
    return experiment;
}

}  // namespace recency::ui
