// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson_reader.h"

#include <QString>

namespace recency::ui {

/// A file that cannot be read, or what is no file at all, is a problem like any other.
LessonReading read_lesson_file(const QString& path);

/// What a file, or a folder, is called in sentences.
QString file_name_of(const QString& path);

/// Every problem of a file in a line of its own, with the file's name.
QString sentences(const std::vector<LessonProblem>& problems, const QString& path);

/// What is on screen.
struct LessonState {
    Experiment experiment;
    View view;
    std::optional<Experiment> pinned;
};

/// Adds a page with this state to the end of a lesson's pages, with words to be filled in; a file
/// that is not there yet becomes a lesson of this page. Nothing of the teacher's is touched,
/// comments and line breaks included. Returns what went wrong, or nothing; the file is then as it
/// was.
QString save_lesson_page(const QString& path, const LessonState& state);

}  // namespace recency::ui
