// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/qpdf/pdf_parts.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>

#include <stdexcept>

namespace recency::ui {
namespace {

/// Takes what a stream unpacks to, and stops one that does not end.
class BoundedPipe : public Pipeline {
public:
    explicit BoundedPipe(std::size_t most) : Pipeline("part", nullptr), most_(most) {}

    void write(const unsigned char* data, std::size_t length) override {
        too_large_ = length > most_ - bytes_.size();
        if (too_large_) {
            throw std::length_error("stop");  // QPDF makes a warning of it
        }
        bytes_.append(reinterpret_cast<const char*>(data), length);
    }
    void finish() override {}
    const std::string& bytes() const { return bytes_; }
    bool too_large() const { return too_large_; }

private:
    std::size_t most_;
    std::string bytes_;
    bool too_large_ = false;
};

/// Nothing where the object is no stream.
std::optional<std::string> content_of(QPDFObjectHandle stream, std::size_t most) {
    if (!stream.isStream()) {
        return std::nullopt;
    }
    BoundedPipe pipe(most);
    if (!stream.pipeStreamData(&pipe, 0, qpdf_dl_generalized, true)) {
        throw std::runtime_error(pipe.too_large() ? "a part of it is too large"
                                                  : "a part of it cannot be unpacked");
    }
    return pipe.bytes();
}

PdfParts read_parts(std::string_view content, const std::string& name, std::size_t most) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("file", content.data(), content.size());
    PdfParts parts;
    const auto file = QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFile(name);
    if (file) {
        parts.attachment = content_of(file->getEmbeddedFileStream(), most);
    }
    parts.metadata = content_of(pdf.getRoot().getKey("/Metadata"), most);
    return parts;
}

}  // namespace

PdfParts parts_of_pdf(std::string_view pdf, const std::string& attachment_name, std::size_t most) {
    try {
        return read_parts(pdf, attachment_name, most);
    } catch (const QPDFExc& error) {
        throw std::runtime_error(error.getMessageDetail());
    } catch (const std::exception& error) {
        throw std::runtime_error(error.what());
    }
}

}  // namespace recency::ui
