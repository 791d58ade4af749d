// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QByteArray>

namespace recency::ui {

/// The lesson as a file that a person likes to edit; read_lesson reads back the same lesson.
QByteArray write_lesson(const Lesson& lesson);

/// One page as an item of the list of pages, whose dash stands in this column (from 0).
QByteArray write_page(const LessonPage& page, int column);

}  // namespace recency::ui
