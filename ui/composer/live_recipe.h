// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"

namespace recency::ui {

class Laboratory;

/// The recipe of a figure of what the main window shows now, in this style: its experiment with all
/// of its N, its view without what the pointer is on, and run A.
Recipe live_recipe(const Laboratory& laboratory, FigureSubject subject, const FigureStyle& style);

}  // namespace recency::ui
