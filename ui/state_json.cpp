// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/state_json.h"

#include "ui/view_names.h"

namespace recency::ui {

QString key_of(const ParameterInfo& info) {
    return QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
}

QJsonValue value_json(const ParameterInfo& info, double value) {
    return info.kind == ParameterKind::choice
               ? QJsonValue(QString::fromStdString(format_value(info, value)))
               : QJsonValue(value);
}

QJsonObject experiment_json(const Experiment& experiment) {
    QJsonObject object;
    for (const ParameterInfo& info : parameter_table()) {
        object[key_of(info)] = value_json(info, get_value(experiment, info.id));
    }
    return object;
}

QJsonObject view_json(const View& view) {
    QJsonObject object;
    const QString quantity = cell_quantity_names.name(view.quantity);
    if (!quantity.isNull()) {
        object["quantity"] = quantity;
    }
    object["layer"] = view.layer + 1;
    if (view.locked) {
        object["query"] = view.locked->query + 1;
        object["key"] = view.locked->key + 1;
    }
    object["range"] = range_names.name(view.range_mode);
    object["range_minimum"] = view.locked_range.minimum;
    object["range_maximum"] = view.locked_range.maximum;
    object["diagonal_in_range"] = view.diagonal_in_range;
    object["colour_map"] = colour_names.name(view.colour_map);
    object["perspective"] = perspective_names.name(view.perspective);
    object["why_step"] = view.why_step + 1;
    return object;
}

}  // namespace recency::ui
