// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/score_formula.h"

#include "ui/format.h"

#include <cmath>

namespace recency::ui {
namespace {

const QString times = QStringLiteral(" · ");

using Runs = std::vector<Run>;

void append(Runs& runs, const Runs& more) {
    runs.insert(runs.end(), more.begin(), more.end());
}

Runs indexed(const QString& symbol, int index) {
    return {{symbol, RunStyle::symbol}, {QString::number(index + 1), RunStyle::subscript}};
}

Runs norm_of(int token) {
    Runs runs = {norm_bar()};
    append(runs, indexed(QStringLiteral("x"), token));
    runs.push_back(norm_bar());
    return runs;
}

Runs cosine_of(const Cell& cell) {
    Runs runs = {{QStringLiteral("cos(")}};
    append(runs, indexed(QStringLiteral("x"), cell.query));
    runs.push_back({QStringLiteral(", ")});
    append(runs, indexed(QStringLiteral("x"), cell.key));
    runs.push_back({QStringLiteral(")")});
    return runs;
}

Runs root_of_dimension() {
    return {{QStringLiteral("√d"), RunStyle::symbol}};
}

/// "4", "5.66"; at most three decimals.
QString factor(double value) {
    return value == std::round(value) ? QString::number(value, 'f', 0) : format_fixed(value, 3);
}

/// "0.25 · "; nothing where the scale is 1.
QString scale_factor(const Parameters& parameters) {
    const double scale = parameters.score_scale;
    return scale == 1.0 ? QString() : QString::number(scale, 'g', 4) + times;
}

QString mean_text(const std::optional<Statistic>& statistic) {
    return statistic ? format_fixed(statistic->mean, 3) : QStringLiteral("–");
}

bool varies(const std::optional<Statistic>& statistic) {
    return !statistic || !(statistic->standard_error <= 1e-6 * statistic->mean);
}

Runs left_side(const Cell& cell) {
    return {{QStringLiteral("S"), RunStyle::symbol},
            {QStringLiteral("%1,%2").arg(cell.query + 1).arg(cell.key + 1), RunStyle::subscript},
            {QStringLiteral(" = ")}};
}

/// Of pre-norm: the norm is sqrt(d) for every token.
Runs angle_symbols(bool scaled, const Cell& cell) {
    Runs runs;
    if (scaled) {
        append(runs, {{QStringLiteral("τ"), RunStyle::symbol}, {times}});
    }
    append(runs, root_of_dimension());
    runs.push_back({times});
    append(runs, cosine_of(cell));
    return runs;
}

QString angle_numbers(const Scene& scene, const Cell& cell) {
    const Parameters& parameters = scene.estimate->parameters();
    return scale_factor(parameters) + factor(std::sqrt(parameters.dimension)) + times +
           mean_text(
               scene.estimate->cell(Quantity::cosine, scene.view.layer, cell.query, cell.key));
}

/// Without a norm and of post-norm: the lengths of the tokens matter.
Runs product_symbols(bool scaled, const Cell& cell) {
    Runs runs;
    if (scaled) {
        runs.push_back({QStringLiteral("τ "), RunStyle::symbol});
    }
    append(runs, norm_of(cell.query));
    append(runs, norm_of(cell.key));
    runs.push_back({QStringLiteral(" ")});
    append(runs, cosine_of(cell));
    runs.push_back({QStringLiteral(" / ")});
    append(runs, root_of_dimension());
    return runs;
}

QString product_numbers(const Scene& scene, const Cell& cell) {
    const Estimate& estimate = *scene.estimate;
    const Parameters& parameters = estimate.parameters();
    const int layer = scene.view.layer;
    return scale_factor(parameters) + mean_text(estimate.key_norm(layer, cell.query)) + times +
           mean_text(estimate.key_norm(layer, cell.key)) + times +
           mean_text(estimate.cell(Quantity::cosine, layer, cell.query, cell.key)) +
           QStringLiteral(" / ") + factor(std::sqrt(parameters.dimension));
}

/// Is the mean score exactly the product of the mean factors? With pre-norm, and where lengths do
/// not vary, as after a post-norm.
bool product_is_exact(const Scene& scene, const Cell& cell) {
    const int layer = scene.view.layer;
    return normalizes_before_attention(scene.estimate->parameters()) ||
           !(varies(scene.estimate->key_norm(layer, cell.query)) ||
             varies(scene.estimate->key_norm(layer, cell.key)));
}

}  // namespace

std::vector<RichLine> score_formula(const Scene& scene, const Cell& cell,
                                    const std::vector<Run>& result, TextRole role) {
    const Parameters& parameters = scene.estimate->parameters();
    const bool only_angle = normalizes_before_attention(parameters);
    const bool scaled = parameters.score_scale != 1.0;
    const QString sign =
        product_is_exact(scene, cell) ? QStringLiteral("= ") : QStringLiteral("≈ ");

    Runs symbols = left_side(cell);
    append(symbols, only_angle ? angle_symbols(scaled, cell) : product_symbols(scaled, cell));
    Runs numbers = {{sign +
                     (only_angle ? angle_numbers(scene, cell) : product_numbers(scene, cell)) +
                     u' ' + sign}};
    append(numbers, result);
    return {{symbols, role, false}, {numbers, role, false}};
}

}  // namespace recency::ui
