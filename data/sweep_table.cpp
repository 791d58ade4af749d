// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sweep_table.h"

#include "core/quantity_names.h"
#include "data/csv_rows.h"
#include "data/estimate_report.h"

#include <algorithm>
#include <sstream>

namespace recency::data {
namespace {

bool varies(const SweepPlan& plan, std::string_view name) {
    return std::ranges::any_of(plan.sweep.axes, [&](const SweepAxis& axis) {
        return parameter_info(axis.parameter).name == name;
    });
}

/// The number of sequences has a column already.
bool has_own_column(const SweepAxis& axis) {
    return axis.parameter != ParameterId::sequences;
}

std::string value_text(const Experiment& experiment, ParameterId id) {
    return format_value(parameter_info(id), get_value(experiment, id));
}

void add_axes(const SweepPlan& plan, std::string& head) {
    for (const SweepAxis& axis : plan.sweep.axes) {
        const ParameterInfo& info = parameter_info(axis.parameter);
        std::string values;
        for (const double value : axis.values) {
            values += (values.empty() ? "" : ",") + format_value(info, value);
        }
        head += "# vary " + std::string(info.name) + ": " + values + '\n';
    }
}

/// Those that have a meaning at any of the points.
void add_parameters(const SweepPlan& plan, std::string& head) {
    std::vector<std::string> there;
    for (const Experiment& point : experiments_of(plan.sweep)) {
        const Json parameters = parameters_json(point.parameters);
        for (const auto& [name, value] : parameters.items()) {
            if (!varies(plan, name) && std::ranges::find(there, name) == there.end()) {
                there.push_back(name);
                head += "# " + name + ": " + value_text(plan.sweep.base, find_parameter(name)->id) +
                        '\n';
            }
        }
    }
    for (const ParameterId id : {ParameterId::seed, ParameterId::sequences}) {
        const std::string name(parameter_info(id).name);
        if (!varies(plan, name)) {
            head += "# " + name + ": " + value_text(plan.sweep.base, id) + '\n';
        }
    }
}

std::string quantity_list(QuantitySet quantities) {
    std::string names;
    for (int index = 0; index < quantity_count; ++index) {
        const auto quantity = static_cast<Quantity>(index);
        if (quantities.contains(quantity)) {
            names += (names.empty() ? "" : ",") + std::string(quantity_name(quantity));
        }
    }
    return names;
}

}  // namespace

std::string sweep_head(const SweepPlan& plan) {
    std::string head = "# format: recency-lab/sweep\n# version: 1\n";
    add_axes(plan, head);
    add_parameters(plan, head);
    head += "# quantities: " + quantity_list(plan.quantities) + '\n';
    head += "# program: " + plan.program + '\n';
    head += "# recipe: " + plan.recipe + '\n';
    for (const SweepAxis& axis : plan.sweep.axes) {
        if (has_own_column(axis)) {
            head += std::string(parameter_info(axis.parameter).name) + ',';
        }
    }
    return head + "layer,query,key,quantity,mean,standard_error,sequences\n";
}

std::vector<Quantity> quantities_with_rows(const SweepPlan& plan, const Experiment& point) {
    Parameters one_layer = point.parameters;
    one_layer.layers = 1;
    Estimate estimate(one_layer, point.seed, plan.quantities);
    estimate.add_sequences(1);
    std::vector<Quantity> quantities;
    for (int index = 0; index < quantity_count; ++index) {
        const auto quantity = static_cast<Quantity>(index);
        if (estimate.exists(quantity, 0)) {
            quantities.push_back(quantity);
        }
    }
    return quantities;
}

std::string sweep_rows(const SweepPlan& plan, const Experiment& point, const Estimate& estimate) {
    const Report report = make_report(estimate);
    const std::string fields = point_fields(plan, point);
    const std::string sequences = std::to_string(estimate.sequences());
    if (quantities_with_rows(plan, point).empty()) {
        return {};
    }
    std::ostringstream out;
    for (int layer = 0; layer < point.parameters.layers; ++layer) {
        const LayerValues values = report.values_of_layer(layer);
        if (!values.beyond_range.empty()) {
            out << beyond_range_line(plan, point, layer + 1);
        }
        for (const QuantityValues& quantity : values.quantities) {
            write_rows(fields + std::to_string(layer + 1) + ',', quantity, sequences, out);
        }
    }
    return out.str();
}

std::string point_fields(const SweepPlan& plan, const Experiment& point) {
    std::string fields;
    for (const SweepAxis& axis : plan.sweep.axes) {
        if (has_own_column(axis)) {
            fields += value_text(point, axis.parameter) + ',';
        }
    }
    return fields;
}

std::string point_words(const SweepPlan& plan, const Experiment& point) {
    std::string words;
    for (const SweepAxis& axis : plan.sweep.axes) {
        words += (words.empty() ? "" : ", ") + std::string(parameter_info(axis.parameter).name) +
                 ' ' + value_text(point, axis.parameter);
    }
    return words;
}

std::string beyond_range_line(const SweepPlan& plan, const Experiment& point, int layer) {
    return "# " + point_words(plan, point) + ", layer " + std::to_string(layer) + ": " +
           beyond_range_sentence() + '\n';
}

}  // namespace recency::data
