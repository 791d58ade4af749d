// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_start.h"

#include "app/parameter_options.h"
#include "app/refusal.h"
#include "ui/export/recipe_text.h"
#include "ui/paper.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <filesystem>
#include <variant>

namespace recency::app {
namespace {

/// Sequences behind a figure that nobody asked otherwise for: its numbers are good to four digits,
/// as printed.
constexpr std::uint64_t usual_sequences = 1'000'000;

ui::Recipe layers_of(const Preset& preset) {
    ui::Recipe recipe;
    recipe.experiment.parameters = preset.parameters;
    recipe.experiment.sequences = usual_sequences;
    recipe.subject = ui::FigureSubject::layers;
    recipe.view.layer = preset.parameters.layers - 1;
    return recipe;
}

ui::Recipe figure_of_paper(const std::string& name) {
    ui::Recipe recipe;
    recipe.experiment.sequences = usual_sequences;
    recipe.subject = ui::FigureSubject::paper;
    recipe.paper_figure = name;
    return recipe;
}

ui::Recipe recipe_in(const std::string& path) {
    const auto read = ui::read_recipe_file(QFile::decodeName(path.c_str()));
    if (const auto* refusal = std::get_if<ui::RecipeRefusal>(&read)) {
        throw Refusal(path + ": " + refusal->reason.toStdString());
    }
    return std::get<ui::Recipe>(read);
}

bool is_path(const std::string& name) {
    std::error_code unreadable;  // a name that is too long, say
    return name.find_first_of("./") != std::string::npos ||
           std::filesystem::exists(std::filesystem::path(name), unreadable);
}

}  // namespace

std::string allowed_figures() {
    return "a panel that recency-lab presets lists, a figure of the paper (" +
           listed(ui::paper_figure_names(ui::paper())) +
           "), or a file that Recency Lab has exported";
}

ui::Recipe figure_named(const std::string& name) {
    if (const Preset* preset = ui::paper().find(name)) {
        return layers_of(*preset);
    }
    std::vector<std::string> names = ui::paper_figure_names(ui::paper());
    if (std::ranges::find(names, name) != names.end()) {
        return figure_of_paper(name);
    }
    if (is_path(name)) {
        return recipe_in(name);
    }
    const std::vector<std::string> presets = preset_names();
    names.insert(names.end(), presets.begin(), presets.end());
    throw Refusal::of_value("figure", name, allowed_figures() + suggestion(name, names));
}

}  // namespace recency::app
