// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/triangle_cells.h"

#include "ui/plots/hatch.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/plot_sizes.h"

namespace recency::ui {
namespace {

constexpr int hatch_spacing = 8;
constexpr int least_hatched = 12;  // pixels; smaller cells get the flat colour of hatching

}  // namespace

void draw_cells(QPainter& painter, const CellGrid& grid, const Scene& scene,
                const ColourScale& scale, const Theme& theme) {
    const int gap = grid.parted() ? cell_gap(theme) : 0;
    for (int query = 0; query < grid.tokens; ++query) {
        for (int key = 0; key <= query; ++key) {
            const Cell cell = {query, key};
            const QRect area = grid.cell(cell).adjusted(gap, gap, 0, 0);
            if (off_scale(scene, cell) && area.width() >= least_hatched) {
                draw_hatch(painter, area, grid.square.topLeft(), hatch_spacing, theme);
            } else {
                painter.fillRect(area, QColor::fromRgba(cell_colour(scene, cell, scale, theme)));
            }
        }
    }
}

QRgb cell_colour(const Scene& scene, const Cell& cell, const ColourScale& scale,
                 const Theme& theme) {
    return off_scale(scene, cell) ? hatch_colour(theme).rgb()
                                  : scale.colour(cell_mean(scene, scene.view.layer, cell));
}

}  // namespace recency::ui
