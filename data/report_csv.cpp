// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report_csv.h"

#include "data/csv_rows.h"
#include "data/seal.h"

#include <ostream>

namespace recency::data {
namespace {

void write_comment(const Json& object, std::ostream& out) {
    for (const auto& [name, value] : object.items()) {
        if (value.is_object()) {
            write_comment(value, out);
        } else if (!value.is_array()) {
            out << "# " << name << ": "
                << (value.is_string() ? value.get<std::string>() : value.dump()) << '\n';
        }
    }
}

/// The curves among the facts (h of the closed form), which belong to no layer.
void write_curves(const Json& facts, std::ostream& out) {
    for (const auto& [name, value] : facts.items()) {
        if (value.is_object()) {
            write_curves(value, out);
        } else if (value.is_array()) {
            const auto curve = value.get<std::vector<double>>();
            write_rows(",", {.name = name, .shape = Shape::per_key, .mean = curve}, "", out);
        }
    }
}

void write_head(const Report& report, std::ostream& out) {
    out << "# format: " << report.format << "\n# version: " << report_version << '\n';
    write_comment(parameters_json(report.parameters), out);
    write_comment(report.facts, out);
    for (const std::string& note : report.notes) {
        out << "# note: " << note << '\n';
    }
    if (!report.recipe.empty()) {
        out << "# recipe: " << report.recipe << '\n';
    }
    out << "layer,query,key,quantity,mean" << (report.is_sampled ? ",standard_error,sequences" : "")
        << '\n';
}

void write_lines(const Report& report, std::ostream& out) {
    write_head(report, out);
    write_curves(report.facts, out);
    const std::string sequences = report.is_sampled ? report.facts["sequences"].dump() : "";
    for (int layer = 0; layer < report.parameters.layers; ++layer) {
        const LayerValues values = report.values_of_layer(layer);
        if (!values.beyond_range.empty()) {
            out << "# layer " << values.layer << ": " << values.beyond_range << '\n';
        }
        const std::string layer_field = std::to_string(values.layer) + ',';
        for (const QuantityValues& quantity : values.quantities) {
            write_rows(layer_field, quantity, sequences, out);
        }
    }
}

}  // namespace

void write_csv(const Report& report, std::ostream& out) {
    if (report.recipe.empty()) {
        write_lines(report, out);
    } else {
        write_sealed(out, [&](std::ostream& sealed) { write_lines(report, sealed); });
    }
}

}  // namespace recency::data
