// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_style.h"
#include "ui/export/layout/axis_labels.h"
#include "ui/export/layout/panel_grid.h"

#include <QSizeF>

#include <optional>
#include <utility>
#include <vector>

namespace recency::ui {

/// A name to the right of the plot, at the height of a value.
struct EndName {
    QString text;
    double value = 0.0;
    CurveStyle style;         // of its line; no width: none
    std::optional<double> x;  // where its line ends
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
    bool names_apart = false;      // from the lines' ends, which lead to them
    std::vector<MarkEntry> marks;  // for the key under the panels

    double label_width = 0.0;  // of the vertical axis
    double over_left = 0.0;    // of the horizontal axis's labels, beyond the plot
    double right = 0.0;        // what is needed there

    qsizetype text_lines() const;  // above the plot
};

/// What stands at the sides of a plot of this size; it has room beside a larger one too.
PanelParts panel_parts(const GridCell& cell, const QSizeF& plot, const TextMeasure& measure);

/// Room for texts above a plot, from its left edge.
struct TitleRoom {
    double plot = 0.0;   // to its right edge
    double title = 0.0;  // to where the next panel's texts begin
    double note = 0.0;   // the same for all panels whose plots are equally wide
    double note2 = 0.0;
};

void add_titles(const FigurePanel& panel, const QString& letter, bool titles, const TitleRoom& room,
                const TextMeasure& measure, PanelParts& parts);

/// Where names stand beside a plot, from the top, for the heights of the ends of their lines.
std::vector<double> name_heights(const std::vector<double>& ends, double top, double bottom,
                                 const TextMeasure& measure);

/// From a letter to what stands behind it, in em.
inline constexpr double letter_gap = 0.5;
/// How far names stand from the plot, without and with a line that leads to them; in em.
inline constexpr double name_gap = 0.45;
inline constexpr double leader_gap = 1.5;
/// From baseline to baseline of names, in em.
inline constexpr double name_distance = 1.05;

}  // namespace recency::ui
