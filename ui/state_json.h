// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/scene.h"

#include <QJsonObject>
#include <QString>

namespace recency::ui {

// What is simulated and how it is looked at, as members of a JSON file: settings and recipes.

/// "sequence_length"
QString key_of(const ParameterInfo& info);

/// A number, or the name of a choice.
QJsonValue value_json(const ParameterInfo& info, double value);
QJsonObject experiment_json(const Experiment& experiment);
/// Layers, queries, keys and steps count from 1. Without what the pointer was on.
QJsonObject view_json(const View& view);

}  // namespace recency::ui
