// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/report.h"

#include "core/parameter_table.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace recency::data {
namespace {

/// The order in files: what the inputs are made of, then what is done to them. Rows of the table
/// that are not named here follow in the table's order.
constexpr std::array first_in_files = {
    ParameterId::sequence_length, ParameterId::dimension,   ParameterId::layers,
    ParameterId::alpha,           ParameterId::input_scale, ParameterId::residual,
    ParameterId::score_scale,
};

std::vector<const ParameterInfo*> rows_in_file_order() {
    std::vector<const ParameterInfo*> rows;
    for (const ParameterInfo& info : parameter_table()) {
        rows.push_back(&info);
    }
    std::ranges::stable_sort(rows, {}, [](const ParameterInfo* info) {
        return std::ranges::find(first_in_files, info->id) - first_in_files.begin();
    });
    return rows;
}

/// 1 rather than 1.0, and names for choices.
Json value_json(const ParameterInfo& info, double value) {
    if (info.kind == ParameterKind::choice) {
        return format_value(info, value);
    }
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

}  // namespace

std::string beyond_range_sentence() {
    return "The tokens have grown beyond the range of the numbers; a smaller residual, fewer "
           "layers or a norm keeps them within it.";
}

Json parameters_json(const Parameters& parameters) {
    Json json = Json::object();
    const Experiment experiment{.parameters = parameters};
    for (const ParameterInfo* info : rows_in_file_order()) {
        const bool concerns_these_inputs =
            !info->only_for || *info->only_for == parameters.distribution;
        if (info->group != ParameterGroup::sampling && concerns_these_inputs) {
            json[std::string(info->name)] = value_json(*info, get_value(experiment, info->id));
        }
    }
    return json;
}

}  // namespace recency::data
