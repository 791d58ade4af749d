// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

#include <cstddef>
#include <vector>

namespace recency::ui {

struct GridCell {
    std::size_t row = 0;  // indices into FigureContent::rows and their panels
    std::size_t panel = 0;
    std::size_t line = 0;
    std::size_t column = 0;
    const FigurePanel* content = nullptr;
    // Not where the panel below, or to the left, shows the same ones.
    bool x_labels = true;
    bool y_labels = true;

    bool is_map() const { return std::holds_alternative<MapPanel>(content->plot); }
};

/// Panels beside each other.
struct GridLine {
    std::size_t row = 0;
    bool begins_row = false;
    std::vector<std::size_t> cells;  // from the left
    double part = 1.0;               // height of the plots, as a multiple of the figure's side
    bool stretches = true;           // no maps: may be higher
};

struct GridColumn {
    double part = 1.0;  // width of the plots, likewise
    bool stretches = true;
};

/// Columns of their own, the first and the last of them.
struct GridBlock {
    std::size_t first = 0;
    std::size_t last = 0;

    std::size_t size() const { return last - first + 1; }
};

/// Panels in lines and columns. Plots of maps are squares of one side throughout. Where maps and
/// curves stand in different lines, each are a block with columns of their own: a map is no
/// narrower then because of what stands beside the curves below it.
struct PanelGrid {
    std::vector<GridCell> cells;
    std::vector<GridLine> lines;
    std::vector<GridColumn> columns;  // of the first block, then of the second
    std::vector<GridBlock> blocks;

    const GridBlock& block_of(std::size_t column) const;
    const GridBlock& block_of(const GridLine& line) const;

    double width_parts(const GridBlock& block) const;
    double width_parts() const;  // of the widest block
    double height_parts() const;
    bool has_maps() const;
    bool has_curves() const;
};

/// Rows wrap so that no line has more panels than `columns` (>= 1), and their lines are about
/// equally long.
PanelGrid panel_grid(const FigureContent& content, std::size_t columns);

/// The numbers of columns that lead to different grids, the largest first.
std::vector<std::size_t> column_choices(const FigureContent& content);

}  // namespace recency::ui
