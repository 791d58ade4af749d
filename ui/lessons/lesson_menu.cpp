// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_menu.h"

#include "ui/lessons/lesson_library.h"
#include "ui/lessons/lesson_session.h"

namespace recency::ui {

LessonMenu::LessonMenu(LessonSession& session, QWidget* parent)
    : QMenu(tr("&Lesson"), parent), session_(session) {
    setToolTipsVisible(true);
    add_lessons();
    addSeparator();
    add_files();
    addSeparator();
    add_pages();
    connect(&session_, &LessonSession::pageShown, this, &LessonMenu::follow_session);
    connect(&session_, &LessonSession::closed, this, &LessonMenu::follow_session);
    follow_session();
}

void LessonMenu::add_lessons() {
    int number = 0;
    for (const Lesson& lesson : lesson_library()) {
        ++number;
        QAction* action = addAction(QStringLiteral("&%1  %2").arg(number).arg(lesson.title));
        action->setToolTip(lesson.summary);
        connect(action, &QAction::triggered, &session_,
                [this, number] { session_.openNumber(number); });
    }
}

void LessonMenu::add_files() {
    connect(addAction(tr("&Open a lesson…")), &QAction::triggered, this, &LessonMenu::openWanted);
    connect(addAction(tr("&Save state as lesson page…")), &QAction::triggered, this,
            &LessonMenu::saveWanted);
}

void LessonMenu::add_pages() {
    next_ = addAction(tr("&Next page"), &session_, &LessonSession::next);
    next_->setShortcut(tr("Ctrl+PgDown"));
    back_ = addAction(tr("&Previous page"), &session_, &LessonSession::back);
    back_->setShortcut(tr("Ctrl+PgUp"));
    close_ = addAction(tr("&Close the lesson"), &session_, &LessonSession::close);
}

void LessonMenu::follow_session() {
    const bool open = session_.isOpen();
    next_->setEnabled(open && !session_.onLastPage());
    back_->setEnabled(open && !session_.onFirstPage());
    close_->setEnabled(open);
}

}  // namespace recency::ui
