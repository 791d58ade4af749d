// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/layout/panel_grid.h"

#include "ui/export/layout/axis_labels.h"

#include <algorithm>
#include <optional>

namespace recency::ui {
namespace {

constexpr double curve_width = 1.4;    // of the side of the maps beside it
constexpr double curve_aspect = 1.4;   // width over height
constexpr double narrow_curve = 0.75;  // of the side of the maps above it

std::size_t balanced(std::size_t panels, std::size_t columns) {
    const std::size_t lines = (panels + columns - 1) / columns;
    return lines > 0 ? (panels + lines - 1) / lines : 0;
}

void add_row(const FigureContent& content, std::size_t row, std::size_t columns, PanelGrid& grid) {
    const std::vector<FigurePanel>& panels = content.rows[row].panels;
    const std::size_t length = balanced(panels.size(), columns);
    for (std::size_t panel = 0; panel < panels.size(); ++panel) {
        if (panel % length == 0) {
            grid.lines.push_back({row, panel == 0, {}});
        }
        GridLine& line = grid.lines.back();
        line.cells.push_back(grid.cells.size());
        grid.cells.push_back({row, panel, grid.lines.size() - 1, panel % length, &panels[panel]});
    }
}

bool is_map(const PanelGrid& grid, std::size_t cell) {
    return grid.cells[cell].is_map();
}

/// Do maps and curves stand in different lines?
bool are_apart(const PanelGrid& grid) {
    const bool unmixed = std::ranges::all_of(grid.lines, [&](const GridLine& line) {
        return std::ranges::all_of(line.cells, [&](std::size_t cell) {
            return is_map(grid, cell) == is_map(grid, line.cells.front());
        });
    });
    return unmixed && grid.has_maps() && grid.has_curves();
}

/// Columns for the lines whose first panel is a map, or not, or for all lines.
void add_block(PanelGrid& grid, std::optional<bool> maps) {
    const std::size_t first = grid.columns.size();
    std::size_t count = 0;
    for (const GridLine& line : grid.lines) {
        if (maps && is_map(grid, line.cells.front()) != *maps) {
            continue;
        }
        count = std::max(count, line.cells.size());
        for (const std::size_t cell : line.cells) {
            grid.cells[cell].column += first;
        }
    }
    grid.columns.resize(first + count);
    grid.blocks.push_back({first, first + count - 1});
}

void add_columns(PanelGrid& grid) {
    if (are_apart(grid)) {
        add_block(grid, true);
        add_block(grid, false);
    } else {
        add_block(grid, std::nullopt);
    }
    for (const GridCell& cell : grid.cells) {
        if (cell.is_map()) {
            grid.columns[cell.column].stretches = false;
            grid.lines[cell.line].stretches = false;
        }
    }
}

/// Curves below maps are narrow at first: the names beside them make no map smaller, and they take
/// what is left of the page in the end.
void set_parts_of_blocks(PanelGrid& grid) {
    for (GridColumn& column : grid.columns) {
        column.part = column.stretches ? narrow_curve : 1.0;
    }
    for (GridLine& line : grid.lines) {
        line.part = line.stretches ? 1.0 / curve_aspect : 1.0;
    }
}

void set_parts(PanelGrid& grid) {
    if (grid.blocks.size() > 1) {
        set_parts_of_blocks(grid);
        return;
    }
    const bool beside_maps = grid.has_maps();
    for (GridColumn& column : grid.columns) {
        column.part = beside_maps && column.stretches ? curve_width : 1.0;
    }
    for (GridLine& line : grid.lines) {
        double width = 0.0;
        for (std::size_t column = 0; column < line.cells.size(); ++column) {
            width += grid.columns[column].part / static_cast<double>(line.cells.size());
        }
        line.part = line.stretches ? width / curve_aspect : 1.0;
    }
}

bool same_kind(const GridCell& one, const GridCell& other) {
    return one.is_map() == other.is_map();
}

/// Does a line's every panel stand above one with the same horizontal axis?
bool continues_below(const PanelGrid& grid, std::size_t line) {
    if (line + 1 >= grid.lines.size() ||
        grid.lines[line].cells.size() > grid.lines[line + 1].cells.size()) {
        return false;
    }
    for (const std::size_t index : grid.lines[line].cells) {
        const GridCell& cell = grid.cells[index];
        const std::size_t place = cell.column - grid.block_of(cell.column).first;
        const GridCell& below = grid.cells[grid.lines[line + 1].cells[place]];
        if (!same_kind(cell, below) || !same_axis(x_axis(*cell.content), x_axis(*below.content))) {
            return false;
        }
    }
    return true;
}

/// Numbers and names that a neighbour shows are left out.
void share_axes(PanelGrid& grid) {
    for (std::size_t index = 0; index < grid.lines.size(); ++index) {
        const std::vector<std::size_t>& line = grid.lines[index].cells;
        const bool shown_below = continues_below(grid, index);
        for (const std::size_t cell : line) {
            grid.cells[cell].x_labels = !shown_below;
        }
        for (std::size_t column = 1; column < line.size(); ++column) {
            const GridCell& before = grid.cells[line[column - 1]];
            GridCell& cell = grid.cells[line[column]];
            cell.y_labels = !same_kind(cell, before) ||
                            !same_axis(y_axis(*cell.content), y_axis(*before.content));
        }
    }
}

}  // namespace

const GridBlock& PanelGrid::block_of(std::size_t column) const {
    return column <= blocks.front().last ? blocks.front() : blocks.back();
}

const GridBlock& PanelGrid::block_of(const GridLine& line) const {
    return block_of(cells[line.cells.front()].column);
}

double PanelGrid::width_parts(const GridBlock& block) const {
    double sum = 0.0;
    for (std::size_t column = block.first; column <= block.last; ++column) {
        sum += columns[column].part;
    }
    return sum;
}

double PanelGrid::width_parts() const {
    double widest = 0.0;
    for (const GridBlock& block : blocks) {
        widest = std::max(widest, width_parts(block));
    }
    return widest;
}

double PanelGrid::height_parts() const {
    double sum = 0.0;
    for (const GridLine& line : lines) {
        sum += line.part;
    }
    return sum;
}

bool PanelGrid::has_maps() const {
    return std::any_of(cells.begin(), cells.end(),
                       [](const GridCell& cell) { return cell.is_map(); });
}

bool PanelGrid::has_curves() const {
    return std::any_of(cells.begin(), cells.end(),
                       [](const GridCell& cell) { return !cell.is_map(); });
}

PanelGrid panel_grid(const FigureContent& content, std::size_t columns) {
    PanelGrid grid;
    for (std::size_t row = 0; row < content.rows.size(); ++row) {
        add_row(content, row, columns, grid);
    }
    add_columns(grid);
    set_parts(grid);
    share_axes(grid);
    return grid;
}

std::vector<std::size_t> column_choices(const FigureContent& content) {
    std::size_t longest = 1;
    for (const FigureRow& row : content.rows) {
        longest = std::max(longest, row.panels.size());
    }
    std::vector<std::size_t> choices;
    for (std::size_t columns = longest; columns >= 1; --columns) {
        if (balanced(longest, columns) == columns) {
            choices.push_back(columns);
        }
    }
    return choices;
}

}  // namespace recency::ui
