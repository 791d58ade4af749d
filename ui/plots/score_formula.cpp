// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/score_formula.h"

#include "ui/format.h"
#include "ui/plots/norm_epsilon.h"

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

Runs norm_of(const QString& symbol, int token) {
    Runs runs = {norm_bar()};
    append(runs, indexed(symbol, token));
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
    return scale == 1.0 ? QString() : format_significant(scale, 4) + times;
}

QString mean_text(const std::optional<Statistic>& statistic) {
    return statistic ? format_fixed(statistic->mean, 3) : QStringLiteral("–");
}

/// The cosine of the cell, or nothing.
std::optional<Statistic> cosine_at(const Scene& scene, const Cell& cell) {
    return scene.estimate->cell(Quantity::cosine, scene.view.layer, cell.query, cell.key);
}

/// ||h||, which is not measured itself, from the token's score with itself, tau ||h||^2 / sqrt(d).
std::optional<Statistic> normalized_length(const Scene& scene, int token) {
    const Parameters& parameters = scene.estimate->parameters();
    auto length = scene.estimate->cell(Quantity::score, scene.view.layer, token, token);
    if (length) {
        length->mean =
            std::sqrt(length->mean * std::sqrt(parameters.dimension) / parameters.score_scale);
    }
    return length;
}

/// The lengths in the product: those of the tokens, or what the norm's epsilon has left of sqrt(d).
struct Lengths {
    QString symbol;
    std::optional<Statistic> query;
    std::optional<Statistic> key;
};

Lengths lengths_of(const Scene& scene, const Cell& cell) {
    if (normalizes_before_attention(scene.estimate->parameters())) {
        return {QStringLiteral("h"), normalized_length(scene, cell.query),
                normalized_length(scene, cell.key)};
    }
    const int layer = scene.view.layer;
    return {QStringLiteral("x"), scene.estimate->key_norm(layer, cell.query),
            scene.estimate->key_norm(layer, cell.key)};
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
           mean_text(cosine_at(scene, cell));
}

/// Where the lengths of the tokens matter.
Runs product_symbols(bool scaled, const Lengths& lengths, const Cell& cell) {
    Runs runs;
    if (scaled) {
        runs.push_back({QStringLiteral("τ "), RunStyle::symbol});
    }
    append(runs, norm_of(lengths.symbol, cell.query));
    append(runs, norm_of(lengths.symbol, cell.key));
    runs.push_back({QStringLiteral(" ")});
    append(runs, cosine_of(cell));
    runs.push_back({QStringLiteral(" / ")});
    append(runs, root_of_dimension());
    return runs;
}

QString product_numbers(const Scene& scene, const Lengths& lengths, const Cell& cell) {
    const Parameters& parameters = scene.estimate->parameters();
    return scale_factor(parameters) + mean_text(lengths.query) + times + mean_text(lengths.key) +
           times + mean_text(cosine_at(scene, cell)) + QStringLiteral(" / ") +
           factor(std::sqrt(parameters.dimension));
}

/// Is the mean score the product of the mean factors? Where lengths do not vary, as after a
/// post-norm, and in a single sequence.
bool product_is_exact(const Scene& scene, const Lengths& lengths, const Cell& cell) {
    const Parameters& parameters = scene.estimate->parameters();
    const auto score =
        scene.estimate->cell(Quantity::score, scene.view.layer, cell.query, cell.key);
    const auto cosine = cosine_at(scene, cell);
    if (!score || !cosine || !lengths.query || !lengths.key) {
        return false;
    }
    const double largest = parameters.score_scale * lengths.query->mean * lengths.key->mean /
                           std::sqrt(parameters.dimension);
    return same_score(largest * cosine->mean, score->mean, largest);
}

std::vector<RichLine> lines_of(const Cell& cell, const Runs& symbols, const QString& numbers,
                               const QString& sign, const Runs& result, TextRole role) {
    Runs first = left_side(cell);
    append(first, symbols);
    Runs second = {{sign + u' ' + numbers + u' ' + sign + u' '}};
    append(second, result);
    return {{first, role, false}, {second, role, false}};
}

}  // namespace

std::vector<RichLine> score_formula(const Scene& scene, const Cell& cell,
                                    const std::vector<Run>& result, TextRole role) {
    const Parameters& parameters = scene.estimate->parameters();
    const bool scaled = parameters.score_scale != 1.0;
    if (normalizes_before_attention(parameters) && !epsilon_counts(scene, cell)) {
        return lines_of(cell, angle_symbols(scaled, cell), angle_numbers(scene, cell),
                        QStringLiteral("="), result, role);
    }
    const Lengths lengths = lengths_of(scene, cell);
    const bool exact = product_is_exact(scene, lengths, cell);
    return lines_of(cell, product_symbols(scaled, lengths, cell),
                    product_numbers(scene, lengths, cell),
                    exact ? QStringLiteral("=") : QStringLiteral("≈"), result, role);
}

}  // namespace recency::ui
