// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson.h"

namespace recency::ui {
namespace {

void apply(const LessonSettings& settings, Experiment& experiment) {
    for (const auto& [id, value] : settings) {
        set_value(experiment, id, value);
    }
}

}  // namespace

const QStringList& lesson_parts() {
    static const QStringList parts{QStringLiteral("heatmap"), QStringLiteral("strip"),
                                   QStringLiteral("recency"), QStringLiteral("row"),
                                   QStringLiteral("why")};
    return parts;
}

Experiment experiment_of(const Lesson& lesson, const LessonPage& page) {
    Experiment experiment;
    apply(lesson.settings, experiment);
    apply(page.settings, experiment);
    return experiment;
}

std::optional<Experiment> pinned_experiment_of(const Lesson& lesson, const LessonPage& page) {
    if (!page.pin) {
        return std::nullopt;
    }
    Experiment experiment = experiment_of(lesson, page);
    apply(*page.pin, experiment);
    return experiment;
}

LessonSettings difference(const Experiment& from, const Experiment& to) {
    LessonSettings settings;
    for (const ParameterInfo& info : parameter_table()) {
        const double value = get_value(to, info.id);
        if (value != get_value(from, info.id)) {
            settings[info.id] = value;
        }
    }
    return settings;
}

}  // namespace recency::ui
