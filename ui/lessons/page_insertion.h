// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

#include <QByteArray>

#include <optional>

namespace recency::ui {

/// The text of a lesson file with a page more at the end of its pages, and nothing else changed.
/// Empty where that cannot be done by adding lines: pages in brackets, or too many.
std::optional<QByteArray> with_page(const QByteArray& content, const Lesson& lesson,
                                    const LessonPage& page);

}  // namespace recency::ui
