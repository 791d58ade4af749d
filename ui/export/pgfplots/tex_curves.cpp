// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pgfplots/tex_curves.h"

#include "ui/export/drawing/axis_shapes.h"
#include "ui/export/drawing/curve_shapes.h"
#include "ui/export/drawing/value_texts.h"
#include "ui/export/pgfplots/tex_curve_table.h"
#include "ui/export/pgfplots/tex_text.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

/// Does everything that is drawn lie between the axes? Then nothing is cut, not even a line along
/// an edge by half its width.
bool all_inside(const CurvePanel& panel, const PlotFrame& frame) {
    const auto inside = [&](double x, double y) {
        const QPointF point = frame.at(x, y);
        return !std::isfinite(point.x()) || !std::isfinite(point.y()) || frame.contains(point);
    };
    return std::ranges::all_of(panel.curves, [&](const Curve& curve) {
        for (std::size_t index = 0; index < curve.y.size(); ++index) {
            const double error = curve.error.empty() ? 0.0 : 2.0 * curve.error[index];
            const double spread = curve.spread.empty() ? 0.0 : curve.spread[index];
            const double reach = std::isnan(error + spread) ? 0.0 : std::max(error, spread);
            const double x = curve.x[index];
            const double y = curve.y[index];
            if (!inside(x, y) || !inside(x, y - reach) || !inside(x, y + reach)) {
                return false;
            }
        }
        return true;
    });
}

class TexCurves {
public:
    TexCurves(const CurvePanel& panel, PlacedPanel place, int number, TexFigure& figure)
        : panel_(panel),
          place_(std::move(place)),
          frame_(panel, place_.plot),
          table_(panel, frame_),
          ending_(QStringLiteral("-panel%1.dat").arg(number)),
          figure_(figure) {}

    void write() {
        begin_axis();
        for (const LevelLine& level : panel_.levels) {
            add_level(level);
        }
        for (std::size_t index = 0; index < panel_.curves.size(); ++index) {
            add_bands(panel_.curves[index], QString::number(index + 1));
        }
        for (std::size_t index = 0; index < panel_.curves.size(); ++index) {
            add_curve(panel_.curves[index], QString::number(index + 1));
        }
        figure_.add_line(QStringLiteral("\\end{axis}"));
        if (!table_.empty()) {
            figure_.add_file(ending_, table_.text());
        }
        add_texts();
    }

private:
    void begin_axis() {
        const bool broken = panel_.x.axis_break.has_value();
        if (broken) {
            figure_.add_shape(spines_of(panel_, place_.plot, figure_.layout()));
        }
        figure_.add_line(
            QStringLiteral("\\begin{axis}[recency axis,") + tex_place(place_.plot) +
            (broken ? QStringLiteral(",axis line style={draw=none}") : QString()) +
            (all_inside(panel_, frame_) ? QStringLiteral(",clip=false") : QString()) +
            QStringLiteral(",\n  ") + tex_limits(u'x', panel_.x.range, table_.x()) + u',' +
            tex_limits(u'y', panel_.y.range, table_.y()) + QStringLiteral(",\n  ") +
            tex_x_ticks(place_.x_ticks, table_.x(), place_.texts) + QStringLiteral(",\n  ") +
            tex_y_ticks(place_.y_ticks, table_.y(), place_.plot.left(), figure_.layout().font,
                        place_.texts) +
            u']');
    }

    void add_plot(const QString& options, const QString& columns) {
        figure_.add_line(QStringLiteral("\\addplot[") + options + QStringLiteral("] table[") +
                         columns + QStringLiteral("]{\\recencydata") + ending_ +
                         QStringLiteral("};"));
    }

    void add_level(const LevelLine& level) {
        const double y = frame_.y(level.y);
        if (!level.drawn || !(y >= frame_.plot().top() && y <= frame_.plot().bottom())) {
            return;
        }
        const QString height = tex_number(table_.y().number(level.y));
        const auto end = [&](double x) {
            return u'(' + tex_number(table_.x().number(x)) + u',' + height + u')';
        };
        figure_.add_line(QStringLiteral("\\addplot[forget plot,mark=none,") +
                         figure_.stroke(level_stroke(figure_.layout())) +
                         QStringLiteral("] coordinates {") + end(panel_.x.range.minimum) + u' ' +
                         end(panel_.x.range.maximum) + QStringLiteral("};"));
    }

