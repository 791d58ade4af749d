// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/parameter_words.h"

#include "core/input_distribution.h"
#include "ui/format.h"
#include "ui/help/sections.h"

#include <QCoreApplication>

#include <algorithm>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ParameterWords)
};

/// A text of the table. Its texts are literals, so they end in a zero.
QString translated(std::string_view text) {
    return text.empty() ? QString() : QCoreApplication::translate("parameters", text.data());
}

/// "9 007 199 254 740 991", with no-break spaces, as parse_value reads it back.
QString in_groups(const std::string& number) {
    QString text = QString::fromStdString(number);
    if (text.contains(u'.') || text.size() < 5) {
        return text;
    }
    for (qsizetype at = text.size() - 3; at > 0; at -= 3) {
        text.insert(at, QChar::Nbsp);
    }
    return text;
}

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Where the page The model says more.
QString section_of(const ParameterInfo& info) {
    switch (info.group) {
    case ParameterGroup::inputs:
        return QString::fromUtf16(section::inputs);
    case ParameterGroup::sampling:
        return QString::fromUtf16(section::sampling);
    case ParameterGroup::model:
        break;
    }
    const bool norm = info.kind == ParameterKind::choice;
    return QString::fromUtf16(norm ? section::norms : section::layer);
}

/// A positive number in four letters at most: "0.35", "14", and "<0.01" or ">999" beyond that.
QString short_number(double value) {
    if (value == 0.0) {
        return QStringLiteral("0");
    }
    if (value < 0.005) {
        return QStringLiteral("<0.01");
    }
    if (value >= 999.5) {
        return QStringLiteral(">999");
    }
    return format_fixed(value, value < 0.995 ? 2 : value < 9.95 ? 1 : 0);
}

ParameterNote residual_note(const Parameters& parameters) {
    if (!normalizes_before_attention(parameters)) {
        return {};  // r itself is the effective one
    }
    const QString number = short_number(effective_residual(parameters));
    const QString text = Words::tr("effective %1 (layer 1)");
    return {.symbol = {},
            .text = text.arg(number),
            .brief = Words::tr("effective %1").arg(number),
            .widest = text.arg(short_number(1e-9))};
}

/// The correlation between neighbours, which follows from alpha and S.
ParameterNote distribution_note(const Parameters& parameters) {
    if (parameters.distribution != Distribution::neighbours) {
        return {};
    }
    const double rho = neighbour_correlation(parameters.alpha, parameters.sequence_length);
    return {.symbol = QStringLiteral("ρ"),
            .text = QStringLiteral("= ") + format_fixed(rho, 2),
            .brief = {},
            .widest = {}};
}

ParameterNote normalization_note(const Parameters& parameters) {
    if (parameters.normalization != Normalization::none) {
        return {};
    }
    return {
        .symbol = {}, .text = Words::tr("its placement has no effect"), .brief = {}, .widest = {}};
}

}  // namespace

QString parameter_label(const ParameterInfo& info) {
    return translated(info.label);
}

QString group_title(ParameterGroup group) {
    switch (group) {
    case ParameterGroup::inputs:
        return Words::tr("Inputs");
    case ParameterGroup::sampling:
        return Words::tr("Sampling");
    case ParameterGroup::model:
        break;
    }
    return Words::tr("Model");
}

QStringList choice_labels(const ParameterInfo& info) {
    QStringList labels;
    for (const Choice& choice : info.choices) {
        labels << translated(choice.label);
    }
    return labels;
}

QString parameter_range(const ParameterInfo& info) {
    if (info.kind == ParameterKind::choice) {
        return {};
    }
    const QString low = in_groups(format_value(info, info.minimum));
    const QString high = in_groups(format_value(info, info.maximum));
    const QString range =
        info.minimum_excluded ? Words::tr("above %1, up to %2") : Words::tr("%1 to %2");
    const QString unit = translated(info.unit);
    return range.arg(low, high) + (unit.isEmpty() ? QString() : u' ' + unit);
}

Explanation parameter_explanation(const ParameterInfo& info) {
    return {.name = parameter_label(info),
            .symbol = text_of(info.symbol),
            .range = parameter_range(info),
            .text = translated(info.help),
            .formula = text_of(info.formula),
            .section = section_of(info)};
}

Explanations choice_explanations(const ParameterInfo& info) {
    Explanations explanations;
    for (const Choice& choice : info.choices) {
        explanations.push_back({.name = translated(choice.label),
                                .symbol = {},
                                .range = {},
                                .text = translated(choice.help),
                                .formula = text_of(choice.formula),
                                .section = section_of(info)});
    }
    return explanations;
}

QStringList choice_tooltips(const ParameterInfo& info) {
    QStringList tooltips;
    for (const Explanation& explanation : choice_explanations(info)) {
        tooltips << explanation_tooltip({explanation});
    }
    return tooltips;
}

QString parameter_tooltip(const ParameterInfo& info) {
    return explanation_tooltip({parameter_explanation(info)});
}

ParameterNote parameter_note(const ParameterInfo& info, const Experiment& experiment) {
    switch (info.id) {
    case ParameterId::residual:
        return residual_note(experiment.parameters);
    case ParameterId::distribution:
        return distribution_note(experiment.parameters);
    case ParameterId::normalization:
        return normalization_note(experiment.parameters);
    default:
        return {};
    }
}

}  // namespace recency::ui
