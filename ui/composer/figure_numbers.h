// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

namespace recency::ui {

// The composer's numbers in the terms of the table of parameters, which fields of numbers know.

/// Points, in steps of a half.
const ParameterInfo& font_size_info();
/// Pixels an inch, whole.
const ParameterInfo& dots_info();

}  // namespace recency::ui
