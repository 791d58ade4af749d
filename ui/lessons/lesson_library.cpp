// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_library.h"

#include "ui/lessons/lesson_file.h"

#include <QDir>

#include <stdexcept>

namespace recency::ui {
namespace {

std::vector<Lesson> read_library() {
    std::vector<Lesson> lessons;
    const QDir folder(QStringLiteral(":/lessons"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        const LessonReading reading = read_lesson_file(folder.filePath(name));
        if (!reading.lesson) {
            throw std::logic_error(sentences(reading.problems, name).toStdString());
        }
        lessons.push_back(*reading.lesson);
    }
    return lessons;
}

}  // namespace

const std::vector<Lesson>& lesson_library() {
    static const std::vector<Lesson> lessons = read_library();
    return lessons;
}

}  // namespace recency::ui
