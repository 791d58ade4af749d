// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_axis.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/curve_value_texts.h"
#include "ui/sweep/line_names.h"
#include "ui/sweep/sweep_line.h"
#include "ui/sweep/sweep_marks.h"
#include "ui/sweep/sweep_series.h"

namespace recency::ui {

/// One number of every layer against the parameter that varies: a line a layer, the chosen one
/// bold, each with its band of ± 2 standard errors. A point can be pointed at, or walked to with
/// the arrow keys, and then says its number; a click or Enter chooses it.
class SweepPlot final : public CurvePlot {
    Q_OBJECT

public:
    explicit SweepPlot(QWidget* parent = nullptr);

    /// Shows a sweep along one axis with at least one value from the next frame on.
    void setPicture(const SweepPicture& picture);
    const std::optional<SweepPicture>& picture() const { return picture_; }

    /// Names of the lines at the last drawing, from the top.
    QStringList line_names() const { return names_.shown(); }
    /// What is said about the point that is pointed at; empty without one.
    QString read_out() const;

Q_SIGNALS:
    void pointChosen(const recency::ui::SweepPoint& point);

protected:
    void show_picture() override;
    void colour() override;
    void arrange() override;
    void point_at(std::optional<QPointF> place) override;
    void press(const QPointF& place) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool is_recency() const { return picture_->quantity == SweepQuantity::recency_probability; }
    void show_title();
    void show_lines();
    SweepLineStyle style_of(int layer) const;
    void show_range();
    void show_words();
    void describe();
    void arrange_x();
    void arrange_names();
    void arrange_values();
    void arrange_marks();
    std::vector<QPointF> pixels_of(const SweepSeries& series) const;
    std::vector<QRectF> obstacles() const;
    std::optional<double> level_pixels() const;
    std::optional<SweepPoint> nearest(const QPointF& place) const;
    void set_cursor_point(const std::optional<SweepPoint>& cursor);
    void walk(int points, int lines);
    SweepPoint start_of_walk() const;

    std::optional<SweepPicture> picture_;
    std::vector<SweepSeries> series_;  // of the layers that are drawn
    std::vector<int> named_;           // layers that have a name and a look of their own
    SweepScale scale_;
    std::optional<SweepPoint> cursor_;
    SteadyRange steady_;
    SweepQuantity steady_quantity_ = SweepQuantity::recency_probability;
    SweepMarks marks_;
    std::vector<SweepLine> lines_;
    LineNames names_;
    ValueTexts values_;
};

}  // namespace recency::ui
