// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_style.h"

#include <optional>
#include <string>
#include <string_view>

namespace recency::ui {

/// "a ratio of width to height from 1:5 to 10:1 such as 4:3"
inline constexpr const char* allowed_aspect_ratios =
    "a ratio of width to height from 1:5 to 10:1 such as 4:3";

/// "4:3", "16 : 9", "1.618:1". Empty for a text that is no ratio, and for one that is not allowed.
std::optional<AspectRatio> parse_aspect_ratio(std::string_view text);

/// "4:3"
std::string aspect_ratio_text(const AspectRatio& ratio);

/// The height that the style asks for, in mm; empty: what the content takes.
std::optional<double> height_of(const FigureStyle& style);

}  // namespace recency::ui
