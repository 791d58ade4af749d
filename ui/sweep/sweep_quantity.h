// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

#include <QString>

#include <optional>
#include <vector>

namespace recency::ui {

/// What a sweep shows of every layer: one number.
enum class SweepQuantity {
    recency_probability,
    recency_advantage,
    ties,
    mean_cosine,
    first_weight,        // weight of the last query on key 1
    first_contribution,  // share of token 1 in the last token
};

/// All of them, in the order in which they are offered.
const std::vector<SweepQuantity>& sweep_quantities();

struct SweepQuantityWords {
    QString name;      // "Recency probability"
    QString question;  // "how often the later of two keys scores higher"
    QString brief;     // "later key scores higher"
};
SweepQuantityWords words_for(SweepQuantity quantity);

/// What has to be simulated for it. The same set for all that cost next to nothing, so that
/// changing between them needs no new simulation.
QuantitySet measured_for(SweepQuantity quantity);

/// What is measured that it is a number of.
Quantity quantity_behind(SweepQuantity quantity);

/// The value that prefers neither early nor recent keys, or 0.
double neutral_value(SweepQuantity quantity);
bool never_negative(SweepQuantity quantity);

/// The number of a layer (0 <= layer < L), or why there is none.
struct SweepValue {
    std::optional<Statistic> statistic;
    QString missing;  // "all ties", "out of range"; empty before anything is simulated
};
SweepValue sweep_value(const Estimate& estimate, SweepQuantity quantity, int layer);

/// "0.7073 ± 0.0002": as many decimals as the error has, at least three.
QString value_with_error(const Statistic& statistic);

}  // namespace recency::ui
