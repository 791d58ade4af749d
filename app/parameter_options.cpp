// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parameter_options.h"

#include "app/refusal.h"
#include "app/value_option.h"
#include "ui/paper.h"

#include <algorithm>

namespace recency::app {
namespace {

std::string group_title(ParameterGroup group) {
    switch (group) {
    case ParameterGroup::model:
        return "Model";
    case ParameterGroup::inputs:
        return "Inputs";
    case ParameterGroup::sampling:
        break;
    }
    return "Sampling";
}

/// "Residual r: a number from 0 to 16 (default 0)"
std::string description(const ParameterInfo& info) {
    std::string text(info.label);
    if (!info.symbol.empty()) {
        text += " " + std::string(info.symbol);
    }
    if (info.only_for) {
        const ParameterInfo& row = parameter_info(ParameterId::distribution);
        text += ", for inputs " + format_value(row, static_cast<double>(*info.only_for));
    }
    const double normal = get_value(Experiment{}, info.id);
    return text + ": " + allowed_values(info) + " (default " + format_value(info, normal) + ")";
}

std::string value_name(const ParameterInfo& info) {
    return info.kind == ParameterKind::choice ? "NAME" : "NUMBER";
}

}  // namespace

std::string option_name(const ParameterInfo& info) {
    std::string name = "--" + std::string(info.name);
    std::ranges::replace(name, '_', '-');
    return name;
}

std::vector<std::string> preset_names() {
    std::vector<std::string> names;
    for (const Preset& preset : ui::paper().presets()) {
        names.push_back(preset.name);
    }
    return names;
}

ParameterOptions::ParameterOptions(CLI::App& command, Sampling sampling) {
    for (const ParameterInfo& info : parameter_table()) {
        if (info.group != ParameterGroup::sampling || sampling == Sampling::asked_for) {
            CLI::Option* option =
                add_value_option(command, option_name(info), value_name(info), description(info));
            options_.emplace_back(&info, option->group(group_title(info.group)));
        }
    }
}

Experiment ParameterOptions::written_over(Experiment experiment) const {
    for (const auto& [info, option] : options_) {
        const auto text = value_of(*option, allowed_values(*info));
        if (!text) {
            continue;
        }
        const auto value = parse_value(*info, *text);
        if (const auto* problem = std::get_if<Problem>(&value)) {
            throw Refusal::of_value(option->get_name(), problem->given, problem->allowed);
        }
        set_value(experiment, info->id, std::get<double>(value));
    }
    return experiment;
}

bool ParameterOptions::was_given(ParameterId id) const {
    return std::ranges::any_of(options_, [&](const auto& entry) {
        return entry.first->id == id && entry.second->count() > 0;
    });
}

std::vector<const ParameterInfo*> ParameterOptions::given() const {
    std::vector<const ParameterInfo*> rows;
    for (const auto& [info, option] : options_) {
        if (option->count() > 0) {
            rows.push_back(info);
        }
    }
    return rows;
}

ExperimentOptions::ExperimentOptions(CLI::App& command, Sampling sampling)
    : preset_(add_value_option(command, "--preset", "NAME",
                               "Start from a panel of the paper that recency-lab presets lists")),
      parameters_(command, sampling) {}

Experiment ExperimentOptions::read() const {
    return parameters_.written_over(start());
}

Experiment ExperimentOptions::start() const {
    static constexpr auto allowed = "a name that recency-lab presets lists";
    const auto name = value_of(*preset_, allowed);
    if (!name) {
        return {};
    }
    const Preset* preset = ui::paper().find(*name);
    if (preset == nullptr) {
        throw Refusal::of_value("--preset", *name, allowed + suggestion(*name, preset_names()));
    }
    return {.parameters = preset->parameters};
}

}  // namespace recency::app
