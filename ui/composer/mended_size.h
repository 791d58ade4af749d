// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_layout.h"

#include <optional>

namespace recency::ui {

/// The style with the smallest size, in whole millimetres, at which the figure that was found too
/// small can be drawn: wider where it is too narrow, else higher, and with its ratio if it has one.
/// Empty where no page that is allowed has room.
std::optional<FigureStyle> mended_size(const FigureContent& content, FigureStyle style,
                                       const TooSmall& too_small);

}  // namespace recency::ui
