// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QByteArray>

namespace recency::ui {

/// Can a page be added to this lesson, whose text this is? Not to nine pages, and not by adding
/// lines to pages in brackets.
bool has_room(const QByteArray& content, const Lesson& lesson);

/// The text of a lesson file that has room, with a page more at the end of its pages, and nothing
/// else changed. Files can be written in more ways than lines can be added to: whether it worked
/// is seen by reading the result.
QByteArray with_page(const QByteArray& content, const LessonPage& page);

}  // namespace recency::ui
