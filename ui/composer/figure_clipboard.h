// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"

#include <QByteArray>

#include <memory>

class QMimeData;

namespace recency::ui {

/// A figure for the clipboard: SVG, PNG, and the picture in the form that office programs ask for,
/// all at once. A program takes the one that it likes best. Both files carry the recipe. Where the
/// picture would be too large for PNG there is the SVG alone.
std::unique_ptr<QMimeData> clipboard_figure(const FigureDrawing& drawing, int dpi,
                                            const QByteArray& recipe);

}  // namespace recency::ui
