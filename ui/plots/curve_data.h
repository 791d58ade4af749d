// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QVector>

namespace recency::ui {

// What the curves along a row are drawn from. Keys are positions here, from 1; all lists of a
// result are as long as `keys`. S <= 512, so no curve needs thinning out.

/// A quantity along the row of a scene.
struct RowValues {
    QVector<double> keys;
    QVector<double> mean;
    QVector<double> error;   // standard error; NaN from a single sequence
    QVector<double> spread;  // standard deviation between sequences, error x sqrt(N)
};

/// Keys that the curves of the scene's row have: those before the query, and the query itself if
/// the view takes the diagonal into its range.
int keys_along_row(const Scene& scene);

/// score, cosine, weight, rollout or contribution along the scene's row at the view's layer. Empty
/// where it does not exist (see Estimate::exists) or where a number is not finite.
RowValues row_values(const Scene& scene, Quantity quantity);

/// The large-d limit along the same keys; empty where the scene has no theory of that layer.
QVector<double> row_theory(const Scene& scene, Quantity quantity);

/// The three factors of the scores along the scene's row.
struct KeyFactors {
    enum class Scale {
        absent,  // nothing to show
        ratio,   // all relative to key 1
        plain,   // cosines too close to zero, or below it: a ratio says nothing. cosine holds the
                 // cosines themselves, norm and score are empty
    };
    Scale scale = Scale::absent;
    QVector<double> keys;
    QVector<double> norm;  // may be empty: no such ratio
    QVector<double> cosine;
    QVector<double> cosine_error;  // Scale::plain only
    QVector<double> score;  // may be empty: no such ratio (scores of 0, or not known well enough)
};

/// Ratios are of the means. A factor has a ratio if it is positive along the row by at least five
/// standard errors; from a single sequence, which has none, if it is positive.
KeyFactors factors_along_row(const Scene& scene);

/// Lengths of the keys before the query relative to that of key 1, whatever the cosines are; empty
/// where there is no such ratio.
QVector<double> key_length_ratios(const Scene& scene);

/// Are the scores of a layer proportional to the cosines? With pre-norm always, with post-norm
/// from the second layer on, without a norm never.
bool scores_are_cosines(const Parameters& parameters, int layer);

}  // namespace recency::ui
