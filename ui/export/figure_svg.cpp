// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/cell_picture.h"
#include "ui/export/figure_file.h"
#include "ui/export/figure_font.h"
#include "ui/export/recipe_places.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr double mm_per_point = 25.4 / 72.0;
const char* const svg = "http://www.w3.org/2000/svg";
const char* const xlink = "http://www.w3.org/1999/xlink";
const char* const text_families = "Inter, 'Noto Sans', 'DejaVu Sans', sans-serif";
const char* const symbol_families =
    "STIX, STIXGeneral, 'STIX Two Text', 'DejaVu Serif', 'Times New Roman', serif";

/// A number without needless digits: hundredths of a point, or what is asked for.
QString number(double value, int decimals = 2) {
    QString text = QString::number(value, 'f', decimals);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    if (text.endsWith(u'.')) {
        text.chop(1);
    }
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString place(const QPointF& point) {
    return number(point.x()) + u' ' + number(point.y());
}

QString path_of(const QPolygonF& points) {
    QString path;
    for (const QPointF& point : points) {
        path += (path.isEmpty() ? u'M' : u'L') + place(point);
    }
    return path;
}

/// Writes shapes as elements, each on a line of its own.
class ShapeWriter {
public:
    explicit ShapeWriter(QXmlStreamWriter& xml) : xml_(xml) {}

    /// Rectangles that follow each other are a group, whose edges viewers do not smooth.
    void write(const std::vector<Shape2D>& shapes) {
        pictures_ =
            static_cast<std::size_t>(std::ranges::count_if(shapes, [](const Shape2D& shape) {
                return std::holds_alternative<ImageShape>(shape);
            }));
        bool in_group = false;
        for (const Shape2D& shape : shapes) {
            const bool rectangle = std::holds_alternative<RectShape>(shape) ||
                                   std::holds_alternative<CellShape>(shape);
            if (rectangle && !in_group) {
                start("g");
                attribute("shape-rendering", QStringLiteral("crispEdges"));
            } else if (!rectangle && in_group) {
                end();
            }
            in_group = rectangle;
            std::visit(*this, shape);
        }
        if (in_group) {
            end();
        }
    }

    void operator()(const RectShape& shape) { write_cell({shape.rect, 0.0, 0.0, shape.fill}); }

    void operator()(const CellShape& shape) { write_cell(shape); }

    void operator()(const LineShape& shape) {
        QString path;
        for (const QLineF& line : shape.lines) {
            path += u'M' + place(line.p1()) + u'L' + place(line.p2());
        }
        write_path(path, Qt::transparent, shape.stroke);
    }

    void operator()(const CurveShape& shape) {
        write_path(path_of(shape.points), Qt::transparent, shape.stroke);
    }

    void operator()(const AreaShape& shape) {
        write_path(path_of(shape.points) + u'z', shape.fill, shape.stroke);
    }

    void operator()(const EllipseShape& shape) {
        start("circle");
        attribute("cx", number(shape.centre.x()));
        attribute("cy", number(shape.centre.y()));
        attribute("r", number(shape.radius));
        write_fill(shape.fill);
        write_stroke(shape.stroke);
        end();
    }

    void operator()(const ImageShape& shape) {
        start("image");
        attribute("x", number(shape.rect.x()));
        attribute("y", number(shape.rect.y()));
        attribute("width", number(shape.rect.width()));
        attribute("height", number(shape.rect.height()));
        attribute("preserveAspectRatio", QStringLiteral("none"));
        attribute("image-rendering", QStringLiteral("optimizeSpeed"));
        attribute("style", QStringLiteral("image-rendering:pixelated"));
        xml_.writeAttribute(
            xlink, QStringLiteral("href"),
            QStringLiteral("data:image/png;base64,") +
                QString::fromLatin1(small_png(shape.image, most_packed(pictures_)).toBase64()));
        end();
    }

    void operator()(const TextShape& shape) {
        const PlacedText& text = shape.text;
        start("text");
        // Else viewers drop a run's first space.
        attribute("xml:space", QStringLiteral("preserve"));
        if (text.upwards) {
            attribute("transform",
                      QStringLiteral("translate(%1) rotate(-90)").arg(place(text.place)));
        } else {
            attribute("x", number(text.place.x()));
            attribute("y", number(text.place.y()));
        }
        attribute("font-size", number(shape.size));
        if (text.bold) {
            attribute("font-weight", QStringLiteral("600"));
        }
        if (text.align != Qt::AlignLeft) {
            attribute("text-anchor", text.align == Qt::AlignRight ? QStringLiteral("end")
                                                                  : QStringLiteral("middle"));
        }
        write_fill(text.colour);
        write_runs(shape);
        end();
    }

private:
    /// By its edges: cells that meet have the same rounded ones.
    void write_cell(const CellShape& shape) {
        const QPolygonF outline = shape.outline();
        QString path = u'M' + place(outline.front());
        for (qsizetype index = 1; index < outline.size(); ++index) {
            const QPointF& point = outline[index];
            const QPointF& before = outline[index - 1];
            if (point.y() == before.y()) {
                path += u'H' + number(point.x());
            } else if (point.x() == before.x()) {
                path += u'V' + number(point.y());
            } else {
                path += u'L' + place(point);
            }
        }
        start("path");
        write_fill(shape.fill);
        attribute("d", path + u'z');
        end();
    }

    void start(const char* name) {
        xml_.writeCharacters(QStringLiteral("\n"));
        xml_.writeStartElement(svg, QLatin1String(name));
    }
    void end() { xml_.writeEndElement(); }
    void attribute(const char* name, const QString& value) {
        xml_.writeAttribute(QLatin1String(name), value);
    }

    void write_fill(const QColor& fill) {
        attribute("fill", fill.alpha() > 0 ? fill.name() : QStringLiteral("none"));
        if (fill.alpha() > 0 && fill.alpha() < 255) {
            attribute("fill-opacity", number(fill.alphaF(), 3));
        }
    }

    void write_stroke(const std::optional<Stroke>& stroke) {
        if (!stroke) {
            return;
        }
        attribute("stroke", stroke->colour.name());
        attribute("stroke-width", number(stroke->width, 3));
        if (stroke->round) {
            attribute("stroke-linejoin", QStringLiteral("round"));
        }
        QStringList lengths;
        for (const double length : stroke->dash) {
            lengths << number(length, 3);
        }
        if (!lengths.isEmpty()) {
            attribute("stroke-dasharray", lengths.join(u' '));
        }
    }

    void write_path(const QString& path, const QColor& fill, const std::optional<Stroke>& stroke) {
        start("path");
        attribute("d", path);
        write_fill(fill);
        write_stroke(stroke);
        end();
    }

    void write_runs(const TextShape& shape) {
        double lowered = 0.0;  // of the baseline, by the runs so far
        for (const TextRun& run : text_runs(shape.text.text)) {
            const double shift = baseline_shift(run, shape.size);
            if (!run.symbol && !run.subscript && shift == lowered) {
                xml_.writeCharacters(run.text);
                continue;
            }
            xml_.writeStartElement(svg, QStringLiteral("tspan"));
            if (shift != lowered) {
                attribute("dy", number(shift - lowered));
            }
            if (run.symbol) {
                attribute("font-family", symbol_families);
                attribute("font-style", QStringLiteral("italic"));
            }
            const QFont font = figure_font(run, shape.size, shape.text.bold);
            attribute("font-size", number(font.pixelSize() / units_per_point));
            xml_.writeCharacters(run.text);
            end();
            lowered = shift;
        }
    }

    QXmlStreamWriter& xml_;
    std::size_t pictures_ = 0;
};

void write_metadata(QXmlStreamWriter& xml, const QByteArray& recipe) {
    xml.writeCharacters(QStringLiteral("\n"));
    xml.writeStartElement(svg, QStringLiteral("metadata"));
    xml.writeTextElement(recipe_namespace, QStringLiteral("program"), figure_program());
    xml.writeTextElement(recipe_namespace, recipe_element, QString::fromUtf8(recipe));
    xml.writeEndElement();
}

}  // namespace

