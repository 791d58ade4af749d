// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QWidget>

namespace recency::ui {

// A control is as large as its text: its own font, mostly inherited, decides. Who wants large
// controls sets a font of 22 px on what they stand in.

/// How large the control is: 1 where its text has the usual 13 px. A font in points is not from
/// this program: 1, too.
double control_scale(const QWidget& control);

/// Pixels of a length that has this many at text of 13 px. Whole ones for the former.
int control_length(const QWidget& control, int pixels);
inline double control_length(const QWidget& control, double pixels) {
    return pixels * control_scale(control);
}

/// For text in the control that has this role at usual size.
QFont control_font(const QWidget& control, TextRole role = TextRole::body,
                   int weight = QFont::Normal);

/// For a symbol beside such text.
QFont control_symbol_font(const QWidget& control, TextRole role = TextRole::body);

/// Makes the control's font bold (or what the weight says) and leaves its size to inherit.
void set_weight(QWidget& control, int weight);

}  // namespace recency::ui