    void add_bands(const Curve& curve, const QString& number) {
        const BandAlphas alpha = band_alphas(figure_.layout().ink);
        add_band(curve, curve.spread, 1.0, alpha.spread, QStringLiteral("spread") + number);
        if (!curve.error_bars) {
            add_band(curve, curve.error, 2.0, alpha.error, QStringLiteral("band") + number);
        }
    }

    void add_band(const Curve& curve, const std::vector<double>& widths, double factor, float alpha,
                  const QString& name) {
        if (!widths.empty() && table_.add_band(curve, widths, factor, name)) {
            add_plot(QStringLiteral("forget plot,mark=none,draw=none,fill=%1,fill opacity=%2")
                         .arg(figure_.colour(curve.style.colour), tex_length(alpha)),
                     QStringLiteral("x=%1x,y=%1y").arg(name));
        }
    }

    void add_curve(const Curve& curve, const QString& number) {
        table_.add_curve(curve, number);
        const QString columns = QStringLiteral("x=x%1,y=y%1").arg(number);
        const bool bars = curve.error_bars && !curve.error.empty();
        QString options = QStringLiteral("mark=none,") +
                          (curve.style.width > 0.0
                               ? figure_.stroke(stroke_of(curve.style, figure_.layout().curve))
                               : QStringLiteral("draw=none"));
        if (bars) {
            options += QStringLiteral(
                           ",error bars/.cd,y dir=both,y explicit,error mark=none,"
                           "error bar style={solid,") +
                       figure_.stroke({curve.style.colour, figure_.layout().line, {}, false}) +
                       u'}';
        }
        if (bars || curve.style.width > 0.0) {
            add_plot(options,
                     columns + (bars ? QStringLiteral(",y error=error") + number : QString()));
        }
        add_markers(curve, number);
    }

    void add_markers(const Curve& curve, const QString& number) {
        const CurveMarkers markers = markers_of(curve, frame_, figure_.layout().disc);
        if (curve.style.marker == Marker::none || markers.points.empty()) {
            return;
        }
        table_.add_markers(curve, number, markers.points);
        QString options = QStringLiteral("only marks,");
        if (curve.marker_colours.empty()) {
            options += figure_.marker(curve.style.marker, markers.diameter, curve.style.colour, {});
        } else {
            options += QStringLiteral(
                           "scatter,scatter src=y,visualization depends on="
                           "{value \\thisrow{fill%1}\\as\\recencyfill},scatter/@pre marker code/"
                           ".code={\\definecolor{recency point}{HTML}{\\recencyfill}"
                           "\\scope[fill=recency point]},scatter/@post marker code/"
                           ".code={\\endscope},")
                           .arg(number) +
                       figure_.marker(curve.style.marker, markers.diameter, {}, curve.style.colour);
        }
        add_plot((curve.style.width > 0.0 ? QStringLiteral("forget plot,") : QString()) + options,
                 QStringLiteral("x=x%1,y=mark%1").arg(number));
    }

    void add_texts() {
        std::vector<Shape2D> values;
        add_value_texts(panel_, frame_, figure_.layout(), values);
        for (const Shape2D& shape : values) {
            if (const auto* text = std::get_if<TextShape>(&shape)) {
                figure_.add_text(text->text);
            }
        }
        for (const PlacedSample& leader : place_.leaders) {
            figure_.add_sample(leader);
        }
        for (const PlacedText& text : place_.texts) {
            figure_.add_text(text);
        }
    }

    const CurvePanel& panel_;
    PlacedPanel place_;
    PlotFrame frame_;
    TexCurveTable table_;
    QString ending_;
    TexFigure& figure_;
};

}  // namespace

void add_tex_curves(const FigurePanel& panel, PlacedPanel place, int number, TexFigure& figure) {
    TexCurves(std::get<CurvePanel>(panel.plot), std::move(place), number, figure).write();
}

}  // namespace recency::ui
