// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/carriers.h"
#include "ui/export/carriers/pdf_bounds.h"
#include "ui/export/recipe_places.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFExc.hh>

#include <optional>
#include <stdexcept>

namespace recency::ui {
namespace {

const QString kind = QStringLiteral("PDF");

/// Takes what a stream unpacks to, and stops one that does not end.
class BoundedPipe : public Pipeline {
public:
    BoundedPipe() : Pipeline("recipe", nullptr) {}

    void write(const unsigned char* data, size_t length) override {
        too_large_ = length > static_cast<size_t>(most_unpacked - bytes_.size());
        if (too_large_) {
            throw std::length_error("stop");  // QPDF makes a warning of it
        }
        bytes_.append(reinterpret_cast<const char*>(data), static_cast<qsizetype>(length));
    }
    void finish() override {}
    const QByteArray& bytes() const { return bytes_; }
    bool too_large() const { return too_large_; }

private:
    static constexpr qsizetype most_unpacked = 4 * longest_recipe;
    QByteArray bytes_;
    bool too_large_ = false;
};

QByteArray content_of(QPDFObjectHandle stream) {
    BoundedPipe pipe;
    if (!stream.pipeStreamData(&pipe, 0, qpdf_dl_generalized, true)) {
        throw std::runtime_error(pipe.too_large() ? "a part of it is too large"
                                                  : "a part of it cannot be unpacked");
    }
    return pipe.bytes();
}

std::optional<QByteArray> attached(QPDF& pdf) {
    QPDFEmbeddedFileDocumentHelper attachments(pdf);
    const auto file = attachments.getEmbeddedFile(pdf_recipe_name);
    if (!file) {
        return std::nullopt;
    }
    QPDFObjectHandle stream = file->getEmbeddedFileStream();
    return stream.isStream() ? std::optional(content_of(stream)) : std::nullopt;
}

/// The recipe in the document's metadata; nothing where there is none.
std::optional<FoundRecipe> in_metadata(QPDF& pdf) {
    QPDFObjectHandle metadata = pdf.getRoot().getKey("/Metadata");
    if (!metadata.isStream()) {
        return std::nullopt;
    }
    FoundRecipe found = recipe_in_xml(content_of(metadata));
    const auto* refusal = std::get_if<RecipeRefusal>(&found);
    if (refusal != nullptr && refusal->reason == no_recipe().reason) {
        return std::nullopt;
    }
    return found;
}

FoundRecipe recipe_of(QPDF& pdf) {
    const std::optional<QByteArray> attachment = attached(pdf);
    const std::optional<FoundRecipe> metadata = in_metadata(pdf);
    if (!attachment) {
        return metadata.value_or(no_recipe());
    }
    if (metadata && std::holds_alternative<RecipeRefusal>(*metadata)) {
        return unreadable(kind, CarrierWords::tr("its metadata are damaged"));
    }
    if (metadata && std::get<QByteArray>(*metadata).trimmed() != attachment->trimmed()) {
        return RecipeRefusal{
            CarrierWords::tr("It was changed after it was written: the recipes in its attachment "
                             "and in its metadata differ.")};
    }
    return *attachment;
}

}  // namespace

FoundRecipe recipe_in_pdf(const QByteArray& content) {
    if (!content.trimmed().endsWith("%%EOF")) {
        return cut_short();
    }
    if (!unpacks_within_bounds(content)) {
        return unreadable(kind, CarrierWords::tr("its table of objects is packed, which is "
                                                 "allowed in small files only"));
    }
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("recipe", content.constData(), static_cast<size_t>(content.size()));
        return recipe_of(pdf);
    } catch (const QPDFExc& error) {
        return unreadable(kind, QString::fromStdString(error.getMessageDetail()));
    } catch (const std::exception& error) {
        return unreadable(kind, QString::fromUtf8(error.what()));
    }
}

}  // namespace recency::ui
