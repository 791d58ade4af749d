// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_style.h"
#include "ui/export/layout/mark_key.h"
#include "ui/export/layout/panel_parts.h"

#include <optional>
#include <vector>

namespace recency::ui {

/// A text under several columns (the first to the last), centred.
struct SpanText {
    std::size_t first = 0;
    std::size_t last = 0;
    QStringList lines;
};

struct BarPlan {
    std::size_t key = 0;
    std::size_t first = 0;  // columns
    std::size_t last = 0;
};

/// Colour bars beside each other, under a line of panels.
struct BarStrip {
    std::vector<BarPlan> bars;
    std::vector<SpanText> labels;
};

struct ColumnPlan {
    double labels = 0.0;  // width of the vertical axis's
    double left = 0.0;    // from the column's edge to the plots
    double right = 0.0;
};

struct LinePlan {
    QString letter;  // the paper's own
    QStringList heading;
    qsizetype text_lines = 0;  // above the plots
    bool x_labels = false;
    std::vector<SpanText> x_names;
    std::vector<BarStrip> strips;
    double gap = 0.0;  // to what is above
};

/// All that a figure needs but the size of its plots: made for plots of a `side`, and good for all
/// that are larger.
struct FigurePlan {
    PanelGrid grid;
    std::vector<PanelParts> parts;  // of the grid's cells
    std::vector<ColumnPlan> columns;
    std::vector<LinePlan> lines;
    MarkKey key;
    double side = 0.0;          // of maps; plots are multiples of it
    double bar_shortage = 0.0;  // by how much the narrowest colour bar is too narrow

    /// What is beside the plots of a block and above all plots, margins and all.
    double fixed_width(const GridBlock& block) const;
    double fixed_height(const TextMeasure& measure) const;
};

FigurePlan figure_plan(const FigureContent& content, const FigureStyle& style,
                       const PanelGrid& grid, double side, double page_width,
                       const TextMeasure& measure);

/// From the top of a line's heading to its plots, and from their lower edge to the line's.
double height_above(const LinePlan& line, const TextMeasure& measure);
double height_below(const LinePlan& line, const TextMeasure& measure);
double strip_height(const BarStrip& strip, const TextMeasure& measure);

// Distances, in em.
inline constexpr double page_edge = 0.15;
inline constexpr double column_gap = 0.9;
inline constexpr double label_distance = 0.22;   // from ticks to their labels
inline constexpr double name_margin = 0.35;      // from labels to the axis's name
inline constexpr double above_plot = 0.55;       // from texts to the plot
inline constexpr double heading_distance = 0.5;  // to the titles
inline constexpr double bar_distance = 0.6;
inline constexpr double bar_height = 0.85;
inline constexpr double key_distance = 0.8;

}  // namespace recency::ui
