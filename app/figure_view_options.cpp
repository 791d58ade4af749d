// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figure_view_options.h"

#include "app/figure_start.h"
#include "app/named_option.h"
#include "app/number_option.h"
#include "ui/export/number_pair.h"
#include "ui/export/recipe_names.h"
#include "ui/view_names.h"

#include <algorithm>
#include <limits>
#include <string_view>

namespace recency::app {
namespace {

/// What can be shown of one experiment, in one word.
struct Shown {
    ui::FigureSubject subject;
    ui::Perspective perspective = ui::Perspective::map;

    bool operator==(const Shown&) const = default;
};
constexpr ui::EnumNames<Shown, 9> shown_names{
    {{{{ui::FigureSubject::heatmap}, "heatmap"},
      {{ui::FigureSubject::row}, "row"},
      {{ui::FigureSubject::recency}, "recency"},
      {{ui::FigureSubject::factors}, "factors"},
      {{ui::FigureSubject::layers}, "layers"},
      {{ui::FigureSubject::comparison}, "comparison"},
      {{ui::FigureSubject::screen, ui::Perspective::map}, "map"},
      {{ui::FigureSubject::screen, ui::Perspective::why}, "why"},
      {{ui::FigureSubject::screen, ui::Perspective::sources}, "sources"}}}};

constexpr const char* allowed_axis = "what varies, as in alpha=0:0.9:0.1 or dimension=16,64,256";
constexpr const char* allowed_limits = "two ascending numbers with a colon between them, as in 0:4";

CLI::Option* add_to_content(CLI::App& command, const std::string& name, const std::string& value,
                            const std::string& description) {
    return add_value_option(command, name, value, description)->group("Content");
}

std::optional<ui::ValueRange> parse_limits(std::string_view text) {
    const auto limits = ui::parse_number_pair(text);
    return limits && limits->first < limits->second
               ? std::optional(ui::ValueRange{limits->first, limits->second})
               : std::nullopt;
}

}  // namespace

FigureViewOptions::FigureViewOptions(CLI::App& command)
    : shown_(add_to_content(
          command, "--show", "NAME",
          "What of the experiment: " + listed_names(shown_names) + " (of a panel: layers)")),
      quantity_(add_to_content(command, "--quantity", "NAME",
                               "In heatmaps and along a row: " +
                                   listed_names(ui::cell_quantity_names) + " (default score)")),
      layer_(add_to_content(
          command, "--layer", "NUMBER",
          "The layer shown, from 1 (default: the last; of a comparison the last of both)")),
      row_(add_to_content(command, "--row", "NUMBER",
                          "The query of curves, from 1 (default: the last)")),
      against_(add_to_content(command, "--against", "FIGURE",
                              "Run A, for a comparison: a panel of the paper or an exported file")),
      axis_(add_to_content(command, "--vary", "PARAMETER=VALUES",
                           "Show a number of every layer against " + std::string(allowed_axis))),
      value_(add_to_content(command, "--value", "NAME",
                            "That number: " + listed_names(ui::sweep_quantity_names) +
                                " (default recency_probability)")),
      colours_(add_to_content(command, "--colour-map", "NAME",
                              listed_names(ui::colour_names) + " (default viridis)")),
      limits_(add_to_content(command, "--limits", "LOW:HIGH",
                             "Range of the colours: " + std::string(allowed_limits) +
                                 " (default: that of the numbers)")),
      parameters_(command, Sampling::asked_for) {}

ui::Recipe FigureViewOptions::written_over(ui::Recipe recipe) const {
    read_subject(recipe);
    if (recipe.subject == ui::FigureSubject::paper) {
        refuse_for_paper();
    }
    const bool last = recipe.view.layer == recipe.experiment.parameters.layers - 1;
    recipe.experiment = parameters_.written_over(recipe.experiment);
    const int layers = recipe.experiment.parameters.layers;
    recipe.view.layer = last ? layers - 1 : std::min(recipe.view.layer, layers - 1);
    read_view(recipe);
    read_sweep(recipe);
    read_run_a(recipe);
    keep_to_both_runs(recipe);
    return recipe;
}

/// The paper's figures have their own experiments and layers.
void FigureViewOptions::refuse_for_paper() const {
    std::vector<std::string> without_use;
    for (const CLI::Option* option : {quantity_, layer_, row_, against_, axis_, value_}) {
        if (option->count() > 0) {
            without_use.push_back(option->get_name());
        }
    }
    for (const ParameterInfo* info : parameters_.given()) {
        if (info->group != ParameterGroup::sampling) {
            without_use.push_back(option_name(*info));
        }
    }
    if (!without_use.empty()) {
        throw Refusal(without_use.front() +
                      " does not apply to a figure of the paper, which has its own settings; "
                      "expected --sequences, --seed, --colour-map, --limits and the options of "
                      "style");
    }
}

void FigureViewOptions::read_subject(ui::Recipe& recipe) const {
    const auto shown = named_value_of(*shown_, shown_names);
    if (!shown) {
        return;
    }
    if (recipe.subject == ui::FigureSubject::paper) {
        throw Refusal(
            "--show does not apply to a figure of the paper; expected a panel, as in "
            "figure3-c-d16");
    }
    recipe.subject = shown->subject;
    recipe.view.perspective = shown->perspective;
}

void FigureViewOptions::read_sweep(ui::Recipe& recipe) const {
    if (const auto text = value_of(*axis_, allowed_axis)) {
        const auto axis = parse_sweep_axis(*text);
        if (const auto* problem = std::get_if<Problem>(&axis)) {
            throw Refusal::of_value("--vary", problem->given, problem->allowed);
        }
        recipe.subject = ui::FigureSubject::sweep;
        recipe.sweep = ui::SweepSubject{.axes = {std::get<SweepAxis>(axis)}};
    }
    const auto value = named_value_of(*value_, ui::sweep_quantity_names);
    if (value && !recipe.sweep) {
        throw Refusal("--value needs --vary, which says against what it is shown");
    }
    if (value) {
        recipe.sweep->quantity = *value;
    }
}

void FigureViewOptions::read_view(ui::Recipe& recipe) const {
    ui::View& view = recipe.view;
    const int layers = recipe.experiment.parameters.layers;
    view.quantity = named_value_of(*quantity_, ui::cell_quantity_names).value_or(view.quantity);
    view.layer = whole_of(*layer_, 1, layers).value_or(view.layer + 1) - 1;
    view.colour_map = named_value_of(*colours_, ui::colour_names).value_or(view.colour_map);
    read_row(recipe);
    read_limits(view);
}

void FigureViewOptions::read_row(ui::Recipe& recipe) const {
    std::optional<ui::Cell>& locked = recipe.view.locked;
    const int tokens = recipe.experiment.parameters.sequence_length;
    if (const auto row = whole_of(*row_, 1, tokens)) {
        locked = ui::Cell{*row - 1, std::min(locked ? locked->key : *row - 1, *row - 1)};
    } else if (locked && locked->query >= tokens) {
        locked.reset();  // the sequence was made shorter
    }
}

void FigureViewOptions::read_limits(ui::View& view) const {
    const auto text = value_of(*limits_, allowed_limits);
    if (!text) {
        return;
    }
    const auto limits = parse_limits(*text);
    if (!limits) {
        throw Refusal::of_value("--limits", *text, allowed_limits);
    }
    view.range_mode = ui::RangeMode::locked;
    view.locked_range = *limits;
}

void FigureViewOptions::read_run_a(ui::Recipe& recipe) const {
    const auto name = value_of(*against_, allowed_figures());
    if (!name) {
        return;
    }
    const ui::Recipe other = figure_named(*name);
    if (other.subject == ui::FigureSubject::paper) {
        throw Refusal::of_value("--against", *name,
                                "a panel that recency-lab presets lists, or an exported file");
    }
    recipe.pinned = Experiment{.parameters = other.experiment.parameters,
                               .seed = recipe.experiment.seed,
                               .sequences = recipe.experiment.sequences};
}

/// A layer or a row of a comparison is one that both runs have. (A recipe that was exported with
/// another one is drawn as it was.)
void FigureViewOptions::keep_to_both_runs(ui::Recipe& recipe) const {
    if (recipe.subject != ui::FigureSubject::comparison || !recipe.pinned) {
        return;
    }
    const Parameters& a = recipe.pinned->parameters;
    const Parameters& b = recipe.experiment.parameters;
    const int layers = std::min(a.layers, b.layers);
    const int tokens = std::min(a.sequence_length, b.sequence_length);
    const auto refuse_beyond = [](const CLI::Option& option, int most, const std::string& what) {
        if (option.count() > 0 && whole_of(option, 1, std::numeric_limits<int>::max()) > most) {
            throw Refusal::of_value(
                option.get_name(), option.as<std::string>(),
                allowed_wholes(1, most) + ": run A and run B have " + what + " up to that");
        }
    };
    refuse_beyond(*layer_, layers, "layers");
    refuse_beyond(*row_, tokens, "tokens");
    if (against_->count() > 0) {
        recipe.view.layer = std::min(recipe.view.layer, layers - 1);
    }
}

}  // namespace recency::app
