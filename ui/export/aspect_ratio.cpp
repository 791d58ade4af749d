// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/aspect_ratio.h"

#include "ui/export/number_pair.h"

namespace recency::ui {
namespace {

constexpr double least_ratio = 0.2;  // of a figure that is as high as it may be when it is widest
constexpr double most_ratio = 10.0;

}  // namespace

std::optional<AspectRatio> parse_aspect_ratio(std::string_view text) {
    const auto numbers = parse_number_pair(text);
    if (!numbers || numbers->first <= 0.0 || numbers->second <= 0.0) {
        return std::nullopt;
    }
    const double ratio = numbers->first / numbers->second;
    return ratio >= least_ratio && ratio <= most_ratio
               ? std::optional(AspectRatio{numbers->first, numbers->second})
               : std::nullopt;
}

std::string aspect_ratio_text(const AspectRatio& ratio) {
    return number_pair_text(ratio.width, ratio.height);
}

std::optional<double> height_of(const FigureStyle& style) {
    return style.aspect ? style.width_mm * style.aspect->height / style.aspect->width
                        : style.height_mm;
}

}  // namespace recency::ui
