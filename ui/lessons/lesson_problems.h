// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_problem.h"

#include <yaml-cpp/mark.h>

#include <vector>

namespace recency::ui {

/// Collects what a reader finds.
class LessonProblems {
public:
    /// Marks count from 0.
    void add(const YAML::Mark& mark, const QString& reason);

    bool empty() const { return list_.empty(); }
    /// In the order of the file, the first twenty.
    std::vector<LessonProblem> sorted() const;

private:
    std::vector<LessonProblem> list_;
};

}  // namespace recency::ui
