// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_fields.h"
#include "ui/lessons/lesson_settings_reader.h"
#include "ui/lessons/lesson_view_names.h"

#include <yaml-cpp/yaml.h>

#include <cmath>

namespace recency::ui {
namespace {

/// "all_layers", "this_layer", or two numbers.
void read_range(const LessonFields& fields, View& view) {
    const auto node = fields.find("range");
    if (!node) {
        return;
    }
    if (!node->IsSequence()) {
        const auto mode = fields.word("range", {"this_layer", "all_layers"});
        view.range_mode = mode ? static_cast<RangeMode>(*mode) : view.range_mode;
        return;
    }
    bool low_good = false;
    bool high_good = false;
    const bool pair = node->size() == 2;
    const double low = pair ? scalar_text((*node)[0]).toDouble(&low_good) : 0.0;
    const double high = pair ? scalar_text((*node)[1]).toDouble(&high_good) : 0.0;
    if (low_good && high_good && low < high && std::isfinite(low) && std::isfinite(high)) {
        view.range_mode = RangeMode::locked;
        view.locked_range = {low, high};
    } else {
        fields.report(*node, LessonText::tr("range must be this_layer, all_layers, or two rising "
                                            "numbers such as [0, 0.5]"));
    }
}

/// A cell needs both.
void read_cell(const LessonFields& fields, int tokens, View& view) {
    const QString because = LessonText::tr(" (the page has %1 tokens)").arg(tokens);
    const auto query = fields.whole_number("query", {1, tokens}, because);
    if (fields.has("query") != fields.has("key")) {
        fields.report(*fields.find(fields.has("query") ? "query" : "key"),
                      LessonText::tr("query and key name a cell together; one of them is missing"));
        return;
    }
    if (!query) {
        return;
    }
    const auto key = fields.whole_number(
        "key", {1, *query}, LessonText::tr(" (query %1 looks at no later key)").arg(*query));
    if (key) {
        view.locked = Cell{*query - 1, *key - 1};
    }
}

}  // namespace

View usual_lesson_view(const Parameters& parameters) {
    View view;
    view.layer = parameters.layers - 1;
    return view;
}

View read_lesson_view(const YAML::Node& node, const Parameters& parameters,
                      LessonProblems& problems) {
    const LessonFields fields(node, LessonText::tr("view"), view_keys(), problems);
    View view = usual_lesson_view(parameters);
    const int layer =
        fields
            .whole_number("layer", {1, parameters.layers},
                          LessonText::tr(" (the page has %1 layers)").arg(parameters.layers))
            .value_or(parameters.layers);
    view.layer = layer - 1;
    const int quantity = fields.word("quantity", quantity_names()).value_or(0);
    view.quantity = cell_quantities()[static_cast<std::size_t>(quantity)];
    read_cell(fields, parameters.sequence_length, view);
    const int perspective = fields.word("perspective", perspective_names()).value_or(0);
    view.perspective = static_cast<Perspective>(perspective);
    view.why_step = fields.whole_number("why_step", {1, why_steps}).value_or(why_steps) - 1;
    read_range(fields, view);
    view.diagonal_in_range = fields.yes_or_no("diagonal").value_or(false);
    return view;
}

}  // namespace recency::ui
