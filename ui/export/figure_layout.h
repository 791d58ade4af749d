// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"
#include "ui/export/figure_style.h"
#include "ui/plots/colour_bar.h"

#include <QLineF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <cstddef>
#include <variant>
#include <vector>

namespace recency::ui {

// Where everything stands: rectangles in points (1/72 in) from the figure's upper left corner.

/// A text that begins, is centred or ends at a place of its baseline.
struct PlacedText {
    QString text;  // with marks
    QPointF place;
    Qt::AlignmentFlag align = Qt::AlignLeft;  // AlignLeft, AlignHCenter or AlignRight
    bool bold = false;
    bool secondary = false;  // in the second ink
    bool upwards = false;    // turned by a quarter, the place is that of its turned baseline
    QColor colour = {};      // its own, where valid
};

struct PlacedTick {
    double at = 0.0;  // along the axis, in points of the figure
    double value = 0.0;
    QString label;  // empty: a tick without a number
};

/// A line in the manner of a curve, its marker in the middle: in a key, or without a marker from a
/// line's end to its name.
struct PlacedSample {
    QLineF line;
    CurveStyle style;
};

struct PlacedPanel {
    std::size_t row = 0;  // indices into FigureContent::rows and their panels
    std::size_t panel = 0;
    QRectF plot;  // the cells, or the rectangle between the axes
    std::vector<PlacedTick> x_ticks;
    std::vector<PlacedTick> y_ticks;
    QString letter;                     // "a"
    std::vector<PlacedText> texts;      // letter, title, notes, tick labels, axis names, line names
    std::vector<PlacedSample> leaders;  // to names that stand away from their lines' ends
};

struct PlacedBar {
    std::size_t key = 0;  // index into FigureContent::keys
    QRectF bar;
    std::vector<PlacedTick> ticks;
    std::vector<PlacedText> texts;
};

struct FigureLayout {
    QSizeF size;  // exactly what was asked for
    double font = 8.0;
    double line = 0.5;   // of axes
    double curve = 1.0;  // of curves
    double disc = 3.0;   // diameter of a marker
    std::vector<PlacedPanel> panels;
    std::vector<PlacedBar> bars;
    std::vector<PlacedText> texts;      // headings, keys of marks
    std::vector<PlacedSample> samples;  // beside the texts of the key of marks
    QRectF hatch_sample;                // what lies off the scale, in that key; empty: nothing does
    FigureInk ink = FigureInk::print;
    bool transparent = false;  // figure_style.h
};

/// How far ticks reach outwards from axes, maps and colour bars, for a font of this size; points.
inline double tick_length(double font) {
    return 0.33 * font;
}

/// Why a figure cannot be drawn at this size, and the smallest that works.
struct TooSmall {
    double width_mm = 0.0;   // of the smallest figure with this font
    double height_mm = 0.0;  // that this width needs

    /// "A width of 40 mm is too small for this figure at 12 pt; 57 mm is the smallest that works."
    QString sentence;
};

/// Panels fill the width, wrapped into as many lines as they need to be read; panels, axes and
/// colour bars of a line and of a column are aligned, and nothing reaches beyond the figure. Labels
/// thin out where they have no room.
std::variant<FigureLayout, TooSmall> lay_out(const FigureContent& content,
                                             const FigureStyle& style);

}  // namespace recency::ui
