// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/parameter_words.h"

#include "core/input_distribution.h"
#include "ui/format.h"

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

/// Qt wraps a tooltip at a width of its own choosing unless a table sets one.
QString wrapped(const QString& html) {
    return QStringLiteral("<table width=\"320\"><tr><td>%1</td></tr></table>").arg(html);
}

QString title_line(const ParameterInfo& info) {
    const QString symbol = QString::fromUtf8(info.symbol.data(), qsizetype(info.symbol.size()));
    QString line = QStringLiteral("<b>%1</b>").arg(parameter_label(info).toHtmlEscaped());
    if (!symbol.isEmpty()) {
        line += QStringLiteral(
                    " <span style=\"font-family: STIX, STIXGeneral; "
                    "font-size: 15px\"><i>%1</i></span>")
                    .arg(symbol);
    }
    return line;
}

QString range_line(const ParameterInfo& info) {
    const QString low = QString::fromStdString(format_value(info, info.minimum));
    const QString high = QString::fromStdString(format_value(info, info.maximum));
    const QString range =
        info.minimum_excluded ? Words::tr("above %1, up to %2") : Words::tr("%1 to %2");
    const QString unit = translated(info.unit);
    return range.arg(low, high) + (unit.isEmpty() ? QString() : u' ' + unit);
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

QStringList choice_tooltips(const ParameterInfo& info) {
    QStringList tooltips;
    for (const Choice& choice : info.choices) {
        tooltips << wrapped(QStringLiteral("<b>%1</b><br>%2")
                                .arg(translated(choice.label).toHtmlEscaped(),
                                     translated(choice.help).toHtmlEscaped()));
    }
    return tooltips;
}

QString parameter_tooltip(const ParameterInfo& info) {
    QString html = title_line(info);
    if (info.kind != ParameterKind::choice) {
        html += QStringLiteral("&nbsp;&nbsp; ") + range_line(info).toHtmlEscaped();
    }
    return wrapped(html + QStringLiteral("<br>") + translated(info.help).toHtmlEscaped());
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
