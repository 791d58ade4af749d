// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_problem.h"

#include <QByteArray>

#include <optional>
#include <string>

namespace recency::ui {

/// What makes a text unfit to be read as a lesson, whatever it says: too large, not UTF-8, control
/// characters, not YAML, or YAML that a lesson has no use for (anchors and aliases, with which a
/// short text stands for a huge one, tags, several documents, deep nesting).
std::optional<LessonProblem> problem_of_source(const QByteArray& content);

/// The text to be parsed: without a byte order mark, with plain ends of lines.
std::string yaml_text(const QByteArray& content);

}  // namespace recency::ui
