// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pgfplots/tex_figure.h"

#include "ui/export/drawing/curve_shapes.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/export/drawing/marker_shapes.h"
#include "ui/export/pgfplots/tex_text.h"

#include <cmath>

namespace recency::ui {
namespace {

QString place(const QPointF& point) {
    return u'(' + tex_length(point.x()) + u',' + tex_length(point.y()) + u')';
}

QString path(const QPolygonF& points, const QString& end) {
    QStringList places;
    for (const QPointF& point : points) {
        places << place(point);
    }
    return places.join(QStringLiteral("--")) + end;
}

QString bp(double length) {
    return tex_length(length) + QStringLiteral("bp");
}

const char* anchor_of(const PlacedText& text) {
    switch (text.align) {
    case Qt::AlignHCenter:
        return "base";
    case Qt::AlignRight:
        return "base east";
    default:
        return "base west";
    }
}

/// pgfplots' name, size and turn of a marker with an edge. `own`: the edge has its colour and is a
/// part of it, not something round it.
QString shape_of(Marker marker, double diameter, double edge, bool own) {
    const auto sized = [](const char* name, double size, const char* turn = "") {
        return QStringLiteral("mark=%1,mark size=%2,mark options={solid%3,")
            .arg(QLatin1String(name), bp(size), QLatin1String(turn));
    };
    const double inner = own ? edge / 2 : 0.0;
    switch (marker) {
    case Marker::none:
        return {};
    case Marker::disc:
    case Marker::hollow_disc:
        return sized("*", (diameter - edge) / 2);
    case Marker::square:
    case Marker::hollow_square:
        return sized("square*", marker_square * diameter / 2 - inner);
    case Marker::triangle:  // its edge reaches twice as far at the corners
        return sized("triangle*", marker_corner * diameter - 2 * inner);
    case Marker::diamond:
        return sized("square*", marker_corner * diameter / std::sqrt(2.0) - inner, ",rotate=45");
    case Marker::ring:
        break;
    }
    return sized("o", ring_radius * diameter);
}

}  // namespace

TexFigure::TexFigure(const FigureLayout& layout, const QString& stem)
    : layout_(layout), stem_(stem) {}

QString TexFigure::colour(const QColor& colour) {
    const QString definition = tex_colour_definition(colour);
    if (!colours_.contains(definition)) {
        colours_ << definition;
    }
    return tex_colour(colour);
}

QString TexFigure::add_file(const QString& ending, const QByteArray& content) {
    files_.push_back({stem_ + ending, content});
    return QStringLiteral("\\recencydata") + ending;
}

void TexFigure::add_shape(const Shape2D& shape) {
    if (const auto* lines = std::get_if<LineShape>(&shape)) {
        QString all;
        for (const QLineF& line : lines->lines) {
            all += path({{line.p1(), line.p2()}}, QStringLiteral(" "));
        }
        add_line(QStringLiteral("\\draw[") + stroke(lines->stroke) + u']' + all.trimmed() + u';');
    } else if (const auto* area = std::get_if<AreaShape>(&shape)) {
        add_line(QStringLiteral("\\fill[") + colour(area->fill) + u']' +
                 path(area->points, QStringLiteral("--cycle;")));
    } else if (const auto* cell = std::get_if<CellShape>(&shape)) {
        add_line(QStringLiteral("\\fill[") + colour(cell->fill) + u']' +
                 path(cell->outline(), QStringLiteral("--cycle;")));
    }
}

void TexFigure::add_text(const PlacedText& text) {
    const Theme theme = ink_theme(layout_.ink);
    const QColor own = text.secondary ? theme.ink2 : theme.ink;
    const QString words = tex_text(text.text);
    add_line(
        QStringLiteral("\\node[recency text,anchor=%1,text=%2%3] at %4 {")
            .arg(QLatin1String(anchor_of(text)), colour(text.colour.isValid() ? text.colour : own),
                 text.upwards ? QStringLiteral(",rotate=90") : QString(), place(text.place)) +
        (text.bold ? QStringLiteral("\\bfseries ") : QString()) + words + QStringLiteral("};"));
}

void TexFigure::add_sample(const PlacedSample& sample) {
    if (sample.style.width > 0.0) {
        add_shape(LineShape{{sample.line}, stroke_of(sample.style, layout_.curve)});
    }
    if (sample.style.marker != Marker::none) {
        add_line(QStringLiteral("\\path plot[") +
                 marker(sample.style.marker, layout_.disc, sample.style.colour, {}) +
                 QStringLiteral("] coordinates {") + place(sample.line.center()) +
                 QStringLiteral("};"));
    }
}

QString TexFigure::stroke(const Stroke& stroke) {
    QString options = QStringLiteral("draw=%1,line width=%2,line cap=butt")
                          .arg(colour(stroke.colour), bp(stroke.width));
    if (!stroke.dash.empty()) {
        options += QStringLiteral(",dash pattern=");
        for (std::size_t index = 0; index < stroke.dash.size(); ++index) {
            options +=
                QLatin1String(index % 2 == 0 ? "on " : "off ") + bp(stroke.dash[index]) + u' ';
        }
    }
    return (stroke.round ? options.trimmed() + QStringLiteral(",line join=round")
                         : options.trimmed());
}

QString TexFigure::marker(Marker marker, double diameter, const QColor& fill, const QColor& edge) {
    const bool hollow = marker == Marker::hollow_disc || marker == Marker::hollow_square;
    const bool ring = marker == Marker::ring;
    const bool own = hollow || ring || !edge.isValid();
    const double width = (ring ? ring_edge : marker_edge) * diameter;
    QString options = shape_of(marker, diameter, width, own);
    if (hollow) {
        options += QStringLiteral("fill=white,");
    } else if (!ring && fill.isValid()) {
        options += QStringLiteral("fill=") + colour(fill) + u',';
    }
    return options +
           QStringLiteral("draw=%1,line width=%2}").arg(colour(own ? fill : edge), bp(width));
}

}  // namespace recency::ui
