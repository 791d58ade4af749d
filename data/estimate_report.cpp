// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/estimate_report.h"

#include "core/quantity_names.h"

namespace recency::data {
namespace {

void append(const std::optional<Statistic>& statistic, QuantityValues& values) {
    values.mean.push_back(statistic->mean);
    values.standard_error.push_back(statistic->standard_error);
}

void append_cells(const Estimate& estimate, Quantity quantity, int layer, QuantityValues& values) {
    for (int query = 0; query < estimate.parameters().sequence_length; ++query) {
        for (int key = 0; key <= query; ++key) {
            append(estimate.cell(quantity, layer, query, key), values);
        }
    }
}

void append_keys(const Estimate& estimate, int layer, QuantityValues& values) {
    for (int key = 0; key < estimate.parameters().sequence_length; ++key) {
        append(estimate.key_norm(layer, key), values);
    }
}

QuantityValues values_of(const Estimate& estimate, Quantity quantity, int layer) {
    QuantityValues values{.name = quantity_name(quantity), .shape = shape_of(quantity)};
    if (!estimate.exists(quantity, layer)) {
        return values;
    }
    if (values.shape == Shape::scalar) {
        append(estimate.scalar(quantity, layer), values);
    } else if (values.shape == Shape::per_key) {
        append_keys(estimate, layer, values);
    } else {
        append_cells(estimate, quantity, layer, values);
    }
    return values;
}

LayerValues values_of_layer(const Estimate& estimate, int layer) {
    LayerValues values{.layer = layer + 1};
    if (layer >= estimate.layers_within_range()) {
        values.beyond_range = beyond_range_sentence();
        return values;
    }
    for (int index = 0; index < quantity_count; ++index) {
        const auto quantity = static_cast<Quantity>(index);
        if (estimate.quantities().contains(quantity)) {
            values.quantities.push_back(values_of(estimate, quantity, layer));
        }
    }
    return values;
}

std::vector<std::string> notes_on(const Estimate& estimate) {
    std::vector<std::string> notes;
    const QuantitySet printed = estimate.quantities();
    const bool has_recency = printed.contains(Quantity::recency_probability) ||
                             printed.contains(Quantity::ties) ||
                             printed.contains(Quantity::recency_advantage);
    if (has_recency && all_tokens_identical(estimate.parameters())) {
        notes.emplace_back(
            "All tokens of a sequence are the same vector: every comparison is a "
            "tie, and no key is preferred.");
    }
    if (has_recency && estimate.parameters().sequence_length < 3) {
        notes.emplace_back(
            "Recency probability and recency advantage compare two keys before a "
            "query, which needs at least 3 tokens.");
    }
    if (estimate.sequences() < 2) {
        notes.emplace_back("Standard errors need at least 2 sequences.");
    }
    return notes;
}

}  // namespace

Report make_report(const Estimate& estimate) {
    Report report;
    report.format = "recency-lab/estimate";
    report.parameters = estimate.parameters();
    report.facts = {{"seed", estimate.seed()}, {"sequences", estimate.sequences()}};
    report.notes = notes_on(estimate);
    report.is_sampled = true;
    report.values_of_layer = [&estimate](int layer) { return values_of_layer(estimate, layer); };
    return report;
}

}  // namespace recency::data
