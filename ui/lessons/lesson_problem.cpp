// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_problem.h"

#include <yaml-cpp/mark.h>

#include <algorithm>
#include <tuple>

namespace recency::ui {
namespace {

constexpr std::size_t most_problems = 20;
constexpr int longest_quotation = 40;

}  // namespace

QString LessonProblem::sentence(const QString& file_name) const {
    if (line == 0) {
        return LessonText::tr("%1: %2.").arg(file_name, reason);
    }
    return LessonText::tr("%1, line %2, column %3: %4.")
        .arg(file_name)
        .arg(line)
        .arg(column)
        .arg(reason);
}

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

QString quoted(const QString& text) {
    QString line = text.simplified();
    if (line.size() > longest_quotation) {
        line = line.left(longest_quotation - 1) + QStringLiteral("…");
    }
    return QStringLiteral("“%1”").arg(line);
}

}  // namespace recency::ui
