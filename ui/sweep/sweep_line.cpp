// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep/sweep_line.h"

#include "ui/plots/curve_plot.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/qcp.h"

#include <array>
#include <cmath>

namespace recency::ui {
namespace {

QColor mixed(const QColor& from, const QColor& to, double share) {
    const auto part = [share](int a, int b) {
        return static_cast<int>(std::lround(a + share * (b - a)));
    };
    return {part(from.red(), to.red()), part(from.green(), to.green()),
            part(from.blue(), to.blue())};
}

/// From dots to a solid line, in widths of the pen.
const std::array<QList<qreal>, 7>& dashes() {
    static const std::array<QList<qreal>, 7> patterns{
        {{1, 3}, {3, 3}, {6, 3}, {6, 2, 1, 2}, {12, 3}, {18, 2}, {}}};
    return patterns;
}

QCPScatterStyle::ScatterShape shape_of(int marker) {
    static constexpr std::array shapes{
        QCPScatterStyle::ssCircle,   QCPScatterStyle::ssSquare, QCPScatterStyle::ssDiamond,
        QCPScatterStyle::ssTriangle, QCPScatterStyle::ssCross,  QCPScatterStyle::ssTriangleInverted,
        QCPScatterStyle::ssPlus};
    return shapes[static_cast<std::size_t>(marker) % shapes.size()];
}

QCPGraph* add_graph(QCustomPlot* plot) {
    QCPGraph* graph = plot->addGraph();
    graph->setSelectable(QCP::stNone);
    graph->setPen(Qt::NoPen);
    return graph;
}

}  // namespace

SweepLineStyle line_style(const Theme& theme, std::size_t rank, std::size_t count, bool chosen) {
    const double share = count > 1 ? static_cast<double>(rank) / static_cast<double>(count - 1) : 1;
    SweepLineStyle style;
    style.chosen = chosen;
    style.marker = static_cast<int>(rank);
    style.pen = curve_pen(chosen ? theme.ink : mixed(theme.ink2, theme.ink, share),
                          curve_width(theme) * (chosen ? 1.5 : 0.75));
    const auto pattern =
        static_cast<std::size_t>(std::lround(share * static_cast<double>(dashes().size() - 1)));
    if (!chosen && !dashes().at(pattern).isEmpty()) {
        style.pen.setDashPattern(dashes().at(pattern));
    }
    return style;
}

SweepLineStyle crowd_style(const Theme& theme) {
    return {curve_pen(mixed(theme.paper, theme.ink2, 0.6), thin_line(theme)), -1, false};
}

SweepLine::SweepLine(QCustomPlot* plot)
    : low_(add_graph(plot)), high_(add_graph(plot)), curve_(add_graph(plot)) {
    high_->setChannelFillGraph(low_);
}

void SweepLine::show(const QVector<double>& positions, const SweepSeries& series) {
    QVector<double> lower;
    QVector<double> upper;
    for (qsizetype point = 0; point < positions.size(); ++point) {
        lower << series.mean[point] - 2 * series.error[point];
        upper << series.mean[point] + 2 * series.error[point];
    }
    low_->setData(positions, lower, true);
    high_->setData(positions, upper, true);
    curve_->setData(positions, series.mean, true);
    curve_->setName(QStringLiteral("layer %1").arg(series.layer + 1));
}

void SweepLine::set_style(const SweepLineStyle& style, const Theme& theme, double marker_size) {
    const bool dark = theme.appearance == Appearance::dark;
    QColor band = theme.ink;
    band.setAlphaF(dark ? 0.24F : 0.16F);
    high_->setBrush(band);
    curve_->setPen(style.pen);
    const QPen outline(style.pen.color(), 0.75 * curve_width(theme));
    const QBrush ground(style.chosen ? theme.ink : theme.paper);
    curve_->setScatterStyle(style.marker >= 0 && marker_size > 0
                                ? QCPScatterStyle(shape_of(style.marker), outline, ground,
                                                  marker_size * (style.chosen ? 1.25 : 1))
                                : QCPScatterStyle());
    // The chosen one is drawn last.
    for (QCPGraph* graph : {low_, high_, curve_}) {
        graph->setLayer(style.chosen ? QStringLiteral("chosen") : QStringLiteral("main"));
    }
}

void SweepLine::clear() {
    for (QCPGraph* graph : {low_, high_, curve_}) {
        graph->setData({}, {}, true);
    }
    curve_->setName({});
}

}  // namespace recency::ui
