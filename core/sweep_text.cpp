// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ladder.h"
#include "core/sweep.h"

#include <algorithm>
#include <cmath>

namespace recency {
namespace {

/// What stands between the separators; one more than there are of them.
std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(at + 1);
    }
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t") == std::string_view::npos;
}

/// The step of a range is not a value of the parameter: it may be negative, and small.
std::variant<double, Problem> parse_step(std::string_view text) {
    static const ParameterInfo any_number{.id = {},
                                          .group = {},
                                          .kind = ParameterKind::real,
                                          .name = "step",
                                          .symbol = "",
                                          .label = "",
                                          .unit = "",
                                          .help = "",
                                          .formula = "",
                                          .minimum = -1e18,
                                          .maximum = 1e18};
    auto step = parse_value(any_number, text);
    if (const auto* problem = std::get_if<Problem>(&step)) {
        return Problem{problem->given, "a number as the step"};
    }
    return step;
}

/// From first towards last; the values are decimal as the step is: 0.3, not 0.30000000000000004.
std::variant<std::vector<double>, Problem> spread_range(const ParameterInfo& info,
                                                        std::string_view text, double first,
                                                        double last, double step) {
    const double steps = (last - first) / step;
    if (!(steps > 0.0) || std::isinf(steps)) {  // 0/0 is neither
        return Problem{std::string(text),
                       "a range first:last:step whose steps lead from the first "
                       "value to the last"};
    }
    const double whole_steps = std::floor(steps + 1e-9);
    if (whole_steps >= static_cast<double>(most_sweep_points)) {
        return Problem{std::string(text),
                       "at most " + std::to_string(most_sweep_points) + " values"};
    }
    std::vector<double> values;
    for (int index = 0; index <= static_cast<int>(whole_steps); ++index) {
        const double value = rounded_to_digits(first + index * step, 12);
        if (const auto problem = check_value(info, value)) {
            return *problem;
        }
        values.push_back(value);
    }
    return values;
}

std::variant<std::vector<double>, Problem> parse_range(const ParameterInfo& info,
                                                       std::string_view text) {
    const std::vector<std::string_view> parts = split(text, ':');
    const bool complete = parts.size() == 3 && std::ranges::none_of(parts, is_blank);
    if (info.kind == ParameterKind::choice || !complete) {
        return Problem{std::string(text), allowed_sweep_values(info)};
    }
    const std::variant<double, Problem> numbers[] = {
        parse_value(info, parts[0]), parse_value(info, parts[1]), parse_step(parts[2])};
    for (const auto& number : numbers) {
        if (const auto* problem = std::get_if<Problem>(&number)) {
            return *problem;
        }
    }
    return spread_range(info, text, std::get<double>(numbers[0]), std::get<double>(numbers[1]),
                        std::get<double>(numbers[2]));
}

std::variant<std::vector<double>, Problem> parse_list(const ParameterInfo& info,
                                                      std::string_view text) {
    std::vector<double> values;
    for (const std::string_view part : split(text, ',')) {
        if (is_blank(part)) {
            return Problem{is_blank(text) ? "" : std::string(text), allowed_sweep_values(info)};
        }
        const auto value = parse_value(info, part);
        if (const auto* problem = std::get_if<Problem>(&value)) {
            return *problem;
        }
        if (std::ranges::count(values, std::get<double>(value)) > 0) {
            return Problem{std::string(text), "each value once"};
        }
        values.push_back(std::get<double>(value));
    }
    if (values.size() > most_sweep_points) {
        return Problem{"a list of " + std::to_string(values.size()),
                       "at most " + std::to_string(most_sweep_points) + " values"};
    }
    return values;
}

/// "sequence_length" for "sequence-length".
std::string code_name(std::string_view text) {
    std::string name(text);
    std::ranges::replace(name, '-', '_');
    return name;
}

std::string all_names() {
    std::string names;
    for (const ParameterInfo& info : parameter_table()) {
        names += (names.empty() ? "" : ", ") + std::string(info.name);
    }
    return names;
}

}  // namespace

std::string allowed_sweep_values(const ParameterInfo& info) {
    std::string first;
    std::string second;
    if (info.kind == ParameterKind::choice) {
        first = info.choices.at(0).name;
        second = info.choices.at(1).name;
        return "values such as " + first + "," + second + ", each " + allowed_values(info);
    }
    first = format_value(info, info.ladder == Ladder::linear ? info.minimum : info.slider_minimum);
    second = format_value(info, info.slider_maximum > 0 ? info.slider_maximum : info.maximum);
    return "values such as " + first + "," + second + " or a range first:last:step, each " +
           allowed_values(info);
}

std::variant<std::vector<double>, Problem> parse_sweep_values(const ParameterInfo& info,
                                                              std::string_view text) {
    return text.find(':') != std::string_view::npos ? parse_range(info, text)
                                                    : parse_list(info, text);
}

std::variant<SweepAxis, Problem> parse_sweep_axis(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) {
        return Problem{std::string(text),
                       "PARAMETER=VALUES such as alpha=0:0.9:0.1 or dimension=16,64,256"};
    }
    const std::string name = code_name(text.substr(0, equals));
    const ParameterInfo* info = find_parameter(name);
    if (info == nullptr) {
        return Problem{std::string(text.substr(0, equals)), "one of " + all_names()};
    }
    auto values = parse_sweep_values(*info, text.substr(equals + 1));
    if (const auto* problem = std::get_if<Problem>(&values)) {
        return Problem{std::string(text.substr(0, equals + 1)) + problem->given, problem->allowed};
    }
    return SweepAxis{info->id, std::move(std::get<std::vector<double>>(values))};
}

}  // namespace recency
