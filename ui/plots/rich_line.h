// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPainter>
#include <QString>

#include <vector>

namespace recency::ui {

// One line of text that mixes words, symbols and subscripts on a common baseline.

enum class RunStyle { plain, strong, symbol, subscript };

struct Run {
    QString text;
    RunStyle style = RunStyle::plain;
};

struct RichLine {
    std::vector<Run> runs;
    TextRole role = TextRole::body;
    bool secondary = false;  // in the second ink
};

/// A line of plain words.
RichLine words(const QString& text, TextRole role, bool secondary = false);

/// The bars of a norm, ||x||.
Run norm_bar();

/// In pixels at the theme's scale; fractions matter when runs are joined.
double line_width(const RichLine& line, const Theme& theme);

/// Draws the line from (x, baseline) to the right.
void draw_line(QPainter& painter, const RichLine& line, double x, double baseline,
               const Theme& theme);

/// Draws the line so that it ends at `right`.
void draw_line_to(QPainter& painter, const RichLine& line, double right, double baseline,
                  const Theme& theme);

/// The line as a person would read it out: "S9,4 = √d · cos(x9, x4)".
QString spoken(const RichLine& line);

}  // namespace recency::ui
