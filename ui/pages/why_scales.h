// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/norm_pair.h"
#include "ui/pages/why_run.h"

#include <array>

namespace recency::ui {

/// What the two rows of the Why view share, so that they can be compared.
struct WhyScales {
    ValueRange ratio{0.5, 2.0};   // of all factors relative to key 1
    ValueRange cosine{0.0, 1.0};  // of plain cosines
    double weight = 0.5;          // where the colours of the weights end
    int step = 0;                 // the last one that is shown
};

/// The runs without a norm and with one, at the scene's row and layer. Plain values in one make
/// them plain in both.
std::array<WhyRun, 2> why_runs(const Scene& scene, const NormPair& pair);

/// What both runs take up on their common axes; with room beyond the logarithms of ratios.
struct WhyExtents {
    ValueRange logarithms{0.0, 0.0};
    ValueRange cosines{0.0, 0.0};
};
WhyExtents extents_of(const std::array<WhyRun, 2>& runs);

/// Where the colours of weights end: at about five times the even share of the last row.
double highest_weight(int tokens);

/// The axis of a run's plain scores, 0 among them.
ValueRange plain_score_range(const WhyRun& run);

}  // namespace recency::ui
