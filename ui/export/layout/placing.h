// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_layout.h"
#include "ui/export/layout/figure_fit.h"

namespace recency::ui {

/// Where the edges of plots are.
class PlotPlaces {
public:
    PlotPlaces(const FigureFit& fit, const TextMeasure& measure);

    QRectF plot(std::size_t line, std::size_t column) const;
    /// From the first column's plots to the last one's, at any height.
    double left(std::size_t first) const { return lefts_[first]; }
    double right(std::size_t last) const;
    /// Where a text or a key of this width begins: with the plots, unless it reached beyond the
    /// page.
    double left_for(double width) const;
    /// Upper edge of a line, heading and all.
    double top(std::size_t line) const { return tops_[line]; }
    double bottom(std::size_t line) const { return bottoms_[line]; }  // of the plots
    /// Below the last line.
    double end() const { return end_; }

private:
    const FigureFit& fit_;
    double page_right_ = 0.0;
    std::vector<double> lefts_;  // of the plots of columns
    std::vector<double> tops_;
    std::vector<double> bottoms_;
    double end_ = 0.0;
};

/// Lines of text below each other, from the upper edge of the first. They stand at x as `align`
/// says.
void add_lines_of_text(const QStringList& lines, const QPointF& at, const PlacedText& manner,
                       const TextMeasure& measure, std::vector<PlacedText>& texts);

/// A panel with its axes and texts.
PlacedPanel placed_panel(const FigureFit& fit, std::size_t cell, const PlotPlaces& places,
                         const TextMeasure& measure);

/// Everything between and below the panels.
void add_line_texts(const FigureContent& content, const FigureFit& fit, const PlotPlaces& places,
                    const TextMeasure& measure, FigureLayout& layout);
void add_mark_key(const FigureFit& fit, const PlotPlaces& places, const TextMeasure& measure,
                  FigureLayout& layout);

}  // namespace recency::ui
