// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper_curves.h"
#include "ui/theme.h"

#include <QRectF>
#include <QWidget>

#include <vector>

class QCPAxis;
class QCPGraph;
class QCPItemText;
class QCustomPlot;

namespace recency::ui {

class CurveTitle;

/// The curves h(j) of one figure of the paper, a curve for each alpha. They differ by marker, dash
/// and tone; at its end each has its name and its last value.
class ClosedFormPlot : public QWidget {
    Q_OBJECT

public:
    explicit ClosedFormPlot(const PaperCurves& curves, QWidget* parent = nullptr);

    void set_theme(const Theme& theme);

    QString title() const;
    /// "α = 0.6: 1.1061", as placed at the last drawing.
    QStringList end_labels() const;
    QCustomPlot* canvas() const { return canvas_; }

    QSize minimumSizeHint() const override { return {420, 240}; }

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void set_up_canvas();
    void set_up_axis(QCPAxis* axis);
    void add_curve(const PaperCurve& curve);
    void add_label(const PaperCurve& curve);
    void dress_axis(QCPAxis* axis);
    void colour_curve(std::size_t index);
    QRectF area() const;
    void prepare_drawing();
    void place_labels();
    void describe();

    PaperCurves curves_;
    const Theme* theme_;
    CurveTitle* title_;
    QCustomPlot* canvas_;
    std::vector<QCPGraph*> graphs_;
    std::vector<QCPItemText*> labels_;
};

}  // namespace recency::ui
