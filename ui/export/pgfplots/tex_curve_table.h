// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/drawing/plot_frame.h"
#include "ui/export/pgfplots/tex_axis.h"
#include "ui/export/pgfplots/tex_table.h"

#include <QString>

#include <vector>

namespace recency::ui {

/// Columns of the curves of a panel: x1, y1, error1 of the first one, mark1 (y where a marker
/// stands), fill1 (colours of markers), and the outlines of its bands.
class TexCurveTable {
public:
    TexCurveTable(const CurvePanel& panel, const PlotFrame& frame);

    const TexNumbers& x() const { return x_; }
    const TexNumbers& y() const { return y_; }

    void add_curve(const Curve& curve, const QString& number);
    void add_markers(const Curve& curve, const QString& number,
                     const std::vector<std::size_t>& points);
    /// The outline of `widths` times `factor` to both sides of a curve, as columns `name`x and
    /// `name`y. False if there is none: nothing is added then.
    bool add_band(const Curve& curve, const std::vector<double>& widths, double factor,
                  const QString& name);

    bool empty() const { return table_.empty(); }
    QByteArray text() const;

private:
    const PlotFrame& frame_;
    TexNumbers x_;
    TexNumbers y_;
    TexTable table_;
};

}  // namespace recency::ui
