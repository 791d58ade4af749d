// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reference_moments.h"

#include "tests/support/comparison.h"

#include <cmath>

namespace recency::reference {

namespace {

using OnScalar = std::function<void(Quantity, int layer)>;
using OnKey = std::function<void(int layer, int key)>;
using OnCell = std::function<void(Quantity, int layer, int query, int key)>;

/// Every number there is, always in the same order.
void for_each_number(const Parameters& p, const OnScalar& scalar, const OnKey& key_norm,
                     const OnCell& cell) {
    for (int layer = 0; layer < p.layers; ++layer) {
        for (const Quantity quantity : scalar_quantities) {
            scalar(quantity, layer);
        }
        for (int i = 0; i < p.sequence_length; ++i) {
            key_norm(layer, i);
            for (const Quantity quantity : cell_quantities) {
                for (int j = 0; j <= i; ++j) {
                    cell(quantity, layer, i, j);
                }
            }
        }
    }
}

std::vector<double> flatten(const Parameters& p, const std::vector<Layer>& layers) {
    std::vector<double> values;
    const auto at = [&](int layer) -> const Layer& {
        return layers[static_cast<std::size_t>(layer)];
    };
    for_each_number(
        p, [&](Quantity quantity, int layer) { values.push_back(at(layer).scalar(quantity)); },
        [&](int layer, int key) { values.push_back(at(layer).key_norm(key)); },
        [&](Quantity quantity, int layer, int query, int key) {
            values.push_back(at(layer).cells(quantity)(query, key));
        });
    return values;
}

}  // namespace

MeanLayers::MeanLayers(const Parameters& parameters) : parameters_(parameters) {}

void MeanLayers::add(const std::vector<Layer>& layers) {
    const std::vector<double> values = flatten(parameters_, layers);
    mean_.resize(values.size(), 0.0);
    scatter_.resize(values.size(), 0.0);
    ++sequences_;
    for (std::size_t entry = 0; entry < values.size(); ++entry) {
        const double deviation = values[entry] - mean_[entry];
        mean_[entry] += deviation / sequences_;
        scatter_[entry] += deviation * (values[entry] - mean_[entry]);
    }
}

void MeanLayers::visit(const Estimate& estimate, const Visitor& visitor) const {
    std::size_t entry = 0;
    for_each_number(
        parameters_,
        [&](Quantity quantity, int layer) {
            visitor(scalar_name(quantity, layer), estimate.scalar(quantity, layer).value(),
                    statistic(entry++));
        },
        [&](int layer, int key) {
            visitor(key_name(layer, key), estimate.key_norm(layer, key).value(),
                    statistic(entry++));
        },
        [&](Quantity quantity, int layer, int query, int key) {
            visitor(cell_name(quantity, layer, query, key),
                    estimate.cell(quantity, layer, query, key).value(), statistic(entry++));
        });
}

Statistic MeanLayers::statistic(std::size_t entry) const {
    const double variance = scatter_[entry] / (sequences_ - 1.0);
    return {mean_[entry], std::sqrt(variance / sequences_)};
}

}  // namespace recency::reference
