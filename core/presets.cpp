// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/presets.h"

#include "core/paper_table.h"
#include "core/parameter_table.h"

#include <algorithm>
#include <set>

namespace recency {
namespace {

/// The parameters with everything that has no effect at its default, so that == asks whether two
/// settings are the same model.
Parameters without_idle_values(const Parameters& parameters) {
    Experiment experiment{.parameters = parameters};
    for (const ParameterInfo& info : parameter_table()) {
        if (!is_relevant(info, experiment)) {
            set_value(experiment, info.id, get_value(Experiment{}, info.id));
        }
    }
    return experiment.parameters;
}

Parameters with_layers(Parameters parameters, int layers) {
    parameters.layers = layers;
    return parameters;
}

bool is_same_model(const Parameters& a, const Parameters& b) {
    return without_idle_values(a) == without_idle_values(b);
}

bool is_same_at_other_depth(const Parameters& a, const Parameters& b) {
    return is_same_model(with_layers(a, 1), with_layers(b, 1));
}

std::string text_of(ParameterId id, const Parameters& parameters) {
    const ParameterInfo& info = parameter_info(id);
    return format_value(info, get_value({.parameters = parameters}, id));
}

/// "LayerNorm, α = 0.5, r = 1"; no residual is not mentioned.
std::string description(const Parameters& parameters) {
    const auto norm = static_cast<std::size_t>(parameters.normalization);
    const Choice& choice = parameter_info(ParameterId::normalization).choices[norm];
    const bool normalizes = parameters.normalization != Normalization::none;
    std::string text = normalizes ? std::string(choice.label) : "no norm";
    text += ", α = " + text_of(ParameterId::alpha, parameters);
    if (parameters.residual > 0.0) {
        text += ", r = " + text_of(ParameterId::residual, parameters);
    }
    return text;
}

/// One panel of the numbered figures, which are lettered from a in each dimension.
Preset numbered_panel(const std::string& figure, char letter, const Parameters& parameters) {
    const std::string dimension = text_of(ParameterId::dimension, parameters);
    Preset preset;
    preset.name = "figure" + figure + "-" + letter + "-d" + dimension;
    preset.figure = "Figure " + figure;
    preset.short_title = preset.figure + " " + letter;
    preset.setting = description(parameters);
    preset.letter = letter;
    preset.title = preset.short_title + ", d = " + dimension + ": " + preset.setting;
    preset.parameters = parameters;
    return preset;
}

/// One curve of the two figures over alpha.
Preset alpha_panel(const Parameters& parameters) {
    const std::string alpha = text_of(ParameterId::alpha, parameters);
    const bool has_residual = parameters.residual > 0.0;
    Preset preset;
    preset.name = (has_residual ? "alpha-residual-" : "alpha-") + alpha;
    preset.figure = has_residual ? "α with residual" : "α without residual";
    preset.short_title = "α = " + alpha + ", r = " + text_of(ParameterId::residual, parameters);
    preset.setting = description(parameters);
    preset.title = preset.figure + ": " + preset.setting;
    preset.parameters = parameters;
    return preset;
}

bool is_numbered(const std::string& figure) {
    return figure.find_first_not_of("0123456789") == std::string::npos;
}

/// The distinct settings of one figure in the order of the table, each with the depth that the
/// figure shows.
std::vector<Parameters> settings_of(const std::string& figure,
                                    const std::vector<PublishedValue>& rows) {
    std::vector<Parameters> settings;
    for (const PublishedValue& row : rows) {
        if (row.figure != figure) {
            continue;
        }
        const auto known = std::ranges::find_if(settings, [&](const Parameters& setting) {
            return is_same_at_other_depth(setting, row.parameters);
        });
        if (known == settings.end()) {
            settings.push_back(row.parameters);
        } else {
            known->layers = std::max(known->layers, row.layer);
        }
    }
    return settings;
}

/// The layers that a figure shows, from 1.
std::vector<int> layers_of(const std::string& figure, const std::vector<PublishedValue>& rows) {
    std::set<int> layers;
    for (const PublishedValue& row : rows) {
        if (row.figure == figure) {
            layers.insert(row.layer);
        }
    }
    return {layers.begin(), layers.end()};
}

std::vector<Preset> presets_of(const std::string& figure, const std::vector<PublishedValue>& rows) {
    std::vector<Preset> presets;
    int dimension = 0;
    char letter = 'a';
    for (const Parameters& setting : settings_of(figure, rows)) {
        letter = setting.dimension == dimension ? static_cast<char>(letter + 1) : 'a';
        dimension = setting.dimension;
        presets.push_back(is_numbered(figure) ? numbered_panel(figure, letter, setting)
                                              : alpha_panel(setting));
        presets.back().shown_layers = layers_of(figure, rows);
    }
    return presets;
}

std::vector<std::string> figures_of(const std::vector<PublishedValue>& rows) {
    std::vector<std::string> figures;
    figures.reserve(rows.size());
    for (const PublishedValue& row : rows) {
        figures.push_back(row.figure);
    }
    std::ranges::sort(figures);
    figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
    return figures;
}

}  // namespace

Paper::Paper(std::string_view csv) : published_(read_paper_table(csv)) {
    for (const std::string& figure : figures_of(published_)) {
        std::ranges::move(presets_of(figure, published_), std::back_inserter(presets_));
    }
}

std::vector<std::optional<double>> Paper::published_for(const Parameters& parameters) const {
    std::vector<std::optional<double>> values(static_cast<std::size_t>(parameters.layers));
    for (const PublishedValue& row : published_) {
        if (row.layer <= parameters.layers && is_same_at_other_depth(row.parameters, parameters)) {
            values[static_cast<std::size_t>(row.layer - 1)] = row.recency_probability;
        }
    }
    return values;
}

const Preset* Paper::find(const Parameters& parameters) const {
    const auto preset = std::ranges::find_if(presets_, [&](const Preset& candidate) {
        return is_same_model(candidate.parameters, parameters);
    });
    return preset == presets_.end() ? nullptr : &*preset;
}

const Preset* Paper::find(std::string_view name) const {
    const auto preset = std::ranges::find(presets_, name, &Preset::name);
    return preset == presets_.end() ? nullptr : &*preset;
}

}  // namespace recency
