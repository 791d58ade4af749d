// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace recency::ui {

/// Which panels share a colour range, and with it a colour bar.
enum class RangeSharing { panel, row, all };

/// `screen` is the window's light appearance; `print` has black text and axes and no tints, so that
/// nothing is lost on a grey printer.
enum class FigureInk { screen, print };

/// Width to height as somebody gave it, 4:3; aspect_ratio.h says what is allowed.
struct AspectRatio {
    double width = 4.0;
    double height = 3.0;

    bool operator==(const AspectRatio&) const = default;
};

/// How a figure is drawn, whatever it shows. Sizes are those of the final print.
struct FigureStyle {
    double width_mm = 139.7;          // 40 ... 400
    std::optional<double> height_mm;  // at most one of these; none: what the content takes
    std::optional<AspectRatio> aspect;
    double font_pt = 8.0;  // 4 ... 24: ticks, labels and titles alike
    RangeSharing sharing = RangeSharing::all;
    bool titles = true;   // of panels
    bool letters = true;  // a, b, c ... where there is more than one panel
    FigureInk ink = FigureInk::print;
    int dpi = 600;  // of PNG, 72 ... 1200
    /// PNG without a page under it. Else it has the paper that its ink is made for: a reader with a
    /// dark page would see black text on it.
    bool transparent = false;

    bool operator==(const FigureStyle&) const = default;
};

inline constexpr double least_width_mm = 40.0;
inline constexpr double most_width_mm = 400.0;
inline constexpr double least_height_mm = 1.0;
inline constexpr double most_height_mm = 2000.0;
inline constexpr double least_font_pt = 4.0;
inline constexpr double most_font_pt = 24.0;
inline constexpr int least_dpi = 72;
inline constexpr int most_dpi = 1200;

}  // namespace recency::ui
