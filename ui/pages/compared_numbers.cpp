// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compared_numbers.h"

#include "core/comparison.h"

#include <QCoreApplication>

#include <cmath>

namespace recency::ui {
namespace {

struct Compared {
    Q_DECLARE_TR_FUNCTIONS(ComparedNumbers)
};

using MoreIs = ComparedNumber::MoreIs;

constexpr double least_change = 2.0;  // standard errors

std::optional<Statistic> scalar_of(const Estimate& estimate, Quantity quantity, int layer) {
    return layer < estimate.parameters().layers ? estimate.scalar(quantity, layer) : std::nullopt;
}

std::optional<Statistic> weight_of(const Estimate& estimate, int layer, const Cell& cell) {
    const Parameters& parameters = estimate.parameters();
    const bool there = layer < parameters.layers && cell.query < parameters.sequence_length;
    return there ? estimate.cell(Quantity::weight, layer, cell.query, cell.key) : std::nullopt;
}

}  // namespace

std::optional<Statistic> ComparedNumber::change(bool shared_numbers) const {
    return a && b ? std::optional(difference(*b, *a, shared_numbers)) : std::nullopt;
}

MoreIs ComparedNumber::direction(const Statistic& change) const {
    const bool known = std::abs(change.mean) >= least_change * change.standard_error;
    if (more_is == MoreIs::neither || !known || change.mean == 0.0) {
        return MoreIs::neither;
    }
    const bool recent = (change.mean > 0.0) == (more_is == MoreIs::recent);
    return recent ? MoreIs::recent : MoreIs::early;
}

std::vector<ComparedNumber> compared_numbers(const Scene& scene) {
    const int layer = scene.view.layer;
    const auto scalar = [&](const QString& name, Quantity quantity) {
        return ComparedNumber{.name = name,
                              .a = scalar_of(*scene.pinned, quantity, layer),
                              .b = scalar_of(*scene.estimate, quantity, layer)};
    };
    ComparedNumber probability = scalar(Compared::tr("RP"), Quantity::recency_probability);
    probability.more_is = MoreIs::recent;
    ComparedNumber advantage = scalar(Compared::tr("Advantage, nats"), Quantity::recency_advantage);
    advantage.is_signed = true;
    advantage.more_is = MoreIs::recent;
    const ComparedNumber cosine = scalar(Compared::tr("Mean cosine"), Quantity::mean_cosine);
    const Cell cell{scene.row(), scene.focus() ? scene.focus()->key : 0};
    const ComparedNumber weight{.name = Compared::tr("Weight on key %1").arg(cell.key + 1),
                                .a = weight_of(*scene.pinned, layer, cell),
                                .b = weight_of(*scene.estimate, layer, cell),
                                .more_is = cell.key == 0 ? MoreIs::early : MoreIs::neither};
    return {probability, advantage, cosine, weight};
}

}  // namespace recency::ui
