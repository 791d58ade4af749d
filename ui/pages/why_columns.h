// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QRect>

namespace recency::ui {

/// Where the columns of the Why view stand: the heads of the rows, then four columns with room for
/// a sign before all but the first.
struct WhyColumns {
    int left = 24;
    int head_width = 0;
    int gap = 0;
    int width = 0;  // of a column

    /// In a page that is `page_width` wide.
    static WhyColumns of(int page_width, bool compact, const Theme& theme) {
        WhyColumns columns;
        columns.head_width = theme.pick(compact ? 104 : 124, 184);
        columns.gap = theme.pick(compact ? 24 : 44, 44);
        const int room = page_width - 2 * columns.left - columns.head_width - 3 * columns.gap;
        columns.width = room / 4;
        return columns;
    }
    int column_left(int column) const { return left + head_width + column * (width + gap); }
    QRect rect(int column, int top, int height) const {
        return {column_left(column), top, width, height};
    }
    /// For the sign before a column.
    QRect sign(int column, int top, int height) const {
        return {column_left(column) - gap, top, gap, height};
    }
};

}  // namespace recency::ui
