// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper_grids.h"

#include <algorithm>
#include <stdexcept>

namespace recency {
namespace {

std::vector<Preset> presets_of(const Paper& paper, const std::string& figure) {
    std::vector<Preset> presets;
    std::ranges::copy_if(paper.presets(), std::back_inserter(presets),
                         [&](const Preset& preset) { return preset.figure == figure; });
    return presets;
}

std::vector<int> dimensions_of(const std::vector<Preset>& presets) {
    std::vector<int> dimensions;
    for (const Preset& preset : presets) {
        if (std::ranges::find(dimensions, preset.parameters.dimension) == dimensions.end()) {
            dimensions.push_back(preset.parameters.dimension);
        }
    }
    return dimensions;
}

/// The row of a setting, which is added if it is new.
std::size_t row_of(PaperGrid& grid, const Preset& preset) {
    const auto row = std::ranges::find(grid.rows, preset.setting, &GridRow::setting);
    if (row != grid.rows.end()) {
        return static_cast<std::size_t>(row - grid.rows.begin());
    }
    grid.rows.push_back({preset.letter, preset.setting});
    return grid.rows.size() - 1;
}

void add_columns(PaperGrid& grid, const std::vector<Preset>& presets) {
    for (const int dimension : dimensions_of(presets)) {
        for (const int layer : presets.front().shown_layers) {
            grid.columns.push_back({dimension, layer});
        }
    }
}

/// Gives each panel its setting and its number.
void fill(PaperGrid& grid, const std::vector<Preset>& presets, const Paper& paper) {
    const std::size_t columns = grid.columns.size();
    std::size_t filled = 0;
    for (const Preset& preset : presets) {
        const std::size_t row = row_of(grid, preset);
        grid.panels.resize(grid.rows.size() * columns);
        const auto published = paper.published_for(preset.parameters);
        for (std::size_t column = 0; column < columns; ++column) {
            const auto [dimension, layer] = grid.columns[column];
            if (dimension == preset.parameters.dimension) {
                grid.panels[row * columns + column] = {
                    grid.settings.size(), layer, published.at(static_cast<std::size_t>(layer - 1))};
                ++filled;
            }
        }
        grid.settings.push_back(preset.parameters);
    }
    if (filled != grid.panels.size()) {
        throw std::invalid_argument(grid.figure + " lacks a setting for one of its dimensions");
    }
}

}  // namespace

std::vector<int> PaperGrid::dimensions() const {
    std::vector<int> dimensions;
    for (const GridColumn& column : columns) {
        if (dimensions.empty() || dimensions.back() != column.dimension) {
            dimensions.push_back(column.dimension);
        }
    }
    return dimensions;
}

std::vector<PaperGrid> paper_grids(const Paper& paper) {
    std::vector<PaperGrid> grids;
    for (const Preset& preset : paper.presets()) {
        if (!grids.empty() && grids.back().figure == preset.figure) {
            continue;
        }
        const std::vector<Preset> presets = presets_of(paper, preset.figure);
        PaperGrid grid;
        grid.figure = preset.figure;
        add_columns(grid, presets);
        fill(grid, presets, paper);
        grids.push_back(std::move(grid));
    }
    return grids;
}

}  // namespace recency