QByteArray svg_of(const FigureDrawing& drawing, const QByteArray& recipe) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const QSizeF& size = drawing.size;
    xml.writeStartDocument();
    xml.writeCharacters(QStringLiteral("\n"));
    xml.writeDefaultNamespace(svg);
    xml.writeNamespace(xlink, QStringLiteral("xlink"));
    xml.writeNamespace(recipe_namespace, recipe_prefix);
    xml.writeStartElement(svg, QStringLiteral("svg"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1"));
    xml.writeAttribute(QStringLiteral("width"),
                       number(size.width() * mm_per_point, 4) + QStringLiteral("mm"));
    xml.writeAttribute(QStringLiteral("height"),
                       number(size.height() * mm_per_point, 4) + QStringLiteral("mm"));
    xml.writeAttribute(
        QStringLiteral("viewBox"),
        QStringLiteral("0 0 %1 %2").arg(number(size.width(), 5), number(size.height(), 5)));
    xml.writeAttribute(QStringLiteral("font-family"), text_families);
    xml.writeCharacters(QStringLiteral("\n"));
    xml.writeTextElement(svg, QStringLiteral("title"), drawing.title);
    write_metadata(xml, recipe);
    ShapeWriter(xml).write(drawing.shapes);
    xml.writeCharacters(QStringLiteral("\n"));
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

}  // namespace recency::ui
