// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QWidget>

namespace recency::ui {

/// Gives a widget and all that is in it a font. Under a style sheet, what is made later does not
/// inherit its parent's.
inline void give_font(QWidget& widget, const QFont& font) {
    widget.setFont(font);
    for (QWidget* part : widget.findChildren<QWidget*>()) {
        part->setFont(font);
    }
}

}  // namespace recency::ui
