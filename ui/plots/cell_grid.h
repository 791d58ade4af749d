// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QPoint>
#include <QRect>

#include <optional>

namespace recency::ui {

/// Where the cells of a heatmap lie: tokens x tokens cells in a square of whole pixels. Every edge
/// is a whole pixel too; where the side is no multiple of the tokens, cells differ by one pixel.
struct CellGrid {
    QRect square;
    int tokens = 1;

    /// Distance of the index-th edge from the square's left or top, index 0 ... tokens.
    int edge(int index) const { return square.width() * index / tokens; }
    /// Left edge of a key's column and top edge of a query's row.
    int left(int key) const { return square.left() + edge(key); }
    int top(int query) const { return square.top() + edge(query); }

    /// The cell with the line of paper at its left and top that parts it from its neighbours.
    QRect cell(const Cell& cell) const;
    /// The cell at a place; empty outside the square and in the upper triangle, the future.
    std::optional<Cell> at(const QPoint& place) const;
    /// Pixels between the last cell of the row at this height and the square's right edge. Heights
    /// count from the square's top; everything below the square is taken.
    int free_width(int height) const;
    /// Are the cells large enough to be parted by a line of paper?
    bool parted() const { return tokens <= 24 && square.width() >= 4 * tokens; }
};

/// The side of the largest square that fits and has whole-pixel cells of equal size. Where that
/// would waste more than a fifth of the room, the whole room: its cells differ by one pixel.
int square_side(int available, int tokens);

}  // namespace recency::ui
