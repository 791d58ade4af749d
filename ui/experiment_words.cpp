// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/experiment_words.h"

#include "ui/controls/parameter_words.h"
#include "ui/controls/slider_scale.h"

#include <QCoreApplication>
#include <QStringList>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ExperimentWords)
};

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

std::vector<ParameterId> differences(const Experiment& one, const Experiment& other) {
    std::vector<ParameterId> result;
    for (const ParameterInfo& info : parameter_table()) {
        const bool matters = is_relevant(info, one) || is_relevant(info, other);
        if (matters && get_value(one, info.id) != get_value(other, info.id)) {
            result.push_back(info.id);
        }
    }
    return result;
}

QString name_of_change(const Experiment& before, const Experiment& after) {
    std::vector<ParameterId> changed = differences(before, after);
    if (changed.empty()) {  // what changed has no effect now: it is named all the same
        for (const ParameterInfo& info : parameter_table()) {
            if (get_value(before, info.id) != get_value(after, info.id)) {
                changed.push_back(info.id);
            }
        }
    }
    if (changed.size() == 1) {
        return parameter_label(parameter_info(changed.front()));
    }
    return changed.empty() ? Words::tr("Change") : Words::tr("%1 settings").arg(changed.size());
}

QString value_in_words(const Experiment& experiment, ParameterId id) {
    const ParameterInfo& info = parameter_info(id);
    const double value = get_value(experiment, id);
    if (info.kind == ParameterKind::choice) {
        return choice_labels(info).at(static_cast<qsizetype>(value));
    }
    const QString name =
        info.symbol.empty() ? parameter_label(info).toLower() : text_of(info.symbol);
    return info.symbol.empty() ? Words::tr("%1 %2").arg(name, value_text(info, value))
                               : Words::tr("%1 = %2").arg(name, value_text(info, value));
}

QString distinction(const Experiment& experiment, const Experiment& other, int most) {
    QStringList values;
    for (const ParameterId id : differences(experiment, other)) {
        if (values.size() == most) {
            return values.join(QStringLiteral(", ")) + QStringLiteral(", …");
        }
        values << value_in_words(experiment, id);
    }
    return values.isEmpty() ? Words::tr("same settings") : values.join(QStringLiteral(", "));
}

}  // namespace recency::ui
