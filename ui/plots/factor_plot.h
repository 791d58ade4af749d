// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_key_plot.h"

class QCPItemStraightLine;
class QCPItemTracer;

namespace recency::ui {

enum class Factor { length, cosine, score };

/// What a FactorPlot shows. Empty lists leave the axes alone.
struct FactorPicture {
    QVector<double> keys;    // positions, from 1
    QVector<double> values;  // relative to key 1 on a logarithmic axis, or plain
    QVector<double> before;  // a second curve, dotted with hollow circles; likewise
    bool logarithmic = true;
    ValueRange range{0.5, 2.0};
    QString name;         // beside the curve
    QString before_name;  // beside the second one
    QString product;      // beneath the axes: "key 9: ×0.76"
    QString words;        // in place of curves
    QString description;  // for those who listen
};

/// One factor of the scores along a row, in its colour, and beneath it what a key has of it.
class FactorPlot final : public KeyPlot {
    Q_OBJECT

public:
    explicit FactorPlot(Factor factor, QWidget* parent = nullptr);

    /// The scene has an estimate; of it the plot takes tokens, row and the key in focus.
    void show_picture(const Scene& scene, const FactorPicture& picture);
    /// The lowest of several says what the horizontal axis is.
    void set_lowest(bool lowest);

    const FactorPicture& picture() const { return picture_; }
    /// Between the axes, in pixels of this widget.
    QRect axes_area() const;
    /// Above the axes, and beneath them, at normal scale.
    static constexpr int above = 8;
    static constexpr int beneath = 50;
    static constexpr int axis_name_height = 20;

protected:
    void show_scene() override;
    void colour() override;
    void arrange() override;
    int key_count() const override { return static_cast<int>(picture_.values.size()); }
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QColor own_colour() const;
    void show_curve(QCPGraph* graph, const QVector<double>& values);
    void show_focus();
    void place_names();
    void place_name(QCPItemText* text, const QVector<double>& values, bool above_curve);
    void underline(bool underlined);

    Factor factor_;
    bool underlined_ = false;
    FactorPicture picture_;
    QCPItemStraightLine* reference_;
    QCPGraph* before_;
    QCPGraph* curve_;
    QCPItemTracer* ring_;
    QCPItemText* name_;
    QCPItemText* before_name_;
    QCPItemText* product_;
};

}  // namespace recency::ui
