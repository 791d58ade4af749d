// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sweep/sweep_scale.h"
#include "ui/sweep/sweep_settings.h"

#include <QVector>

namespace recency::ui {

/// What a sweep plot shows.
struct SweepPicture {
    SweepResults results;
    SweepQuantity quantity = SweepQuantity::recency_probability;
    LayersShown shown = LayersShown::at_most_seven;
    int layer = 0;   // the chosen one, from 0, below the results' depth
    Experiment now;  // where the main window is
};

/// The curve of one layer. All lists are as long as the sweep; NaN where there is no number.
struct SweepSeries {
    int layer = 0;  // from 0
    QVector<double> mean;
    QVector<double> error;  // standard error; NaN from a single sequence, too

    bool has(std::size_t point) const;
    /// The last point with a number; empty if there is none.
    std::optional<std::size_t> last_point() const;
};

/// A point of a sweep at a layer, both from 0.
struct SweepPoint {
    std::size_t point = 0;
    int layer = 0;

    bool operator==(const SweepPoint&) const = default;
};

/// So many points and lines further, towards greater values and deeper layers, as far as there are
/// any. A layer that is not drawn counts as the first one.
SweepPoint walked(const SweepPoint& from, const std::vector<SweepSeries>& series, int points,
                  int lines);

SweepSeries series_of(const SweepPicture& picture, int layer);
std::vector<SweepSeries> shown_series(const SweepPicture& picture);

/// Indices of lines from the top one to the lowest, by their mean over all points: where they end
/// at the same value, those that lie above before are first.
std::vector<std::size_t> from_top(const std::vector<SweepSeries>& series);

/// From the lowest to the highest value with bands; with zero for differences between keys. Not
/// finite where there is nothing.
ValueRange extent_of(SweepQuantity quantity, const std::vector<SweepSeries>& series);

/// The number at a point, or why there is none.
SweepValue value_at(const SweepPicture& picture, std::size_t point, int layer);

/// "0.7073 ± 0.0002", or why there is no number.
QString value_words(const SweepValue& value);

/// Why there is nothing at all to draw, in words; empty if there is something.
QString nothing_because(const SweepPicture& picture, const std::vector<SweepSeries>& series);

/// "none at α = 1: all ties": the first point where the chosen layer has no number although others
/// have; empty if it has one everywhere.
QString gap_words(const SweepPicture& picture);

/// For those who cannot see it: the chosen layer at all points (at most 12 of them), the ends of
/// the others.
QString description_of(const SweepPicture& picture, const std::vector<SweepSeries>& series);

/// "d = 64, layer 4: 0.7073 ± 0.0002"
QString point_words(const SweepPicture& picture, std::size_t point, int layer);

}  // namespace recency::ui
