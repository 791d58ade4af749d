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

struct FileContent {
    QByteArray bytes;
    QString problem;  // why it could not be read, or nothing
};

/// The view as a file says it: within what the experiment has, and without the reader's own. A
/// range is kept where it is locked; elsewhere the view may remember one that nobody sees.
View saved_view(View view, const Parameters& parameters) {
    view.hovered.reset();
    view.colour_map = View{}.colour_map;
    view.layer = std::clamp(view.layer, 0, parameters.layers - 1);
    if (view.locked && view.locked->query >= parameters.sequence_length) {
        view.locked.reset();
    }
    if (view.range_mode != RangeMode::locked) {
        view.locked_range = View{}.locked_range;
    }
    return view;
}

LessonPage page_of(const Lesson& lesson, const LessonState& state) {
    LessonPage page;
    page.name = LessonText::tr("Page %1").arg(lesson.pages.size() + 1);
    page.text = LessonText::tr("Write what the class sees here.");
    page.settings = difference(experiment_of(lesson, page), state.experiment);
    page.view = saved_view(state.view, state.experiment.parameters);
    if (state.pinned) {
        page.pin = difference(state.experiment, *state.pinned);
    }
    return page;
}

/// The file's name; one that is nothing but an ending gives none.
QString title_of(const QString& path) {
    const QString name = QFileInfo(path).completeBaseName().left(longest_title).simplified();
    return name.isEmpty() ? LessonText::tr("New lesson") : name;
}

Lesson new_lesson(const QString& path, const LessonState& state) {
    Lesson lesson;
    lesson.title = title_of(path);
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

/// Only what reads back is written: a name or a file may have what no lesson can say.
QString write_lesson_file(const QString& path, const QByteArray& content, const Lesson& lesson) {
    if (read_lesson(content).lesson == lesson) {
        return write_file(path, content);
    }
    return LessonText::tr(
               "%1 was not written: with this page in it, it would not read back the "
               "same. Save the page to another file.")
        .arg(quoted(file_name_of(path)));
}

QString add_page(const QString& path, const QByteArray& content, const Lesson& lesson,
                 const LessonState& state) {
    if (!has_room(content, lesson)) {
        return LessonText::tr(
                   "%1 has no room for another page: a lesson has up to nine, as a list "
                   "with a dash before each page.")
            .arg(file_name_of(path));
    }
    Lesson extended = lesson;
    extended.pages.push_back(page_of(lesson, state));
    return write_lesson_file(path, with_page(content, extended.pages.back()), extended);
}

/// What is no file, such as a folder or a pipe, is not opened: that could wait for ever.
FileContent read_content(const QString& path) {
    const QFileInfo info(path);
    if (info.isReadable() && !info.isFile()) {
        return {{}, LessonText::tr("it is no file; a lesson is a text file")};
    }
    QFile file(path);
    const QByteArray bytes =
        file.open(QIODevice::ReadOnly) ? file.read(more_than_allowed) : QByteArray();
    if (file.error() != QFileDevice::NoError) {
        return {{}, LessonText::tr("it cannot be read: %1").arg(file.errorString())};
    }
    return {bytes, {}};
}

LessonReading reading_of(const FileContent& file) {
    return file.problem.isEmpty() ? read_lesson(file.bytes)
                                  : LessonReading{{}, {{.reason = file.problem}}};
}

}  // namespace

LessonReading read_lesson_file(const QString& path) {
    return reading_of(read_content(path));
}

QString file_name_of(const QString& path) {
    return QFileInfo(QDir::cleanPath(path)).fileName();
}

QString sentences(const std::vector<LessonProblem>& problems, const QString& path) {
    QStringList lines;
    for (const LessonProblem& problem : problems) {
        lines << problem.sentence(file_name_of(path));
    }
    return lines.join(u'\n');
}

QString save_lesson_page(const QString& path, const LessonState& state) {
    if (!QFileInfo::exists(path)) {
        const Lesson lesson = new_lesson(path, state);
        return write_lesson_file(path, write_lesson(lesson), lesson);
    }
    const FileContent file = read_content(path);
    const LessonReading reading = reading_of(file);
    return reading.lesson ? add_page(path, file.bytes, *reading.lesson, state)
                          : sentences({reading.problems.front()}, path);
}

}  // namespace recency::ui
