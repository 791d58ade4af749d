// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_drawing.h"
#include "ui/export/recipe.h"

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QPainter>
#include <QString>

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
/// On the drawing's page, of which there is nothing where it is transparent. dpi is written into
/// the file, the recipe into a text chunk. Empty if it would have more than 200 million
/// pixels.
QByteArray png_of(const FigureDrawing& drawing, int dpi, const QByteArray& recipe);

/// The same picture on paper of a colour, for the clipboard; null if it would have too many pixels.
QImage image_of(const FigureDrawing& drawing, int dpi, const QColor& paper);

/// "Recency Lab 0.1.0": what a file says made it.
QString figure_program();

}  // namespace recency::ui
