// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/cell_picture.h"
#include "ui/export/figure_file.h"
#include "ui/export/figure_font.h"
#include "ui/export/pdf/packed_picture.h"
#include "ui/export/recipe_places.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QXmlStreamWriter>

#include <string_view>
#include <variant>
#include <vector>

namespace recency::ui {
namespace {

constexpr int units_per_inch = static_cast<int>(72 * units_per_point);
const char* const rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const char* const dublin_core = "http://purl.org/dc/elements/1.1/";
const char* const xmp_basic = "http://ns.adobe.com/xap/1.0/";

void write_title(QXmlStreamWriter& xml, const QString& title) {
    xml.writeStartElement(dublin_core, QStringLiteral("title"));
    xml.writeStartElement(rdf, QStringLiteral("Alt"));
    xml.writeStartElement(rdf, QStringLiteral("li"));
    xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
    xml.writeCharacters(title);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

/// The packet of XMP: title, program and recipe.
QByteArray xmp_of(const QString& title, const QByteArray& recipe) {
    QByteArray packet;
    QXmlStreamWriter xml(&packet);
    xml.writeProcessingInstruction(QStringLiteral("xpacket"),
                                   QStringLiteral("begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
    xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    xml.writeNamespace(dublin_core, QStringLiteral("dc"));
    xml.writeNamespace(xmp_basic, QStringLiteral("xmp"));
    xml.writeNamespace(recipe_namespace, recipe_prefix);
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    write_title(xml, title);
    xml.writeTextElement(xmp_basic, QStringLiteral("CreatorTool"), figure_program());
    xml.writeTextElement(recipe_namespace, recipe_element, QString::fromUtf8(recipe));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"w\""));
    return packet;
}

/// Takes the pictures out of a drawing and leaves in place of the n-th one that is n pixels wide.
/// (Qt would write them without their palettes, several times as large.)
std::vector<PdfPicture> take_pictures(FigureDrawing& drawing) {
    std::vector<PdfPicture> pictures;
    for (Shape2D& shape : drawing.shapes) {
        if (auto* image = std::get_if<ImageShape>(&shape)) {
            pictures.push_back(packed_picture(enlarged(image->image)));
            image->image = QImage(static_cast<int>(pictures.size()), 1, QImage::Format_RGB32);
            image->image.fill(Qt::white);
        }
    }
    return pictures;
}

QByteArray qt_pdf_of(const FigureDrawing& drawing, const QByteArray& recipe) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(units_per_inch);
    const QSizeF page(drawing.size.toSize());  // whole points: Qt rounds them anyway
    writer.setPageSize(QPageSize(page, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(drawing.title);
    writer.setCreator(figure_program());
    writer.setDocumentXmpMetadata(xmp_of(drawing.title, recipe));
    writer.addFileAttachment(pdf_recipe_name, recipe, QStringLiteral("application/json"));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering, true);
    painter.scale(units_per_point, units_per_point);
    paint(drawing, painter);
    painter.end();
    return bytes;
}

}  // namespace

QByteArray pdf_of(const FigureDrawing& drawing, const QByteArray& recipe) {
    FigureDrawing without_pictures = drawing;
    const std::vector<PdfPicture> pictures = take_pictures(without_pictures);
    QByteArray pdf = qt_pdf_of(without_pictures, recipe);
    if (pictures.empty()) {
        return pdf;
    }
    const std::string_view content(pdf.constData(), static_cast<std::size_t>(pdf.size()));
    return QByteArray::fromStdString(with_pictures(content, pictures));
}

}  // namespace recency::ui
