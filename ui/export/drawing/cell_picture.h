// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"
#include "ui/plots/colour_scale.h"

#include <QColor>
#include <QImage>

#include <cstddef>

namespace recency::ui {

/// What one of so many pictures (1 or more) of a figure may come to when it is packed, in bytes:
/// then up to four of them stay under 500 kB in a PDF, where they are enlarged, and in an SVG,
/// which is text.
qsizetype most_packed(std::size_t pictures);

/// The cells of a map as a picture with a palette, a pixel for each; entry 0 is transparent, where
/// there is no cell. The range of colours has 253 steps, or as many as come to `most` bytes when
/// the numbers are noise; always an odd number, so that the middle of differences is among them.
/// `hatched` is the colour of a diagonal off the scale.
QImage cell_picture(const MapPanel& map, const ColourScale& scale, const ValueRange& range,
                    const QColor& hatched, qsizetype most);

/// The same with squares of so many pixels that a side has at least 1200: what a viewer that
/// smooths enlarged pictures makes of their edges is small then.
QImage enlarged(const QImage& picture);

/// As PNG, enlarged where it stays below `most` bytes.
QByteArray small_png(const QImage& picture, qsizetype most);

}  // namespace recency::ui
