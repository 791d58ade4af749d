// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/rich_line.h"
#include "ui/scene.h"

#include <vector>

namespace recency::ui {

/// How a score comes about, in symbols and in numbers that end with `result`:
///
///   pre-norm               S_ij = tau sqrt(d) cos(x_i, x_j)
///   no norm and post-norm  S_ij = tau ||x_i|| ||x_j|| cos(x_i, x_j) / sqrt(d)
///   pre-norm of tokens so short that its epsilon counts (epsilon_counts)
///                          S_ij = tau ||h_i|| ||h_j|| cos(x_i, x_j) / sqrt(d)
///
/// with h the normalized x. tau is left out where it is 1. The factors are means over sequences,
/// and where lengths vary their product is not the mean of the product: where they differ, the
/// signs are "about equal".
std::vector<RichLine> score_formula(const Scene& scene, const Cell& cell,
                                    const std::vector<Run>& result, TextRole role);

}  // namespace recency::ui
