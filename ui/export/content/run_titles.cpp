// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/run_titles.h"

#include "ui/experiment_words.h"
#include "ui/export/content/quantity_labels.h"
#include "ui/plots/estimated_experiment.h"

#include <QCoreApplication>
#include <QStringList>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureRuns)
};

constexpr qsizetype most = 2;

/// "none" says nothing beside a letter alone.
QString setting(const Experiment& experiment, ParameterId id) {
    const bool no_norm = id == ParameterId::normalization &&
                         experiment.parameters.normalization == Normalization::none;
    return no_norm ? Words::tr("no norm") : value_in_words(experiment, id);
}

}  // namespace

QString run_title(const QString& letter, const Estimate& run, const Estimate& other) {
    const Experiment experiment = experiment_of(run);
    QStringList settings;
    for (const ParameterId id : differences(experiment, experiment_of(other))) {
        if (settings.size() == most) {
            settings << QStringLiteral("…");
            break;
        }
        settings << setting(experiment, id);
    }
    return settings.isEmpty()
               ? letter
               : with_symbols(letter + QStringLiteral(": ") + settings.join(QStringLiteral(", ")));
}

}  // namespace recency::ui
