// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/cell_grid.h"

#include <algorithm>

namespace recency::ui {
namespace {

/// The index whose cell covers this distance from the edge of the square.
int index_at(const CellGrid& grid, int distance) {
    const int guess = distance * grid.tokens / grid.square.width();
    return grid.edge(guess + 1) <= distance ? guess + 1 : guess;
}

}  // namespace

QRect CellGrid::cell(const Cell& cell) const {
    return QRect(QPoint(left(cell.key), top(cell.query)),
                 QPoint(left(cell.key + 1) - 1, top(cell.query + 1) - 1));
}

std::optional<Cell> CellGrid::at(const QPoint& place) const {
    if (!square.contains(place)) {
        return std::nullopt;
    }
    const Cell cell = {index_at(*this, place.y() - square.top()),
                       index_at(*this, place.x() - square.left())};
    return cell.key <= cell.query ? std::optional(cell) : std::nullopt;
}

int CellGrid::free_width(int height) const {
    if (height >= square.height()) {
        return 0;
    }
    return square.width() - edge(index_at(*this, std::max(height, 0)) + 1);
}

int square_side(int available, int tokens) {
    const int whole = available / tokens * tokens;
    return 5 * whole >= 4 * available ? whole : available;
}

}  // namespace recency::ui
