// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/presets.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace recency {

/// Settings of a figure that differ only in d: a row of its grid.
struct GridRow {
    std::string letter;   // "c"; empty where the figure has none
    std::string setting;  // "LayerNorm, α = 0.5"
};

struct GridColumn {
    int dimension = 16;  // d
    int layer = 1;       // from 1
};

/// A heatmap of the grid: one layer of one setting, and what the paper prints in it.
struct GridPanel {
    std::size_t setting = 0;          // index into PaperGrid::settings
    int layer = 1;                    // from 1
    std::optional<double> published;  // recency probability
};

/// One of the paper's simulation figures as small multiples: what is in it, not how it is drawn.
struct PaperGrid {
    std::string figure;  // "Figure 1"
    std::vector<GridRow> rows;
    std::vector<GridColumn> columns;   // of one d side by side
    std::vector<Parameters> settings;  // to be simulated, each to the figure's deepest layer
    std::vector<GridPanel> panels;     // rows x columns, row by row

    /// Both count from 0 and must be in the grid.
    const GridPanel& panel(std::size_t row, std::size_t column) const {
        return panels[row * columns.size() + column];
    }
    const Parameters& parameters(const GridPanel& panel) const { return settings[panel.setting]; }
    /// The values of d, in the order of the columns.
    std::vector<int> dimensions() const;
};

/// All figures that are grids, in the paper's order: every figure has each of its settings for each
/// of its d (std::invalid_argument if the table leaves a hole).
std::vector<PaperGrid> paper_grids(const Paper& paper);

}  // namespace recency
