// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_file.h"
#include "ui/export/figure_font.h"

namespace recency::ui {
namespace {

QPen pen_of(const Stroke& stroke) {
    QPen pen(stroke.colour, stroke.width, Qt::SolidLine, Qt::FlatCap,
             stroke.round ? Qt::RoundJoin : Qt::MiterJoin);
    if (!stroke.dash.empty()) {
        QList<qreal> pattern;  // in widths
        for (const double length : stroke.dash) {
            pattern << length / stroke.width;
        }
        pen.setDashPattern(pattern);
    }
    return pen;
}

QPen pen_of(const std::optional<Stroke>& stroke) {
    return stroke ? pen_of(*stroke) : QPen(Qt::NoPen);
}

/// Paints one shape after the other.
class ShapePainter {
public:
    explicit ShapePainter(QPainter& painter) : painter_(painter) {}

    /// Without smoothing, a cell ends at the pixel where the next one begins.
    void operator()(const RectShape& shape) {
        painter_.setRenderHint(QPainter::Antialiasing, false);
        painter_.fillRect(shape.rect, shape.fill);
    }

    void operator()(const CellShape& shape) {
        painter_.setRenderHint(QPainter::Antialiasing, false);
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(shape.fill);
        painter_.drawPolygon(shape.outline());
    }

    void operator()(const LineShape& shape) {
        prepare(pen_of(shape.stroke), Qt::NoBrush);
        for (const QLineF& line : shape.lines) {
            painter_.drawLine(line);
        }
    }

    void operator()(const CurveShape& shape) {
        prepare(pen_of(shape.stroke), Qt::NoBrush);
        painter_.drawPolyline(shape.points);
    }

    void operator()(const AreaShape& shape) {
        prepare(pen_of(shape.stroke), shape.fill);
        painter_.drawPolygon(shape.points);
    }

    void operator()(const EllipseShape& shape) {
        const bool filled = shape.fill.alpha() > 0;
        prepare(pen_of(shape.stroke), filled ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
        painter_.drawEllipse(shape.centre, shape.radius, shape.radius);
    }

    void operator()(const ImageShape& shape) {
        painter_.setRenderHint(QPainter::SmoothPixmapTransform, false);
        painter_.drawImage(shape.rect, shape.image);
    }

    void operator()(const TextShape& shape) {
        const PlacedText& placed = shape.text;
        const double width = text_width(placed.text, shape.size, placed.bold);
        painter_.save();
        prepare(placed.colour, Qt::NoBrush);
        painter_.translate(placed.place);
        painter_.rotate(placed.upwards ? -90.0 : 0.0);
        painter_.scale(1.0 / units_per_point, 1.0 / units_per_point);
        double x = 0.0;
        if (placed.align != Qt::AlignLeft) {
            x = -width * units_per_point * (placed.align == Qt::AlignRight ? 1.0 : 0.5);
        }
        for (const TextRun& run : text_runs(placed.text)) {
            const QFont font = figure_font(run, shape.size, placed.bold);
            painter_.setFont(font);
            painter_.drawText(QPointF(x, baseline_shift(run, shape.size) * units_per_point),
                              run.text);
            x += QFontMetricsF(font).horizontalAdvance(run.text);
        }
        painter_.restore();
    }

private:
    void prepare(const QPen& pen, const QBrush& brush) {
        painter_.setRenderHint(QPainter::Antialiasing, true);
        painter_.setPen(pen);
        painter_.setBrush(brush);
    }

    QPainter& painter_;
};

}  // namespace

void paint(const FigureDrawing& drawing, QPainter& painter) {
    painter.save();
    ShapePainter shapes(painter);
    for (const Shape2D& shape : drawing.shapes) {
        std::visit(shapes, shape);
    }
    painter.restore();
}

QString figure_program() {
    return QStringLiteral("Recency Lab " RECENCY_VERSION);
}

}  // namespace recency::ui
