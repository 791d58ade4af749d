// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_layout.h"

#include <QColor>
#include <QImage>
#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace recency::ui {

// A figure as a list of shapes, in points from its upper left corner and in the order of painting.
// Whatever writes a file has nothing to decide: shapes lie within their axes already, widths and
// dashes are explicit, and nothing has to be clipped.

struct Stroke {
    QColor colour;
    double width = 0.5;        // > 0
    std::vector<double> dash;  // lengths of line and gap; empty: solid
    bool round = false;        // joins; ends are flat
};

struct RectShape {
    QRectF rect;
    QColor fill;
};

/// A rectangle that also lies under those painted after it, to the right and below, so that no
/// viewer shows a seam where they meet. Its share to the right begins at its upper right corner and
/// widens downwards: beside a smoothed upper edge it would show through.
struct CellShape {
    QRectF cell;
    double right = 0.0;  // how far it reaches beyond its right side, 0 or more
    double below = 0.0;
    QColor fill;

    QPolygonF outline() const;
};

struct LineShape {  // one or more lines of one stroke: ticks, axes, hatching
    std::vector<QLineF> lines;
    Stroke stroke;
};

struct CurveShape {
    QPolygonF points;
    Stroke stroke;
};

struct AreaShape {
    QPolygonF points;  // closed
    QColor fill;       // may be translucent
    std::optional<Stroke> stroke = {};
};

struct EllipseShape {
    QPointF centre;
    double radius = 1.0;
    QColor fill;  // transparent: none
    std::optional<Stroke> stroke;
};

struct ImageShape {  // cells of many tokens: a pixel each, with a palette; never smoothed
    QRectF rect;
    QImage image;
};

struct TextShape {
    PlacedText text;  // with its colour
    double size = 8.0;
};

using Shape2D = std::variant<RectShape, CellShape, LineShape, CurveShape, AreaShape, EllipseShape,
                             ImageShape, TextShape>;

struct FigureDrawing {
    QSizeF size;
    QString title;
    std::vector<Shape2D> shapes;
    QColor page = Qt::transparent;  // under the shapes, in PNG
};

/// Cells overlap those that are painted after them by half a cell, so that no viewer shows a seam;
/// up to 48 tokens as rectangles, beyond as a picture. The absent triangle is bare.
FigureDrawing draw(const FigureContent& content, const FigureLayout& layout);

}  // namespace recency::ui
