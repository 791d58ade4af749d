// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pdf/qpdf/pdf_pictures.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>
#include <stdexcept>

namespace recency::ui {
namespace {

QPDFObjectHandle name(const char* text) {
    return QPDFObjectHandle::newName(text);
}

QPDFObjectHandle whole(long long number) {
    return QPDFObjectHandle::newInteger(number);
}

void replace(QPDFObjectHandle stream, const PdfPicture& picture) {
    const auto entries = static_cast<long long>(picture.palette.size() / 3);
    std::map<std::string, QPDFObjectHandle> members{
        {"/Type", name("/XObject")},
        {"/Subtype", name("/Image")},
        {"/Width", whole(picture.width)},
        {"/Height", whole(picture.height)},
        {"/BitsPerComponent", whole(8)},
        {"/ColorSpace",
         QPDFObjectHandle::newArray({name("/Indexed"), name("/DeviceRGB"), whole(entries - 1),
                                     QPDFObjectHandle::newString(picture.palette)})},
        // Transparent without a mask of its own, which viewers smooth.
        {"/Mask", QPDFObjectHandle::newArray({whole(0), whole(0)})}};
    stream.replaceDict(QPDFObjectHandle::newDictionary(members));
    stream.replaceStreamData(
        picture.pixels,
        QPDFObjectHandle::newArray({name("/FlateDecode"), name("/RunLengthDecode")}),
        QPDFObjectHandle::newNull());
}

void replace_all(QPDF& pdf, const std::vector<PdfPicture>& pictures) {
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    std::map<std::string, QPDFObjectHandle> images = QPDFPageObjectHelper(pages.at(0)).getImages();
    for (auto& [key, image] : images) {
        const auto width = static_cast<std::size_t>(image.getDict().getKey("/Width").getIntValue());
        replace(image, pictures.at(width - 1));
    }
    if (images.size() != pictures.size()) {
        throw std::runtime_error("a picture is missing in the PDF");
    }
}

}  // namespace

std::string with_pictures(std::string_view content, const std::vector<PdfPicture>& pictures) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("figure", content.data(), content.size());
    replace_all(pdf, pictures);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(qpdf_o_disable);  // older viewers cannot read them
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(written->getBuffer()), written->getSize()};
}

}  // namespace recency::ui
