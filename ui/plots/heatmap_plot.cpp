// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/heatmap_plot.h"

#include "ui/plots/layer_values.h"
#include "ui/plots/plot_sizes.h"

namespace recency::ui {
namespace {

const char* const overlay = "overlay";  // redrawn alone while the pointer moves

}  // namespace

HeatmapPlot::HeatmapPlot(QWidget* parent) : QCustomPlot(parent) {
    set_up_axes();
    map_ = new TriangleMap(xAxis, yAxis);
    crosshair_ = new CellCrosshair(map_, QLatin1String(overlay));
    cell_axes_ = new CellAxes(map_, QLatin1String(overlay));
    setFocusPolicy(Qt::NoFocus);
    setContextMenuPolicy(Qt::NoContextMenu);         // somebody above has a menu,
    setAttribute(Qt::WA_NoMousePropagation, false);  // and is to hear of it
    setNotAntialiasedElements(QCP::aeAll);
    connect(this, &QCustomPlot::afterReplot, this, [this] { drawn_ = true; });
}

void HeatmapPlot::set_up_axes() {
    axisRect()->setAutoMargins(QCP::msNone);
    axisRect()->setMargins(heatmap_margins(Theme::of(Appearance::light)));
    axisRect()->setMinimumSize(1, 1);
    for (QCPAxis* axis : {xAxis, yAxis, xAxis2, yAxis2}) {
        axis->setVisible(false);
        axis->grid()->setVisible(false);
    }
    yAxis->setRangeReversed(true);
}

void HeatmapPlot::set_scene(const Scene& scene, const Theme& theme) {
    const bool only_focus_changed = theme_ == &theme && same_cells(scene, scene_);
    scene_ = scene;
    theme_ = &theme;
    crosshair_->set_scene(scene, theme);
    cell_axes_->set_scene(scene, theme);
    if (only_focus_changed) {
        redraw_overlay();
    } else {
        draw_new(scene, theme);
    }
}

QStringList HeatmapPlot::row_texts() const {
    const std::optional<Cell> focus = scene_.estimate ? scene_.focus() : std::nullopt;
    return focus ? crosshair_->row_texts(*focus) : QStringList();
}

void HeatmapPlot::draw_new(const Scene& scene, const Theme& theme) {
    map_->set_scene(scene, theme);
    setBackground(QBrush(theme.paper));
    axisRect()->setMargins(heatmap_margins(theme));
    if (scene.estimate) {
        xAxis->setRange(0.5, scene.tokens() + 0.5);
        yAxis->setRange(0.5, scene.tokens() + 0.5);
    }
    replot(QCustomPlot::rpQueuedReplot);
}

void HeatmapPlot::set_focus_ring(bool visible) {
    crosshair_->set_focus_ring(visible);
    redraw_overlay();
}

void HeatmapPlot::redraw_overlay() {
    if (drawn_) {
        layer(QLatin1String(overlay))->replot();
    }
}

void HeatmapPlot::point_at(const std::optional<Cell>& cell) {
    if (cell != pointed_) {
        pointed_ = cell;
        Q_EMIT pointed(cell);
    }
}

void HeatmapPlot::mouseMoveEvent(QMouseEvent* event) {
    point_at(grid().at(event->pos()));
}

void HeatmapPlot::mousePressEvent(QMouseEvent* event) {
    const std::optional<Cell> cell = grid().at(event->pos());
    if (cell && event->button() == Qt::LeftButton) {
        Q_EMIT clicked(*cell);
    }
}

void HeatmapPlot::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
}

void HeatmapPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

void HeatmapPlot::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void HeatmapPlot::leaveEvent(QEvent* event) {
    point_at(std::nullopt);
    QCustomPlot::leaveEvent(event);
}

}  // namespace recency::ui
