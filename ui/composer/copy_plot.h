// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/recipe.h"

#include <QString>

class QWidget;

namespace recency::ui {

class Laboratory;

/// What a copy is of while this widget has the focus: the plot that it is or stands in, else what
/// the perspective shows. Null is allowed.
FigureSubject subject_in_focus(const QWidget* focus, const View& view);

/// Puts a plot of the main window on the clipboard, as SVG and PNG with their recipe. Returns what
/// was done, or why it cannot be, as a sentence.
QString copy_plot(const Laboratory& laboratory, const Paper& paper, FigureSubject subject);

}  // namespace recency::ui
