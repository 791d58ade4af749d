// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/colour_map.h"

#include <QRgb>

#include <span>

namespace recency::ui {

// The colours that a map is made of, at equal distances from its low to its high end and joined by
// straight lines in sRGB: for files that other programs colour.

std::span<const QRgb> colour_anchors(ColourMap map);
std::span<const QRgb> diverging_anchors(Appearance appearance);

}  // namespace recency::ui
