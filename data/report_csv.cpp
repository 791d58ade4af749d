// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report_csv.h"

#include "data/number_text.h"
#include "data/seal.h"

#include <ostream>

namespace recency::data {
namespace {

/// Query and key of the entries of a quantity, in the order in which they are stored.
struct Place {
    Shape shape = Shape::scalar;
    int query = 1;
    int key = 1;

    std::string text() const {
        if (shape == Shape::scalar) {
            return ",";
        }
        return (shape == Shape::per_cell ? std::to_string(query) : "") + "," + std::to_string(key);
    }

    void advance() {
        ++key;
        if (shape == Shape::per_cell && key > query) {
            ++query;
            key = 1;
        }
    }
};

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

void write_quantity(const std::string& layer, const QuantityValues& quantity,
                    const std::string& sequences, std::ostream& out) {
    Place place{.shape = quantity.shape};
    for (std::size_t entry = 0; entry < quantity.mean.size(); ++entry, place.advance()) {
        out << layer << ',' << place.text() << ',' << quantity.name << ','
            << number_text(quantity.mean[entry]);
        if (!quantity.standard_error.empty()) {
            out << ',' << number_text(quantity.standard_error[entry]) << ',' << sequences;
        }
        out << '\n';
    }
}

/// The curves among the facts (h of the closed form), which belong to no layer.
void write_curves(const Json& facts, std::ostream& out) {
    for (const auto& [name, value] : facts.items()) {
        if (value.is_object()) {
            write_curves(value, out);
        } else if (value.is_array()) {
            const auto curve = value.get<std::vector<double>>();
            write_quantity("", {.name = name, .shape = Shape::per_key, .mean = curve}, "", out);
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
        for (const QuantityValues& quantity : values.quantities) {
            write_quantity(std::to_string(values.layer), quantity, sequences, out);
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
