// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_layout.h"

#include <QString>

namespace recency::ui {

// Parts of the script that redraws a figure: lists of Python, whose names redraw.py knows.

/// Panels in the order of the content, which is that of the table.
QString python_panels(const FigureContent& content, const FigureLayout& layout);

/// Ranges of colours, and the colours themselves.
QString python_keys(const std::vector<ColourKey>& keys);
QString python_colour_maps(const std::vector<ColourKey>& keys);

QString python_bars(const std::vector<PlacedBar>& bars);
/// Samples in the key of marks, and lines from curves to their names.
QString python_samples(const FigureLayout& layout);

/// A list of texts, each on a line of its own.
QString python_texts(const std::vector<PlacedText>& texts, int indent);
/// "(24, 20, 60, 60)": left, top, width, height.
QString python_rect(const QRectF& rect);

}  // namespace recency::ui
