// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/key_shapes.h"

#include "ui/export/drawing/curve_shapes.h"
#include "ui/export/drawing/map_shapes.h"
#include "ui/export/drawing/marker_shapes.h"

#include <limits>

namespace recency::ui {

void add_sample(const PlacedSample& sample, const FigureLayout& layout,
                std::vector<Shape2D>& shapes) {
    if (sample.style.width > 0.0) {
        shapes.emplace_back(LineShape{{sample.line}, stroke_of(sample.style, layout.curve)});
    }
    add_marker(sample.style.marker, sample.line.center(), layout.disc, sample.style.colour, {},
               shapes);
}

void add_hatch_sample(const FigureLayout& layout, std::vector<Shape2D>& shapes) {
    if (layout.hatch_sample.isEmpty()) {
        return;
    }
    MapPanel cell;
    cell.values = {std::numeric_limits<double>::quiet_NaN()};
    cell.diagonal_off_scale = true;
    add_map(cell, {}, layout.hatch_sample, layout.font, layout.ink, 1, shapes);
}

}  // namespace recency::ui
