// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/help/explanation.h"

#include <QString>
#include <QStringList>

namespace recency::ui {

// The texts of the parameter table in the user's language.

QString parameter_label(const ParameterInfo& info);

/// "Model", "Inputs", "Sampling"
QString group_title(ParameterGroup group);

QStringList choice_labels(const ParameterInfo& info);

/// "0 to 16", "2 to 512 tokens"; empty for a choice.
QString parameter_range(const ParameterInfo& info);

/// Label, symbol, range, two sentences and formula.
Explanation parameter_explanation(const ParameterInfo& info);

/// Each choice with what it means; empty for a number.
Explanations choice_explanations(const ParameterInfo& info);

/// As rich text, about 320 px wide: one for each choice, and one for the parameter.
QStringList choice_tooltips(const ParameterInfo& info);
QString parameter_tooltip(const ParameterInfo& info);

/// What is to be known beside a parameter: "effective 0.35 (layer 1)". Often empty.
struct ParameterNote {
    QString symbol;  // in STIX italic before the text
    QString text;
    QString brief;   // where the text has no room; empty where it has no shorter form
    QString widest;  // the text for the value that needs most room: it decides for all of them
};
ParameterNote parameter_note(const ParameterInfo& info, const Experiment& experiment);

}  // namespace recency::ui
