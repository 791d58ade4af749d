// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_style.h"
#include "ui/export/layout/axis_labels.h"
#include "ui/export/layout/panel_grid.h"

#include <QSizeF>

#include <utility>
#include <vector>

namespace recency::ui {

/// A name to the right of the plot, at the height of a value.
struct EndName {
    QString text;
    double value = 0.0;
    CurveStyle style;  // of its line; no width: none
};

using MarkEntry = std::pair<CurveStyle, QString>;

/// What stands round a plot, and how much room it takes; points.
struct PanelParts {
    AxisTicks x;
    AxisTicks y;
    QStringList y_name;
    QString letter;
    double indent = 0.0;  // of the title, for the letter
    QStringList title;
    bool note_beside = false;  // of the title
    QStringList notes;
    QStringList words;
    std::vector<EndName> names;
    std::vector<MarkEntry> marks;  // for the key under the panels

    double label_width = 0.0;  // of the vertical axis
    double over_left = 0.0;    // of the horizontal axis's labels, beyond the plot
    double right = 0.0;        // what is needed there

    qsizetype text_lines() const;  // above the plot
};

/// For a plot of this size; it has room in a larger one too.
PanelParts panel_parts(const GridCell& cell, const QString& letter, const FigureStyle& style,
                       const QSizeF& plot, const TextMeasure& measure);

/// How far names stand from the plot, without and with a line that leads to them; in em.
inline constexpr double name_gap = 0.45;
inline constexpr double leader_gap = 1.5;
/// From baseline to baseline of names, in em.
inline constexpr double name_distance = 1.05;

}  // namespace recency::ui
