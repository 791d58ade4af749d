// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/curve_data.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {

namespace {

constexpr double certain = 5.0;  // standard errors that a mean must be above zero

const Eigen::MatrixXd* theory_matrix(const TheoryLayer& layer, Quantity quantity) {
    switch (quantity) {
    case Quantity::score:
        return &layer.score;
    case Quantity::cosine:
        return &layer.cosine;
    case Quantity::weight:
        return &layer.weight;
    case Quantity::rollout:
        return &layer.rollout;
    case Quantity::contribution:
        return &layer.contribution;
    default:
        return nullptr;
    }
}

void append(RowValues& values, int key, const Statistic& statistic, double root_sequences) {
    values.keys << key + 1;
    values.mean << statistic.mean;
    values.error << statistic.standard_error;
    values.spread << statistic.standard_error * root_sequences;
}

/// Norms of the first `count` keys, in the form of a row.
RowValues key_norms(const Scene& scene, int count) {
    RowValues values;
    for (int key = 0; key < count; ++key) {
        const std::optional<Statistic> norm = scene.estimate->key_norm(scene.view.layer, key);
        if (!norm || !std::isfinite(norm->mean)) {
            return {};
        }
        append(values, key, *norm, std::sqrt(static_cast<double>(scene.estimate->sequences())));
    }
    return values;
}

/// A single sequence has no error: its values are what they are.
bool surely_positive(const RowValues& values) {
    for (qsizetype index = 0; index < values.keys.size(); ++index) {
        const double error = values.error[index];
        const double least = std::isnan(error) ? 0.0 : certain * error;
        if (!(values.mean[index] > least)) {
            return false;
        }
    }
    return !values.keys.isEmpty();
}

/// Relative to key 1; empty where that says nothing.
QVector<double> ratios(const RowValues& values) {
    QVector<double> result;
    if (!surely_positive(values)) {
        return result;
    }
    for (const double mean : values.mean) {
        result << mean / values.mean.front();
    }
    const bool finite = std::all_of(result.begin(), result.end(),
                                    [](double ratio) { return std::isfinite(ratio) && ratio > 0; });
    return finite ? result : QVector<double>();
}

/// The same scene with the query's own key left out: beside the others it is no comparison.
Scene without_diagonal(const Scene& scene) {
    Scene others = scene;
    others.view.diagonal_in_range = false;
    return others;
}

}  // namespace

int keys_along_row(const Scene& scene) {
    return scene.row() + (scene.view.diagonal_in_range ? 1 : 0);
}

RowValues row_values(const Scene& scene, Quantity quantity) {
    RowValues values;
    if (shape_of(quantity) != Shape::per_cell) {
        return values;
    }
    const double root_sequences = std::sqrt(static_cast<double>(scene.estimate->sequences()));
    for (int key = 0; key < keys_along_row(scene); ++key) {
        const std::optional<Statistic> statistic =
            scene.estimate->cell(quantity, scene.view.layer, scene.row(), key);
        if (!statistic || !std::isfinite(statistic->mean)) {
            return {};
        }
        append(values, key, *statistic, root_sequences);
    }
    return values;
}

QVector<double> row_theory(const Scene& scene, Quantity quantity) {
    const auto layer = static_cast<std::size_t>(scene.view.layer);
    if (!scene.theory || layer >= scene.theory->size()) {
        return {};
    }
    const Eigen::MatrixXd* matrix = theory_matrix((*scene.theory)[layer], quantity);
    if (!matrix || matrix->rows() <= scene.row()) {
        return {};
    }
    QVector<double> values;
    for (int key = 0; key < keys_along_row(scene); ++key) {
        values << (*matrix)(scene.row(), key);
    }
    const bool finite = std::all_of(values.begin(), values.end(),
                                    [](double value) { return std::isfinite(value); });
    return finite ? values : QVector<double>();
}

KeyFactors factors_along_row(const Scene& whole_scene) {
    const Scene scene = without_diagonal(whole_scene);
    const RowValues cosines = row_values(scene, Quantity::cosine);
    KeyFactors factors;
    if (cosines.keys.isEmpty()) {
        return factors;
    }
    factors.keys = cosines.keys;
    factors.cosine = ratios(cosines);
    if (factors.cosine.isEmpty()) {
        factors.scale = KeyFactors::Scale::plain;
        factors.cosine = cosines.mean;
        factors.cosine_error = cosines.error;
        return factors;
    }
    factors.scale = KeyFactors::Scale::ratio;
    factors.norm = ratios(key_norms(scene, keys_along_row(scene)));
    factors.score = ratios(row_values(scene, Quantity::score));
    return factors;
}

QVector<double> key_length_ratios(const Scene& scene) {
    return ratios(key_norms(scene, scene.row()));
}

bool scores_are_cosines(const Parameters& parameters, int layer) {
    return normalizes_before_attention(parameters) ||
           (normalizes_after_attention(parameters) && layer > 0);
}

}  // namespace recency::ui
