// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>

class QCPItemLine;
class QCPItemText;
class QCPItemTracer;
class QCustomPlot;

namespace recency::ui {

/// What stands in a sweep plot beside its lines: the guide, ring and number at the point that is
/// pointed at, the value where the main window is, a reference line, and the break of the axis.
/// All places are pixels of the canvas.
class SweepMarks {
public:
    /// The items belong to the plot.
    explicit SweepMarks(QCustomPlot* plot);

    void set_theme(const Theme& theme);
    /// The rectangle between the axes. Call before the rest.
    void set_area(const QRectF& area) { area_ = area; }

    struct Cursor {
        double x = 0.0;
        std::optional<double> y;  // no ring where there is no number
        QString number;
        QString value;  // of the parameter, on the axis
    };
    void show_cursor(const std::optional<Cursor>& cursor);
    /// "now" on a dotted line.
    void show_now(std::optional<double> x);
    /// A level that means something, such as no preference.
    void show_level(std::optional<double> y);
    void show_break(std::optional<double> x);

private:
    QCPItemLine* add_line(bool behind);
    QCPItemText* add_text();
    void place_number(const Cursor& cursor);

    QCustomPlot* plot_;
    const Theme* theme_ = &Theme::of(Appearance::light);
    QRectF area_;
    QCPItemLine* level_;
    QCPItemLine* now_;
    QCPItemText* now_name_;
    QCPItemLine* guide_;
    QCPItemLine* breaks_[2];
    QCPItemTracer* ring_;
    QCPItemText* number_;
    QCPItemText* tag_;
};

}  // namespace recency::ui
