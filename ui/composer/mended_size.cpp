// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/mended_size.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>
#include <variant>
#include <vector>

namespace recency::ui {
namespace {

/// What has room on a page has room on every larger one of the same ratio.
std::optional<FigureStyle> with_its_ratio(const FigureContent& content, FigureStyle style) {
    std::vector<int> widths(static_cast<std::size_t>(most_width_mm - least_width_mm) + 1);
    std::iota(widths.begin(), widths.end(), static_cast<int>(least_width_mm));
    const auto least = std::ranges::partition_point(widths, [&](int width) {
        style.width_mm = width;
        return std::holds_alternative<TooSmall>(lay_out(content, style));
    });
    if (least == widths.end()) {
        return std::nullopt;
    }
    style.width_mm = *least;
    return style;
}

}  // namespace

std::optional<FigureStyle> mended_size(const FigureContent& content, FigureStyle style,
                                       const TooSmall& too_small) {
    if (style.aspect) {
        return with_its_ratio(content, style);
    }
    if (style.width_mm < too_small.width_mm) {
        style.width_mm = std::ceil(too_small.width_mm);
    }
    if (style.height_mm) {
        style.height_mm = std::max(*style.height_mm, too_small.height_mm);
    }
    const bool allowed =
        style.width_mm <= most_width_mm && style.height_mm.value_or(0.0) <= most_height_mm;
    return allowed ? std::optional(style) : std::nullopt;
}

}  // namespace recency::ui
