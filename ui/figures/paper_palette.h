// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPalette>

namespace recency::ui {

/// A palette for what stands on paper: its ground, the ink, and the second ink as the colour of
/// placeholders.
inline QPalette paper_palette(QPalette palette, const Theme& theme) {
    palette.setColor(QPalette::Window, theme.paper);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.ink2);
    return palette;
}

}  // namespace recency::ui
