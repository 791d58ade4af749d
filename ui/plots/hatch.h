// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPainter>
#include <QPoint>
#include <QRect>

namespace recency::ui {

/// Fills an area with the hatching of what lies off the scale: strokes at 45 degrees, `spacing`
/// pixels (at normal scale) apart along a row and in line with those of other areas of the same
/// origin. The strokes end exactly at the area's edge, without clipping: SVG output knows none.
void draw_hatch(QPainter& painter, const QRect& area, const QPoint& origin, int spacing,
                const Theme& theme);

/// The flat colour that hatching has from afar, where there is no room for strokes.
QColor hatch_colour(const Theme& theme);

}  // namespace recency::ui
