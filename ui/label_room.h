// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QLabel>

#include <algorithm>

namespace recency::ui {

/// Of a text without markup, in pixels.
inline int text_width(const QFont& font, const QString& text) {
    return QFontMetrics(font).horizontalAdvance(text) + 1;
}

/// The label never gets narrower than the widest text it has shown or will surely show.
inline void keep_room(QLabel* label, const QString& plain_text) {
    label->setMinimumWidth(std::max(label->minimumWidth(), text_width(label->font(), plain_text)));
}

}  // namespace recency::ui
