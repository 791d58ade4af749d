// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_file.h"

#include "ui/lessons/lesson_writer.h"
#include "ui/lessons/page_insertion.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr qint64 more_than_allowed = (1 << 20) + 1;

LessonPage page_of(const Lesson& lesson, const LessonState& state) {
    LessonPage page;
    page.name = LessonText::tr("Page %1").arg(lesson.pages.size() + 1);
    page.text = LessonText::tr("Write what the class sees here.");
    page.settings = difference(experiment_of(lesson, page), state.experiment);
    page.view = state.view;
    page.view.hovered.reset();
    page.view.colour_map = View{}.colour_map;
    page.view.layer = std::min(state.view.layer, state.experiment.parameters.layers - 1);
    if (state.pinned) {
        page.pin = difference(state.experiment, *state.pinned);
    }
    return page;
}

Lesson new_lesson(const QString& path, const LessonState& state) {
    Lesson lesson;
    lesson.title = QFileInfo(path).completeBaseName().left(60);
    lesson.summary = LessonText::tr("Write in a sentence what it is about.");
    lesson.settings = difference(Experiment{}, state.experiment);
    lesson.pages.push_back(page_of(lesson, state));
    return lesson;
}

QString write_file(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) {
        return {};
    }
    return LessonText::tr("%1 could not be written: %2.")
        .arg(QDir::toNativeSeparators(path), file.errorString());
}

}  // namespace

LessonReading read_lesson_file(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {{}, {{.reason = LessonText::tr("it cannot be read: %1").arg(file.errorString())}}};
    }
    return read_lesson(file.read(more_than_allowed));
}

QString sentences(const std::vector<LessonProblem>& problems, const QString& path) {
    QStringList lines;
    for (const LessonProblem& problem : problems) {
        lines << problem.sentence(QFileInfo(path).fileName());
    }
    return lines.join(u'\n');
}

QString save_lesson_page(const QString& path, const LessonState& state) {
    if (!QFileInfo::exists(path)) {
        return write_file(path, write_lesson(new_lesson(path, state)));
    }
    const LessonReading reading = read_lesson_file(path);
    if (!reading.lesson) {
        return sentences({reading.problems.front()}, path);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return LessonText::tr("%1 cannot be read: %2.").arg(path, file.errorString());
    }
    const QByteArray content = file.readAll();
    file.close();
    const auto extended = with_page(content, *reading.lesson, page_of(*reading.lesson, state));
    if (!extended) {
        return LessonText::tr(
                   "%1 has no room for another page: a lesson has up to nine, as a list "
                   "with a dash before each page.")
            .arg(QFileInfo(path).fileName());
    }
    return write_file(path, *extended);
}

}  // namespace recency::ui
