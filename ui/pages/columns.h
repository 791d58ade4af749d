// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace recency::ui {

/// Three equal columns in an area.
struct Columns {
    QRect area;
    int gap = 0;

    int width() const { return (area.width() - 2 * gap) / 3; }
    int left(int column) const { return area.left() + column * (width() + gap); }
    /// The part of a column, or of several from it on, between two heights.
    QRect rect(int column, int top, int height, int columns = 1) const {
        return {left(column), top, columns * width() + (columns - 1) * gap, height};
    }
};

}  // namespace recency::ui
