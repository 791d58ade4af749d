// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sweep/sweep_series.h"
#include "ui/theme.h"

#include <QPen>

class QCPGraph;
class QCustomPlot;

namespace recency::ui {

/// How the curve of a layer looks. Layers are in order, and so are their inks and dashes: the
/// deeper, the darker and the more solid. The chosen one is bold and solid.
struct SweepLineStyle {
    QPen pen;
    int marker = 0;  // which shape, from 0; -1 for none
    bool chosen = false;
};
/// rank: of the layer among the `count` drawn, from 0.
SweepLineStyle line_style(const Theme& theme, std::size_t rank, std::size_t count, bool chosen);

/// Of a layer that is neither named nor chosen, among many: a thin line behind the others.
SweepLineStyle crowd_style(const Theme& theme);

/// The curve of one layer, its markers and its band of ± 2 standard errors.
class SweepLine {
public:
    explicit SweepLine(QCustomPlot* plot);

    void show(const QVector<double>& positions, const SweepSeries& series);
    /// Markers of this size in pixels on the paper; none if it is 0.
    void set_style(const SweepLineStyle& style, const Theme& theme, double marker_size);
    void clear();

private:
    QCPGraph* low_;
    QCPGraph* high_;
    QCPGraph* curve_;
};

}  // namespace recency::ui
