// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_run.h"

#include "ui/plots/norm_epsilon.h"

#include <cmath>

namespace recency::ui {
namespace {

constexpr double certain = 3.0;  // standard errors
constexpr double likely = 2.0;   // standard errors
constexpr double slight = 0.02;  // of a recency probability from 1/2

Scene before_the_query(Scene scene) {
    scene.view.diagonal_in_range = false;
    return scene;
}

/// ||h_j|| / ||h_1|| of the normalized tokens, which are not measured themselves, from each
/// token's score with itself, tau ||h||^2 / sqrt(d).
QVector<double> normalized_lengths(const Scene& scene, qsizetype count) {
    QVector<double> lengths;
    const auto squared = [&](int key) {
        const auto score = scene.estimate->cell(Quantity::score, scene.view.layer, key, key);
        return score ? score->mean : 0.0;
    };
    for (int key = 0; key < count && squared(0) > 0.0; ++key) {
        lengths << std::sqrt(squared(key) / squared(0));
    }
    return lengths;
}

/// Is the mean score the product of the mean factors? Where lengths do not vary, and in a single
/// sequence.
bool product_is_exact(const Scene& scene, qsizetype count) {
    const Estimate& estimate = *scene.estimate;
    const int layer = scene.view.layer;
    const double scale =
        estimate.parameters().score_scale / std::sqrt(estimate.parameters().dimension);
    const auto query = estimate.key_norm(layer, scene.row());
    for (int index = 0; index < count; ++index) {
        const auto key = estimate.key_norm(layer, index);
        const auto cosine = estimate.cell(Quantity::cosine, layer, scene.row(), index);
        const auto score = estimate.cell(Quantity::score, layer, scene.row(), index);
        if (!query || !key || !cosine || !score) {
            return false;
        }
        const double largest = scale * query->mean * key->mean;
        if (!same_score(largest * cosine->mean, score->mean, largest)) {
            return false;
        }
    }
    return true;
}

void take_lengths(WhyRun& run, const QVector<double>& measured) {
    const bool normalized = normalizes_before_attention(run.parameters());
    if (!normalized) {
        run.length = measured;
        return;
    }
    run.length_before = measured;
    run.length = run.epsilon_counts ? normalized_lengths(run.scene, run.keys.size())
                                    : QVector<double>(run.keys.size(), 1.0);
}

}  // namespace

Preference preference_of(const Estimate& estimate, int layer) {
    const LayerRecency recency = layer_recency(estimate, layer);
    switch (recency.state) {
    case LayerRecency::State::out_of_range:
        return Preference::out_of_range;
    case LayerRecency::State::unknown:
        return Preference::unknown;
    case LayerRecency::State::tied:
        return Preference::tied;
    default:
        break;
    }
    const double error = recency.probability.standard_error;
    const double lead = recency.balance() - 0.5;
    if (!std::isfinite(error)) {
        return Preference::undecided;
    }
    if (std::abs(lead) <= certain * error) {
        // None only where even a preference that noise may hide would be slight.
        return std::abs(lead) + likely * error < slight ? Preference::none : Preference::undecided;
    }
    if (std::abs(lead) < slight) {
        return Preference::slight;
    }
    return lead > 0.0 ? Preference::recent : Preference::early;
}

bool WhyRun::has_layer() const {
    return scene.estimate != nullptr && scene.view.layer < scene.estimate->layers_within_range();
}

bool WhyRun::length_is_gone() const {
    return scores_are_cosines(parameters(), scene.view.layer) && !epsilon_counts;
}

qsizetype WhyRun::key() const {
    const auto focus = scene.focus();
    return focus && focus->key < keys.size() ? focus->key : keys.size() - 1;
}

WhyRun why_run(const Scene& whole_scene, bool plain) {
    using Scale = KeyFactors::Scale;
    WhyRun run;
    run.scene = before_the_query(whole_scene);
    if (!run.has_layer()) {
        return run;
    }
    const KeyFactors factors = factors_along_row(run.scene);
    run.scale = plain && factors.scale == Scale::ratio ? Scale::plain : factors.scale;
    run.keys = factors.keys;
    if (run.scale == Scale::absent) {
        return run;
    }
    run.epsilon_counts = epsilon_counts_in_row(run.scene);
    take_lengths(run, key_length_ratios(run.scene));
    const bool ratios = run.scale == Scale::ratio;
    run.cosine = ratios ? factors.cosine : row_values(run.scene, Quantity::cosine).mean;
    run.score = ratios ? factors.score : row_values(run.scene, Quantity::score).mean;
    const bool only_cosines = normalizes_before_attention(run.parameters());
    run.exact = only_cosines ? !run.epsilon_counts : product_is_exact(run.scene, run.keys.size());
    return run;
}

}  // namespace recency::ui
