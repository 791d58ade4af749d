// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

class QCPItemLine;
class QCPItemText;
class QCustomPlot;

namespace recency::ui {

/// A name for a line, and where the line ends, in pixels.
struct LineName {
    QString text;
    QPointF end;
    QPen pen;  // the line's
    int weight = 400;
};

/// Names in a column beside the ends of lines that may lie close together: a leader in the manner
/// of the line goes from its end to its name.
class LineNames {
public:
    /// The items belong to the plot.
    explicit LineNames(QCustomPlot* plot) : plot_(plot) {}

    void set_theme(const Theme& theme) { theme_ = &theme; }
    /// The column begins at `left`; names keep between top and bottom. Names of lines that end at
    /// about the same height keep the order given, from the top.
    void place(const std::vector<LineName>& names, double left, double top, double bottom);
    /// The names that are shown, in the order given to place().
    QStringList shown() const;
    /// What names and leaders cover.
    const QRectF& covered() const { return covered_; }

private:
    void add_item();

    QCustomPlot* plot_;
    const Theme* theme_ = &Theme::of(Appearance::light);
    QRectF covered_;
    std::vector<QCPItemText*> texts_;
    std::vector<QCPItemLine*> leaders_;
};

}  // namespace recency::ui
