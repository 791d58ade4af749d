// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_dialogs.h"

#include "ui/laboratory.h"
#include "ui/lessons/lesson_file.h"
#include "ui/lessons/lesson_session.h"
#include "ui/refusal_box.h"

#include <QFileDialog>

namespace recency::ui {
namespace {

constexpr int shown_problems = 5;

QString file_filter() {
    return LessonText::tr("Lessons (*.yaml *.yml)");
}

void refuse(QWidget* window, const QString& text, const QString& details) {
    show_refusal(window, LessonText::tr("Lesson"), text, details);
}

QString first_of(std::vector<LessonProblem> problems, const QString& path) {
    const int more = static_cast<int>(problems.size()) - shown_problems;
    if (more > 0) {
        problems.resize(shown_problems);
    }
    const QString text = sentences(problems, path);
    return more > 0 ? LessonText::tr("%1\n… and %2 more.").arg(text).arg(more) : text;
}

}  // namespace

void open_lesson(QWidget* window, LessonSession& session, const QString& path) {
    const LessonReading reading = read_lesson_file(path);
    if (reading.lesson) {
        session.open(*reading.lesson);
        return;
    }
    refuse(window, LessonText::tr("%1 cannot be opened.").arg(file_name_of(path)),
           first_of(reading.problems, path));
}

void choose_lesson(QWidget* window, LessonSession& session) {
    const QString path =
        QFileDialog::getOpenFileName(window, LessonText::tr("Open a lesson"), {}, file_filter());
    if (!path.isEmpty()) {
        open_lesson(window, session, path);
    }
}

void save_state_as_page(QWidget* window, const Laboratory& laboratory) {
    QFileDialog dialog(window, LessonText::tr("Save state as lesson page"), {}, file_filter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite);  // a page is added, nothing overwritten
    dialog.setDefaultSuffix(QStringLiteral("yaml"));
    dialog.setLabelText(QFileDialog::Accept, LessonText::tr("Add page"));
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QString path = dialog.selectedFiles().front();
    const QString problem =
        save_lesson_page(path, {laboratory.experiment(), laboratory.view(), laboratory.pinned()});
    if (!problem.isEmpty()) {
        refuse(window, LessonText::tr("The page was not saved."), problem);
    }
}

}  // namespace recency::ui
