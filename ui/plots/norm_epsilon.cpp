// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/norm_epsilon.h"

#include "ui/plots/curve_data.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr double noticeable = 1e-4;  // less than the last digit that is shown
constexpr double rounding = 1e-6;    // of the largest score; three times what was ever seen

}  // namespace

QString epsilon_text() {
    return QStringLiteral("ε = 10⁻¹²");
}

bool same_score(double product, double score, double scale) {
    return std::abs(product - score) <=
           noticeable * std::max(std::abs(product), std::abs(score)) + rounding * scale;
}

bool epsilon_counts(const Scene& scene, const Cell& cell) {
    const Parameters& parameters = scene.estimate->parameters();
    const int layer = scene.view.layer;
    const auto score = scene.estimate->cell(Quantity::score, layer, cell.query, cell.key);
    const auto cosine = scene.estimate->cell(Quantity::cosine, layer, cell.query, cell.key);
    if (!scores_are_cosines(parameters, layer) || !score || !cosine) {
        return false;
    }
    const double largest = parameters.score_scale * std::sqrt(parameters.dimension);
    return !same_score(largest * cosine->mean, score->mean, largest);
}

bool epsilon_counts_in_row(const Scene& scene) {
    for (int key = 0; key < scene.row(); ++key) {
        if (epsilon_counts(scene, {scene.row(), key})) {
            return true;
        }
    }
    return false;
}

}  // namespace recency::ui
