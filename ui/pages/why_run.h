// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_data.h"
#include "ui/plots/layer_recency.h"
#include "ui/scene.h"

namespace recency::ui {

/// Whom the scores of a layer prefer, as far as its recency probability tells.
enum class Preference {
    recent,
    early,
    slight,     // one of them, by less than 0.02
    none,       // 1/2 within three standard errors, and these small beside 0.02
    undecided,  // too few sequences: neither 1/2 nor a preference can be excluded
    tied,       // most comparisons are ties
    unknown,    // fewer than three tokens, or not measured yet
    out_of_range,
};

/// The preference of a layer of the estimate.
Preference preference_of(const Estimate& estimate, int layer);

/// Lengths, cosines and scores of one run along the scene's row at its layer. The lists are as
/// long as `keys`, or empty where they say nothing.
struct WhyRun {
    Scene scene;  // of this run; its estimate is null until there are numbers
    KeyFactors::Scale scale = KeyFactors::Scale::absent;
    QVector<double> keys;
    QVector<double> length;         // as it enters the scores, relative to key 1: 1 after a norm
    QVector<double> length_before;  // where the layer's own norm takes it away, what it takes away
    QVector<double> cosine;         // relative to key 1, or plain
    QVector<double> score;          // likewise
    bool exact = false;             // is the score length x cosine for every key?
    bool epsilon_counts = false;    // a norm that leaves short tokens some of their length

    const Parameters& parameters() const { return scene.estimate->parameters(); }
    bool has_layer() const;
    /// Are lengths no part of the scores: taken away by this layer, or by the one before?
    bool length_is_gone() const;
    /// The index of the key that is spoken of: the focused one, else the last before the query.
    qsizetype key() const;
};

/// Plain values where the run allows no ratios, or where `plain` is true: two runs side by side
/// share their kind of values.
WhyRun why_run(const Scene& scene, bool plain = false);

}  // namespace recency::ui
