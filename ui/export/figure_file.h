// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"
#include "ui/export/recipe.h"

#include <QByteArray>
#include <QPainter>

namespace recency::ui {

// A drawing as the bytes of a file. The recipe's text (recipe_text.h) travels in each.

/// For the preview: the painter's unit is a point, and its origin the figure's corner.
void paint(const FigureDrawing& drawing, QPainter& painter);

/// One page of the drawing's size, to the whole point. Fonts are embedded, pictures lossless; the
/// recipe is in its XMP metadata and attached as recipe.json.
QByteArray pdf_of(const FigureDrawing& drawing, const QByteArray& recipe);
/// Texts are texts in the fonts' families, which a viewer may not have; the recipe is in
/// <metadata>.
QByteArray svg_of(const FigureDrawing& drawing, const QByteArray& recipe);
/// White paper or, with a transparent one, none; dpi is written into the file, the recipe into a
/// text chunk. Empty if the picture would have more than 200 million pixels.
QByteArray png_of(const FigureDrawing& drawing, int dpi, const QByteArray& recipe);

}  // namespace recency::ui
