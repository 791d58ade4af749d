// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"
#include "ui/scene.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace recency::ui {

/// Some parameters with their values; allowed ones.
using LessonSettings = std::map<ParameterId, double>;

/// One step of a lesson: a state of the window, what is said about it, and what may be moved.
struct LessonPage {
    QString name;         // "Predict"
    QString text;         // plain; a line break begins a paragraph
    QString question;     // to be answered before the next page; may be empty
    QStringList options;  // answers to choose from; without a question none
    QString next;         // on the button that leads on; empty: a usual word
    LessonSettings settings;
    std::optional<LessonSettings> pin;  // run A: the page's settings with these changed
    View view;                          // its colours and its hovered cell are the reader's own
    std::vector<ParameterId> controls;  // shown beside the text
    QStringList look_at;                // names of lesson_parts(), and of parameters

    bool operator==(const LessonPage&) const = default;
};

/// A lesson as its file says it.
struct Lesson {
    QString title;
    QString summary;          // one sentence for lists
    LessonSettings settings;  // of every page, over the program's defaults
    std::vector<LessonPage> pages;

    bool operator==(const Lesson&) const = default;
};

/// What files say for the parts of the window that a page may point at: "heatmap", "strip",
/// "recency", "row", "why".
const QStringList& lesson_parts();

/// The experiment that a page sets: the program's defaults, the lesson's settings, the page's.
Experiment experiment_of(const Lesson& lesson, const LessonPage& page);

/// Run A of a page, if it has one.
std::optional<Experiment> pinned_experiment_of(const Lesson& lesson, const LessonPage& page);

/// The settings that lead from one experiment to the other.
LessonSettings difference(const Experiment& from, const Experiment& to);

}  // namespace recency::ui
