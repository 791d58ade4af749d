// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report_json.h"

#include "core/moments.h"
#include "core/quantity_names.h"

#include <algorithm>
#include <ostream>
#include <span>

namespace recency::data {
namespace {

/// [[s_11], [s_21, s_22], ...] of a packed lower triangle.
Json rows_json(std::span<const double> triangle) {
    Json rows = Json::array();
    for (std::size_t length = 1; !triangle.empty(); ++length) {
        const auto row = triangle.first(length);
        rows.emplace_back(Json::array_t(row.begin(), row.end()));
        triangle = triangle.subspan(length);
    }
    return rows;
}

Json shaped_json(Shape shape, const std::vector<double>& values) {
    if (shape == Shape::scalar) {
        return values.front();
    }
    return shape == Shape::per_key ? Json(values) : rows_json(values);
}

Json quantity_json(const QuantityValues& quantity) {
    if (quantity.mean.empty()) {
        return nullptr;
    }
    Json json = {{"mean", shaped_json(quantity.shape, quantity.mean)}};
    if (!quantity.standard_error.empty()) {
        json["standard_error"] = shaped_json(quantity.shape, quantity.standard_error);
    }
    return json;
}

/// The share of ties is a member of the recency probability, which it qualifies.
void fold_ties(Json& layer) {
    const std::string ties(quantity_name(Quantity::ties));
    const std::string recency(quantity_name(Quantity::recency_probability));
    if (!layer.contains(ties) || !layer.contains(recency)) {
        return;
    }
    if (layer[recency].is_object()) {
        layer[recency][ties] = layer[ties]["mean"];
    }
    layer.erase(ties);
}

Json layer_json(const LayerValues& values) {
    Json json = {{"layer", values.layer}};
    if (!values.beyond_range.empty()) {
        json["beyond_range"] = values.beyond_range;
        return json;
    }
    for (const QuantityValues& quantity : values.quantities) {
        json[std::string(quantity.name)] = quantity_json(quantity);
    }
    fold_ties(json);
    return json;
}

/// The members of an object, each on a line of its own after the first.
void write_members(const Json& object, std::string_view between, std::ostream& out) {
    bool first = true;
    for (const auto& [name, value] : object.items()) {
        out << (first ? std::string_view() : between) << Json(name) << ": " << value;
        first = false;
    }
}

Json head_json(const Report& report) {
    Json head = {{"format", report.format},
                 {"version", report_version},
                 {"parameters", parameters_json(report.parameters)}};
    head.update(report.facts);
    head.update(report.run);
    if (!report.notes.empty()) {
        head["notes"] = report.notes;
    }
    return head;
}

}  // namespace

void write_json(const Report& report, std::ostream& out) {
    out << '{';
    write_members(head_json(report), ",\n ", out);
    if (!report.recipe.empty()) {
        out << ",\n \"recipe\": " << report.recipe;
    }
    out << ",\n \"layers\": [";
    for (int layer = 0; layer < report.parameters.layers; ++layer) {
        out << (layer == 0 ? "\n  {" : ",\n  {");
        write_members(layer_json(report.values_of_layer(layer)), ",\n   ", out);
        out << '}';
    }
    out << "]}\n";
}

}  // namespace recency::data
