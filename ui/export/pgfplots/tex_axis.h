// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/pgfplots/tex_figure.h"

#include <QString>

#include <vector>

namespace recency::ui {

/// Numbers of one axis as TeX reads them. It has about five digits: where a range is narrow and far
/// from zero, numbers are written as their distances from its lower end, and on a narrow axis of
/// ratios as the logarithms of their ratios to it.
class TexNumbers {
public:
    explicit TexNumbers(const ValueRange& range, Spacing spacing = Spacing::linear);

    double number(double value) const;
    /// The length of a standard error at a value.
    double length(double value, double error) const;
    /// Is the axis one of pgfplots' logarithmic ones?
    bool logarithmic() const { return spacing_ == Spacing::ratio && !shifted_; }
    /// What the numbers of `name` are, where they are not the values: "y = value - 1.0001".
    QString note(const QString& name) const;

private:
    Spacing spacing_;
    double origin_ = 0.0;
    bool shifted_ = false;
};

/// "at={...},width=...,height=...": an axis at a rectangle of the figure.
QString tex_place(const QRectF& plot);

/// "xmin=...,xmax=..." of the axis `letter`, 'x' or 'y'.
QString tex_limits(QChar letter, const ValueRange& range, const TexNumbers& numbers);

/// "xtick={...},xticklabels={...}". Labels that stand at their ticks are taken out of the texts, a
/// vertical axis's to the left of `left`; `font` is their size in points.
QString tex_x_ticks(const std::vector<PlacedTick>& ticks, const TexNumbers& numbers,
                    std::vector<PlacedText>& texts);
QString tex_y_ticks(const std::vector<PlacedTick>& ticks, const TexNumbers& numbers, double left,
                    double font, std::vector<PlacedText>& texts);

/// What all axes have in common: "recency axis/.style={...}".
QString tex_axis_style(TexFigure& figure);

}  // namespace recency::ui
