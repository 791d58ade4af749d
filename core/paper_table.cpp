// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_table.h"

#include "core/parameter_table.h"

#include <stdexcept>
#include <string>

namespace recency {
namespace {

constexpr std::string_view header =
    "figure,alpha,normalization,residual,dimension,sequence_length,layer,recency_probability";

std::invalid_argument error_in_line(std::size_t line, const std::string& reason) {
    return std::invalid_argument("line " + std::to_string(line) + ": " + reason);
}

/// Takes the text up to the separator off the front.
std::string_view take_until(std::string_view& text, char separator) {
    const auto end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

std::string_view take_line(std::string_view& text) {
    std::string_view line = take_until(text, '\n');
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

std::vector<std::string_view> split(std::string_view line) {
    std::vector<std::string_view> fields;
    bool more = true;
    while (more) {
        more = line.find(',') != std::string_view::npos;
        fields.push_back(take_until(line, ','));
    }
    return fields;
}

/// What a column allows: the parameter's own row; a layer counts up to the depth, and a
/// probability lies between 0 and 1 as alpha does.
const ParameterInfo& column_info(std::string_view column) {
    if (const ParameterInfo* info = find_parameter(column)) {
        return *info;
    }
    return parameter_info(column == "layer" ? ParameterId::layers : ParameterId::alpha);
}

double read_field(std::string_view column, std::string_view text) {
    const auto value = parse_value(column_info(column), text);
    if (const auto* problem = std::get_if<Problem>(&value)) {
        throw std::invalid_argument(problem->sentence(column));
    }
    return std::get<double>(value);
}

PublishedValue read_row(std::string_view line) {
    const auto columns = split(header);
    const auto fields = split(line);
    if (fields.size() != columns.size()) {
        throw std::invalid_argument("expected " + std::to_string(columns.size()) +
                                    " columns, found " + std::to_string(fields.size()));
    }
    Experiment experiment;
    PublishedValue row;
    row.figure = fields[0];
    for (std::size_t column = 1; column < columns.size(); ++column) {
        const double value = read_field(columns[column], fields[column]);
        if (const ParameterInfo* info = find_parameter(columns[column])) {
            set_value(experiment, info->id, value);
        } else if (columns[column] == "layer") {
            row.layer = static_cast<int>(value);
        } else {
            row.recency_probability = value;
        }
    }
    row.parameters = experiment.parameters;
    row.parameters.layers = row.layer;
    return row;
}

}  // namespace

std::vector<PublishedValue> read_paper_table(std::string_view csv) {
    if (take_line(csv) != header) {
        throw error_in_line(1, "expected the header " + std::string(header));
    }
    std::vector<PublishedValue> rows;
    for (std::size_t number = 2; !csv.empty(); ++number) {
        const std::string_view line = take_line(csv);
        if (line.empty()) {
            continue;
        }
        try {
            rows.push_back(read_row(line));
        } catch (const std::invalid_argument& error) {
            throw error_in_line(number, error.what());
        }
    }
    if (rows.empty()) {
        throw error_in_line(2, "expected a row of numbers");
    }
    return rows;
}

}  // namespace recency
