// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/pinned_run.h"

#include "ui/experiment_words.h"
#include "ui/plots/estimated_experiment.h"
#include "ui/plots/plot_sizes.h"

namespace recency::ui {
namespace {

constexpr qsizetype longest_name = 10;  // letters that the right margin has room for

/// A long distinction stands in the headings; here the letter is enough.
QString name(const QString& letter, const QString& distinction) {
    return distinction.size() <= longest_name ? letter + u' ' + distinction : letter;
}

}  // namespace

QCPScatterStyle pinned_marker(const Theme& theme) {
    return {QCPScatterStyle::ssSquare, QPen(theme.pinned, theme.pick(1.5, 2.5)), theme.paper,
            disc_size(theme)};
}

RunNames run_names(const Scene& scene) {
    const Experiment a = experiment_of(*scene.pinned);
    const Experiment b = experiment_of(*scene.estimate);
    if (differences(a, b).empty()) {
        return {QStringLiteral("A"), QStringLiteral("B")};
    }
    return {name(QStringLiteral("A"), distinction(a, b, 1)),
            name(QStringLiteral("B"), distinction(b, a, 1))};
}

}  // namespace recency::ui
