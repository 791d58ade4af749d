// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"
#include "ui/lessons/lesson_problems.h"

#include <yaml-cpp/node/node.h>

namespace recency::ui {

/// Parameters by their code names, with values as the command line takes them. What is not allowed
/// is reported and left out.
LessonSettings read_lesson_settings(const YAML::Node& node, LessonProblems& problems);

/// The parameters that a list names.
std::vector<ParameterId> read_parameter_names(const YAML::Node& node, const QString& what,
                                              LessonProblems& problems);

/// What a page looks at; layers, queries and keys within those of its experiment.
View read_lesson_view(const YAML::Node& node, const Parameters& parameters,
                      LessonProblems& problems);

/// The view of a page that says nothing about it: the last layer's scores, nothing locked.
View usual_lesson_view(const Parameters& parameters);

}  // namespace recency::ui
