// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QMargins>

namespace recency::ui {

// Sizes that several plots share, in pixels at the theme's scale.

/// Of a curve, and of the line that says what it should be in theory.
inline double curve_width(const Theme& theme) {
    return theme.pick(2.0, 4.0);
}
inline double theory_width(const Theme& theme) {
    return 0.75 * curve_width(theme);
}

/// Of axes, guides, reference lines and error bars.
inline int thin_line(const Theme& theme) {
    return theme.pick(1, 2);
}

/// Diameter of the disc at a point of a curve.
inline double disc_size(const Theme& theme) {
    return theme.pick(7.0, 13.0);
}

/// Diameter of a marker with a colour of its own, and of the ring round it that is a published
/// number. Where points crowd, both are smaller.
inline int marker_size(const Theme& theme, bool crowded) {
    return theme.length(crowded ? 5 : 9);
}
inline int ring_size(const Theme& theme, bool crowded) {
    return theme.length(crowded ? 9 : 16);
}

/// The line of paper at the left and at the top of a heatmap's cell, where cells are parted.
inline int cell_gap(const Theme& theme) {
    return theme.pick(1, 2);
}

/// Round the axes of the plots in the right column: alike, so that they align.
inline QMargins curve_margins(const Theme& theme) {
    return {theme.length(48), theme.length(10), theme.length(92), theme.length(46)};
}

/// Round the square of a heatmap: numbers and names of the axes are at the left and below.
inline QMargins heatmap_margins(const Theme& theme) {
    return {theme.pick(56, 84), theme.length(4), theme.length(4), theme.pick(56, 88)};
}

}  // namespace recency::ui
