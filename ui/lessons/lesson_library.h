// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lessons/lesson.h"

namespace recency::ui {

/// The lessons that come with the program, in their order. Read once, from the program itself.
const std::vector<Lesson>& lesson_library();

}  // namespace recency::ui
