// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_quantity.h"

#include "ui/format.h"
#include "ui/plots/layer_recency.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SweepQuantity)
};

SweepValue recency_of(const Estimate& estimate, int layer) {
    const LayerRecency recency = layer_recency(estimate, layer);
    switch (recency.state) {
    case LayerRecency::State::value:
        return {recency.probability, {}};
    case LayerRecency::State::tied:
        return {std::nullopt, tie_words(recency)};
    default:
        return {};
    }
}

/// Of the last query at key 1.
std::optional<Statistic> first_cell(const Estimate& estimate, Quantity quantity, int layer) {
    return estimate.cell(quantity, layer, estimate.parameters().sequence_length - 1, 0);
}

std::optional<Statistic> statistic_of(const Estimate& estimate, SweepQuantity quantity, int layer) {
    switch (quantity) {
    case SweepQuantity::ties:
        return estimate.scalar(Quantity::ties, layer);
    case SweepQuantity::mean_cosine:
        return estimate.scalar(Quantity::mean_cosine, layer);
    case SweepQuantity::first_weight:
        return first_cell(estimate, Quantity::weight, layer);
    case SweepQuantity::first_contribution:
        return first_cell(estimate, Quantity::contribution, layer);
    default:
        return estimate.scalar(Quantity::recency_advantage, layer);
    }
}

bool compares_keys(SweepQuantity quantity) {
    return quantity == SweepQuantity::recency_probability ||
           quantity == SweepQuantity::recency_advantage || quantity == SweepQuantity::ties;
}

}  // namespace

const std::vector<SweepQuantity>& sweep_quantities() {
    using enum SweepQuantity;
    static const std::vector<SweepQuantity> all{
        recency_probability, recency_advantage, ties,
        mean_cosine,         first_weight,      first_contribution};
    return all;
}

SweepQuantityWords words_for(SweepQuantity quantity) {
    switch (quantity) {
    case SweepQuantity::recency_advantage:
        return {Words::tr("Recency advantage"),
                Words::tr("by how much the later of two keys scores higher, in nats"),
                Words::tr("later minus earlier key, nats")};
    case SweepQuantity::ties:
        return {Words::tr("Ties"), Words::tr("how often two keys score exactly the same"),
                Words::tr("equal scores")};
    case SweepQuantity::mean_cosine:
        return {Words::tr("Mean cosine"), Words::tr("how alike the tokens have become"),
                Words::tr("between tokens")};
    case SweepQuantity::first_weight:
        return {Words::tr("Weight on key 1"),
                Words::tr("how much the last query attends to the first key"),
                Words::tr("of the last query")};
    case SweepQuantity::first_contribution:
        return {Words::tr("Contribution of token 1"),
                Words::tr("how much of the last token comes from the first"),
                Words::tr("to the last token")};
    case SweepQuantity::recency_probability:
        break;
    }
    return {Words::tr("Recency probability"),
            Words::tr("how often the later of two keys scores higher"),
            Words::tr("later key scores higher")};
}

QuantitySet measured_for(SweepQuantity quantity) {
    QuantitySet set{Quantity::recency_probability, Quantity::ties, Quantity::recency_advantage,
                    Quantity::mean_cosine};
    if (quantity == SweepQuantity::first_weight) {
        set.insert(Quantity::weight);
    } else if (quantity == SweepQuantity::first_contribution) {
        set.insert(Quantity::contribution);
    }
    return set;
}

Quantity quantity_behind(SweepQuantity quantity) {
    switch (quantity) {
    case SweepQuantity::recency_advantage:
        return Quantity::recency_advantage;
    case SweepQuantity::ties:
        return Quantity::ties;
    case SweepQuantity::mean_cosine:
        return Quantity::mean_cosine;
    case SweepQuantity::first_weight:
        return Quantity::weight;
    case SweepQuantity::first_contribution:
        return Quantity::contribution;
    case SweepQuantity::recency_probability:
        break;
    }
    return Quantity::recency_probability;
}

double neutral_value(SweepQuantity quantity) {
    return quantity == SweepQuantity::recency_probability ? 0.5 : 0.0;
}

bool never_negative(SweepQuantity quantity) {
    return quantity != SweepQuantity::recency_advantage && quantity != SweepQuantity::mean_cosine;
}

SweepValue sweep_value(const Estimate& estimate, SweepQuantity quantity, int layer) {
    if (layer >= estimate.layers_within_range()) {
        return {std::nullopt, Words::tr("out of range")};
    }
    if (compares_keys(quantity) && estimate.parameters().sequence_length < 3) {
        return {std::nullopt, Words::tr("needs three tokens")};
    }
    if (quantity == SweepQuantity::recency_probability) {
        return recency_of(estimate, layer);
    }
    if (quantity == SweepQuantity::ties && all_tokens_identical(estimate.parameters())) {
        return {Statistic{1.0, 0.0}, {}};  // the share that is counted is made of rounding
    }
    return {statistic_of(estimate, quantity, layer), {}};
}

QString value_with_error(const Statistic& statistic) {
    const double error = statistic.standard_error;
    const bool known = error > 0.0 && std::isfinite(error);
    const int digits = known ? -static_cast<int>(std::floor(std::log10(error) + 1e-9)) : 4;
    const QString value = format_fixed(statistic.mean, std::clamp(digits, 3, 6));
    return std::isfinite(error) ? value + QStringLiteral(" ± ") + format_error(error) : value;
}

}  // namespace recency::ui
