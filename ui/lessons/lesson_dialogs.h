// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace recency::ui {

class Laboratory;
class LessonSession;

/// Opens a lesson of the user's own. One that is broken is refused in a message with each line and
/// what is wrong there, and what was open stays open.
void open_lesson(QWidget* window, LessonSession& session, const QString& path);

/// Asks for a file and opens it.
void choose_lesson(QWidget* window, LessonSession& session);

/// Asks for a file, new or a lesson already, and adds a page with the present state to it.
void save_state_as_page(QWidget* window, const Laboratory& laboratory);

}  // namespace recency::ui
