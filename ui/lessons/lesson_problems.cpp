// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_problems.h"

#include <algorithm>
#include <tuple>

namespace recency::ui {
namespace {

constexpr std::size_t most_problems = 20;

}  // namespace

void LessonProblems::add(const YAML::Mark& mark, const QString& reason) {
    list_.push_back({mark.line + 1, mark.column + 1, reason});
}

std::vector<LessonProblem> LessonProblems::sorted() const {
    std::vector<LessonProblem> problems = list_;
    std::ranges::stable_sort(problems, {}, [](const LessonProblem& problem) {
        return std::tuple(problem.line, problem.column);
    });
    if (problems.size() > most_problems) {
        problems.resize(most_problems);
    }
    return problems;
}

}  // namespace recency::ui
