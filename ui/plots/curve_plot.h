// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/explanation.h"
#include "ui/plots/curve_axis.h"
#include "ui/theme.h"

#include <QFont>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QWidget>

#include <optional>
#include <vector>

class QCPAxis;
class QCPGraph;
class QCPItemText;
class QCustomPlot;

namespace recency::ui {

class CurveTitle;

/// A name at the end of a line, in the right margin.
struct EndLabel {
    QString text;
    QColor colour;
    int weight = QFont::Normal;
    std::optional<double> x;  // end of the line; without it the label stands right of the axes
    double y = 0.0;
    double shift = 0.0;  // downwards from y, where it would like to stand; at normal scale
};

/// What the curve plots of the right column have in common: a title row, a QCustomPlot with fixed
/// margins (so that the plots align), two axes without grid, names at the line ends, and words in
/// the middle where there is nothing to draw.
class CurvePlot : public QWidget {
    Q_OBJECT

public:
    explicit CurvePlot(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

    QString title() const;
    /// What stands beside the title at the present width.
    QString subtitle() const;
    /// The words in place of curves; empty while there are curves.
    QString words() const;
    /// Names at the line ends as placed at the last drawing, in the order given.
    QStringList end_labels() const;
    /// From the lower end of the vertical axis to the widget's lower edge.
    int heightBelowAxis() const;
    /// The plot itself, for drawing it elsewhere.
    QCustomPlot* canvas() const { return canvas_; }

protected:
    /// Puts what there is into graphs and texts. Called when it or the theme has changed, but
    /// neither this nor what follows, except colour(), before the first show_anew().
    virtual void show_picture() = 0;
    /// Gives graphs and items the colours, line widths and fonts of the theme.
    virtual void colour() = 0;
    /// Places what depends on the size in pixels. Called before every drawing.
    virtual void arrange() = 0;
    /// The pointer is at a place of the canvas, or has left it.
    virtual void point_at(std::optional<QPointF> place) = 0;
    virtual void press(const QPointF&) {}

    /// Call when there is something else to show: it is drawn in the next frame.
    void show_anew();
    /// Draws what is there in the next frame.
    void redraw();

    const Theme& theme() const { return *theme_; }
    QCPAxis* x_axis() const;
    QCPAxis* y_axis() const;

    /// The rectangle between the axes, in pixels of the canvas.
    QRectF area() const;
    /// Where a value is drawn, in pixels of the canvas.
    QPointF pixel_of(double x, double y) const;

    void set_title(const QString& title, const QString& long_form, const QString& short_form);
    /// F1 shows all of them, the title's tooltip only the first ones: it stands over the plots.
    void set_explanations(Explanations of_title, const Explanations& further = {});
    void say(const QString& words);
    void set_end_labels(std::vector<EndLabel> labels) { labels_ = std::move(labels); }
    void set_x_ticks(const std::vector<Tick>& ticks);
    void set_y_ticks(const AxisTicks& ticks);
    /// A graph without points, in front of those added before it.
    QCPGraph* add_graph(const QString& name);
    /// A text that may stand anywhere, in front of all curves. colour() gives it its font.
    QCPItemText* add_text();

    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void set_up_canvas();
    void set_up_axis(QCPAxis* axis);
    void colour_frame();
    void colour_axis(QCPAxis* axis);
    void size_frame();
    void size_axis(QCPAxis* axis);
    void prepare_drawing();
    void place_end_labels();

    const Theme* theme_;
    bool has_picture_ = false;
    CurveTitle* title_;
    QCustomPlot* canvas_;
    QCPItemText* words_;
    QCPItemText* unit_;
    std::vector<EndLabel> labels_;
    std::vector<QCPItemText*> label_items_;
};

/// A line with round joins, width in pixels.
QPen curve_pen(const QColor& colour, double width);

}  // namespace recency::ui
