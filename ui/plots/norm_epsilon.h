// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QString>

namespace recency::ui {

// A norm adds 1e-12 to the variance of a token. For ordinary tokens that is nothing, and every
// normalized token has the norm sqrt(d): scores are tau sqrt(d) times the cosine. Tokens as short
// as that keep some of their own norm, and what is said of scores must not claim otherwise.

/// The number as people write it.
QString epsilon_text();

/// Are the two the same but for the rounding of the simulation? `scale`: the largest that a score
/// can be.
bool same_score(double product, double score, double scale);

/// Would the score be tau sqrt(d) cos(x_i, x_j), had the norm no epsilon, and is it not? False
/// where nothing is normalized (see scores_are_cosines), and where the numbers are not known.
bool epsilon_counts(const Scene& scene, const Cell& cell);

/// Is that so for any key before the query in the scene's row?
bool epsilon_counts_in_row(const Scene& scene);

}  // namespace recency::ui
