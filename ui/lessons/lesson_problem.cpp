// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_problem.h"

namespace recency::ui {
namespace {

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

QString quoted(const QString& text) {
    QString line = text.simplified();
    if (line.size() > longest_quotation) {
        line = line.left(longest_quotation - 1) + QStringLiteral("…");
    }
    return QStringLiteral("“%1”").arg(line);
}

}  // namespace recency::ui
