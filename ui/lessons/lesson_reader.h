// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"
#include "ui/lessons/lesson_problem.h"

#include <QByteArray>

namespace recency::ui {

inline constexpr int lesson_version = 1;
inline constexpr std::size_t most_pages = 9;
inline constexpr int longest_title = 60;  // characters

/// A lesson, or what is wrong with the text.
struct LessonReading {
    std::optional<Lesson> lesson;         // there if and only if there are no problems
    std::vector<LessonProblem> problems;  // in the order of the file
};

/// Reads the text of a lesson file (YAML; README describes it). Nothing in it is executed and no
/// other file is looked at. Anything that is not as described is refused with its place.
LessonReading read_lesson(const QByteArray& content);

}  // namespace recency::ui
