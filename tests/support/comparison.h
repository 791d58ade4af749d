// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "core/quantities.h"

#include <QString>

#include <cmath>

namespace recency {

/// Compares many numbers in one test and remembers the worst of those that are out of bounds.
///
///     Comparison comparison;
///     comparison.expect("score", actual, expected, tolerance);
///     QVERIFY2(comparison.passed(), qPrintable(comparison.report()));
class Comparison {
public:
    /// |actual - expected| <= tolerance, or out of bounds. So is anything that is not a number.
    void expect(const QString& what, double actual, double expected, double tolerance);

    /// At least one comparison was made, and none was out of bounds.
    bool passed() const { return made_ > 0 && failed_ == 0; }

    /// How many failed, and the one that is farthest out.
    QString report() const;

private:
    int made_ = 0;
    int failed_ = 0;
    double worst_ratio_ = 0.0;
    QString worst_;
};

/// "score of layer 2, query 3, key 1", from positions that count from 0.
QString cell_name(Quantity quantity, int layer, int query, int key);
QString key_name(int layer, int key);
QString scalar_name(Quantity quantity, int layer);

/// For data rows: "layernorm pre".
QString model_name(const Parameters& parameters);
QString distribution_name(Distribution distribution);

inline constexpr Quantity scalar_quantities[] = {Quantity::recency_probability, Quantity::ties,
                                                 Quantity::recency_advantage,
                                                 Quantity::mean_cosine};
inline constexpr Quantity cell_quantities[] = {Quantity::score, Quantity::cosine, Quantity::weight,
                                               Quantity::rollout, Quantity::contribution};
inline constexpr Normalization all_normalizations[] = {
    Normalization::none, Normalization::layer_norm, Normalization::rms_norm};
inline constexpr Placement all_placements[] = {Placement::pre, Placement::post};
inline constexpr Distribution all_distributions[] = {
    Distribution::shared_direction, Distribution::along_ones, Distribution::neighbours,
    Distribution::topics, Distribution::repeated_tokens};

}  // namespace recency
