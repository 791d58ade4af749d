// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace recency::ui {

/// Where the texts about lesson files are translated.
struct LessonText {
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

/// What is wrong with a lesson file, and where.
struct LessonProblem {
    int line = 0;  // from 1; 0 where it is about the whole file
    int column = 0;
    QString reason;  // what is wrong and what is allowed

    /// "switch.yaml, line 3, column 5: ..."
    QString sentence(const QString& file_name) const;

    bool operator==(const LessonProblem&) const = default;
};

/// A text of the file as it may stand in a sentence: in quotation marks, on one line, not too long.
QString quoted(const QString& text);

}  // namespace recency::ui
