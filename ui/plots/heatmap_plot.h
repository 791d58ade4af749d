// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/cell_axes.h"
#include "ui/plots/cell_crosshair.h"
#include "ui/plots/triangle_map.h"

namespace recency::ui {

/// The square with its cells, crosshair and axes, and the pointer over it. Expects a size of
/// side + heatmap_margins(), so that the cells get whole pixels.
class HeatmapPlot : public QCustomPlot {
    Q_OBJECT

public:
    explicit HeatmapPlot(QWidget* parent = nullptr);

    void set_scene(const Scene& scene, const Theme& theme);
    void set_focus_ring(bool visible);
    CellGrid grid() const { return map_->grid(); }
    /// What is written into the cells of the row of the cell in focus, by key from 0.
    QStringList row_texts() const;

Q_SIGNALS:
    /// The cell under the pointer, or none. Said once for each change.
    void pointed(std::optional<recency::ui::Cell> cell);
    void clicked(recency::ui::Cell cell);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void set_up_axes();
    void redraw_overlay();
    void point_at(const std::optional<Cell>& cell);
    void draw_new(const Scene& scene, const Theme& theme);

    TriangleMap* map_;  // all three belong to the plot
    CellAxes* cell_axes_;
    CellCrosshair* crosshair_;
    Scene scene_;
    const Theme* theme_ = nullptr;
    std::optional<Cell> pointed_;
    bool drawn_ = false;  // before that there is no overlay to redraw
};

}  // namespace recency::ui
