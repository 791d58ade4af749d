// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace recency::ui {

class LessonSession;

/// The menu Lesson: the lessons that come with the program, files, and the pages of the one under
/// way.
class LessonMenu : public QMenu {
    Q_OBJECT
public:
    explicit LessonMenu(LessonSession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A file of the user's own is wanted.
    void openWanted();
    /// The present state shall become a page of a file.
    void saveWanted();

private:
    void add_lessons();
    void add_files();
    void add_pages();
    void follow_session();

    LessonSession& session_;
    QAction* next_ = nullptr;
    QAction* back_ = nullptr;
    QAction* close_ = nullptr;
};

}  // namespace recency::ui
