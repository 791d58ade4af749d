// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace recency::ui {

/// One pixel between two surfaces, in the theme's colour for it: a horizontal line is between what
/// is above and below.
inline QWidget* make_hairline(Qt::Orientation orientation, QWidget* parent = nullptr) {
    auto* line = new QWidget(parent);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Dark);  // the theme's hairline
    if (orientation == Qt::Horizontal) {
        line->setFixedHeight(1);
    } else {
        line->setFixedWidth(1);
    }
    return line;
}

}  // namespace recency::ui
