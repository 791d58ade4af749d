// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/recipe_json.h"

#include "ui/export/recipe_names.h"
#include "ui/export/style_json.h"
#include "ui/state_json.h"
#include "ui/view_names.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>
#include <set>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recipe)
};

constexpr qsizetype longest_name = 64;  // of a figure of the paper
constexpr qsizetype most_axes = 14;     // as many as there are parameters

QJsonObject to_json(const SweepAxis& axis) {
    const ParameterInfo& info = parameter_info(axis.parameter);
    QJsonArray values;
    for (const double value : axis.values) {
        values.append(value_json(info, value));
    }
    return {{"parameter", key_of(info)}, {"values", values}};
}

QJsonObject to_json(const SweepSubject& sweep) {
    QJsonArray axes;
    for (const SweepAxis& axis : sweep.axes) {
        axes.append(to_json(axis));
    }
    return {{"axes", axes},
            {"quantity", sweep_quantity_names.name(sweep.quantity)},
            {"layers", layers_shown_names.name(sweep.shown)}};
}

void read(RecipeMembers members, Experiment& experiment) {
    for (const ParameterInfo& info : parameter_table()) {
        members.read(info, experiment);
    }
    members.refuseOthers();
}

void read_cell(RecipeMembers& members, std::optional<Cell>& cell) {
    const int longest = static_cast<int>(parameter_info(ParameterId::sequence_length).maximum);
    if (!members.has("query") && !members.has("key")) {
        return;
    }
    int query = 0;
    int key = 0;
    members.read("query", 1, longest, query);
    members.read("key", 1, longest, key);
    if (key == 0 || key > query) {
        members.refuse("key", Words::tr("a whole number from 1 to the query's"));
    }
    cell = Cell{query - 1, key - 1};
}

void read_range(RecipeMembers& members, ValueRange& range) {
    constexpr double most = std::numeric_limits<double>::max();
    members.read("range_minimum", -most, most, range.minimum);
    members.read("range_maximum", -most, most, range.maximum);
    if (!(range.minimum < range.maximum)) {
        members.refuse("range_maximum", Words::tr("a number above range_minimum"));
    }
}

void read(RecipeMembers members, View& view) {
    const int deepest = static_cast<int>(parameter_info(ParameterId::layers).maximum);
    int layer = view.layer + 1;
    int why_step = view.why_step + 1;
    members.read("layer", 1, deepest, layer);
    members.read("quantity", cell_quantity_names, view.quantity);
    read_cell(members, view.locked);
    members.read("range", range_names, view.range_mode);
    read_range(members, view.locked_range);
    members.read("diagonal_in_range", view.diagonal_in_range);
    members.read("colour_map", colour_names, view.colour_map);
    members.read("perspective", perspective_names, view.perspective);
    members.read("why_step", 1, why_steps, why_step);
    members.refuseOthers();
    view.layer = layer - 1;
    view.why_step = why_step - 1;
}

SweepAxis axis_from(RecipeMembers members) {
    SweepAxis axis;
    QString name;
    members.read("parameter", name);
    const ParameterInfo* info = find_parameter(name.toStdString());
    if (info == nullptr) {
        members.refuse("parameter", Words::tr("the name of a parameter"));
        return axis;
    }
    axis.parameter = info->id;
    const QJsonArray values = members.array("values");
    for (const auto& value : values) {
        const std::optional<double> allowed = allowed_value(*info, value);
        if (!allowed) {
            members.refuse(
                "values",
                Words::tr("a list, each %1").arg(QString::fromStdString(allowed_values(*info))));
            return axis;
        }
        axis.values.push_back(*allowed);
    }
    if (std::set(axis.values.begin(), axis.values.end()).size() < axis.values.size()) {
        members.refuse("values", Words::tr("each value once"));
    }
    members.refuseOthers();
    return axis;
}

SweepSubject sweep_from(RecipeMembers members, const Experiment& base) {
    SweepSubject sweep;
    const QJsonArray axes = members.array("axes");
    if (axes.size() > most_axes) {
        members.refuse("axes", Words::tr("at most %1 of them").arg(most_axes));
        return sweep;
    }
    for (qsizetype index = 0; index < axes.size(); ++index) {
        sweep.axes.push_back(axis_from(members.element("axes", index)));
    }
    members.read("quantity", sweep_quantity_names, sweep.quantity);
    members.read("layers", layers_shown_names, sweep.shown);
    members.refuseOthers();
    const std::vector<std::string> problems = validate(Sweep{base, sweep.axes});
    if (!problems.empty()) {
        members.complain("axes", QString::fromStdString(problems.front()));
    }
    return sweep;
}

void read_style(RecipeMembers members, FigureStyle& style) {
    read(members, style);
    members.refuseOthers();
}

void read_paper_figure(RecipeMembers& members, std::string& figure) {
    QString name = QString::fromStdString(figure);
    members.read("paper_figure", name);
    if (name.size() > longest_name) {
        members.refuse("paper_figure",
                       Words::tr("a name of at most %1 characters").arg(longest_name));
    }
    figure = name.toStdString();
}

}  // namespace

QJsonObject to_json(const Recipe& recipe) {
    QJsonObject object{{"experiment", experiment_json(recipe.experiment)},
                       {"view", view_json(recipe.view)},
                       {"subject", subject_names.name(recipe.subject)},
                       {"style", to_json(recipe.style)}};
    if (recipe.pinned) {
        object["pinned"] = experiment_json(*recipe.pinned);
    }
    if (!recipe.paper_figure.empty()) {
        object["paper_figure"] = QString::fromStdString(recipe.paper_figure);
    }
    if (recipe.sweep) {
        object["sweep"] = to_json(*recipe.sweep);
    }
    return object;
}

void read(RecipeMembers& members, Recipe& recipe) {
    read(members.object("experiment"), recipe.experiment);
    read(members.object("view"), recipe.view);
    if (members.has("pinned")) {
        recipe.pinned.emplace();
        read(members.object("pinned"), *recipe.pinned);
    }
    members.read("subject", subject_names, recipe.subject);
    read_paper_figure(members, recipe.paper_figure);
    if (members.has("sweep")) {
        recipe.sweep = sweep_from(members.object("sweep"), recipe.experiment);
    }
    read_style(members.object("style"), recipe.style);
}

}  // namespace recency::ui
