// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/presets_report.h"

#include "app/text_table.h"
#include "core/parameter_table.h"
#include "data/report.h"
#include "ui/paper.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>

namespace recency::app {
namespace {

data::Json published_json(const Preset& preset) {
    data::Json values = data::Json::array();
    for (const auto& value : ui::paper().published_for(preset.parameters)) {
        values.push_back(value ? data::Json(*value) : data::Json(nullptr));
    }
    return values;
}

data::Json preset_json(const Preset& preset) {
    return {{"name", preset.name},
            {"figure", preset.figure},
            {"title", preset.title},
            {"parameters", data::parameters_json(preset.parameters)},
            {"published_recency_probability", published_json(preset)}};
}

void write_json(std::ostream& out) {
    out << "{\"format\": \"recency-lab/presets\",\n \"version\": " << data::report_version
        << ",\n \"presets\": [";
    std::string_view between = "\n  ";
    for (const Preset& preset : ui::paper().presets()) {
        out << between << preset_json(preset);
        between = ",\n  ";
    }
    out << "]}\n";
}

/// The code names of all parameters that concern one of the presets.
std::vector<std::string> parameter_columns() {
    std::vector<std::string> columns;
    for (const Preset& preset : ui::paper().presets()) {
        const data::Json parameters = data::parameters_json(preset.parameters);
        for (const auto& [name, value] : parameters.items()) {
            if (std::ranges::find(columns, name) == columns.end()) {
                columns.push_back(name);
            }
        }
    }
    return columns;
}

/// Names, numbers, and nothing where a preset has no such parameter: no text has a comma.
std::string csv_field(const data::Json& object, const std::string& name) {
    const auto value = object.find(name);
    if (value == object.end()) {
        return {};
    }
    return value->is_string() ? value->get<std::string>() : value->dump();
}

/// One published value a row.
void write_csv_rows(const Preset& preset, const std::vector<std::string>& columns,
                    std::ostream& out) {
    const data::Json parameters = data::parameters_json(preset.parameters);
    int layer = 0;
    for (const auto& value : ui::paper().published_for(preset.parameters)) {
        ++layer;
        if (!value) {
            continue;
        }
        out << preset.name << ',' << preset.figure << ',' << layer << ','
            << data::Json(*value).dump();
        for (const std::string& column : columns) {
            out << ',' << csv_field(parameters, column);
        }
        out << '\n';
    }
}

void write_csv(std::ostream& out) {
    const std::vector<std::string> columns = parameter_columns();
    out << "# format: recency-lab/presets\n# version: " << data::report_version
        << "\npreset,figure,layer,recency_probability";
    for (const std::string& column : columns) {
        out << ',' << column;
    }
    out << '\n';
    for (const Preset& preset : ui::paper().presets()) {
        write_csv_rows(preset, columns, out);
    }
}

std::string published_text(const Preset& preset) {
    std::string text;
    for (const auto& value : ui::paper().published_for(preset.parameters)) {
        std::array<char, 16> number{"     -"};
        if (value) {
            std::snprintf(number.data(), number.size(), "%6.4f", *value);
        }
        text += (text.empty() ? "" : "  ") + std::string(number.data());
    }
    return text;
}

/// "d=16 S=10": the sizes, which the titles of some figures leave out.
std::string settings_text(const Preset& preset) {
    std::string text;
    for (const ParameterId id : {ParameterId::dimension, ParameterId::sequence_length}) {
        const ParameterInfo& info = parameter_info(id);
        const double value = get_value({.parameters = preset.parameters}, id);
        text +=
            (text.empty() ? "" : " ") + std::string(info.symbol) + "=" + format_value(info, value);
    }
    return text;
}

TextTable table_rows() {
    TextTable rows = {{"name", "title", "settings", "published recency probability by layer"}};
    for (const Preset& preset : ui::paper().presets()) {
        rows.push_back({preset.name, preset.title, settings_text(preset), published_text(preset)});
    }
    return rows;
}

}  // namespace

void write_presets(ReportFormat format, std::ostream& out) {
    switch (format) {
    case ReportFormat::json:
        return write_json(out);
    case ReportFormat::csv:
        return write_csv(out);
    case ReportFormat::table:
        return write_table(table_rows(), out);
    }
}

}  // namespace recency::app
