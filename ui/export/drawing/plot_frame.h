// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

namespace recency::ui {

/// Where numbers stand in the rectangle between two axes.
class PlotFrame {
public:
    PlotFrame(const CurvePanel& panel, const QRectF& plot) : panel_(panel), plot_(plot) {}

    const QRectF& plot() const { return plot_; }
    /// In points of the figure. Not finite where a number has no place: NaN, and what is not
    /// positive on an axis of ratios.
    double x(double value) const;
    double y(double value) const;
    QPointF at(double x_value, double y_value) const { return {x(x_value), y(y_value)}; }

    /// Does the point lie between the axes? False for what is not finite (QRectF::contains() says
    /// that NaN lies inside).
    bool contains(const QPointF& point) const;

private:
    const CurvePanel& panel_;
    QRectF plot_;
};

/// The stretches of points without a gap, in order. `y` is as long as `x`.
std::vector<QPolygonF> stretches(const PlotFrame& frame, const std::vector<double>& x,
                                 const std::vector<double>& y);

}  // namespace recency::ui
