// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/figure_settings.h"

#include "ui/export/format_names.h"
#include "ui/export/recipe_names.h"
#include "ui/export/style_json.h"
#include "ui/view_names.h"

#include <algorithm>
#include <limits>

namespace recency::ui {
namespace {

void read_subject(RecipeMembers& members, const Paper& paper, FigureChoices& choices) {
    QString name;
    members.read("subject", subject_names, choices.subject);
    members.read("paper_figure", name);
    if (choices.subject != FigureSubject::paper) {
        return;
    }
    const std::vector<std::string> known = paper_figure_names(paper);
    choices.paper_figure = name.toStdString();
    if (std::ranges::find(known, choices.paper_figure) == known.end()) {
        choices.subject = FigureSubject::screen;
        choices.paper_figure.clear();
    }
}

constexpr EnumNames<LimitsFrom, 3> limits_names{{{{LimitsFrom::window, "window"},
                                                  {LimitsFrom::numbers, "numbers"},
                                                  {LimitsFrom::hand, "hand"}}}};

void read_colours(RecipeMembers& members, FigureChoices& choices) {
    members.read("colour_map", colour_names, choices.colour_map);
    constexpr double most = std::numeric_limits<double>::max();
    ValueRange limits = choices.limits;
    members.read("limits_from", limits_names, choices.limits_from);
    members.read("limits_minimum", -most, most, limits.minimum);
    members.read("limits_maximum", -most, most, limits.maximum);
    if (limits.minimum < limits.maximum) {
        choices.limits = limits;
    }
}

}  // namespace

FigureChoices choices_of(const Recipe& recipe, FigureFormat format) {
    FigureChoices choices;
    choices.subject = recipe.subject;
    choices.paper_figure = recipe.paper_figure;
    choices.style = recipe.style;
    choices.format = format;
    return choices;
}

QJsonObject to_json(const FigureSettings& settings) {
    const FigureChoices& choices = settings.choices;
    QJsonObject object{{"subject", subject_names.name(choices.subject)},
                       {"paper_figure", QString::fromStdString(choices.paper_figure)},
                       {"format", format_names.name(choices.format)},
                       {"style", to_json(choices.style)},
                       {"limits_from", limits_names.name(choices.limits_from)},
                       {"limits_minimum", choices.limits.minimum},
                       {"limits_maximum", choices.limits.maximum},
                       {"folder", settings.folder}};
    if (choices.colour_map) {
        object["colour_map"] = colour_names.name(*choices.colour_map);
    }
    return object;
}

FigureSettings read_figure_settings(RecipeMembers members, const Paper& paper) {
    FigureSettings settings;
    FigureChoices& choices = settings.choices;
    read_subject(members, paper, choices);
    read_colours(members, choices);
    members.read("format", format_names, choices.format);
    members.read("folder", settings.folder);
    RecipeMembers style = members.object("style");
    read(style, choices.style);
    return settings;
}

}  // namespace recency::ui
