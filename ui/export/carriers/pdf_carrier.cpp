// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/carriers.h"
#include "ui/export/carriers/pdf_bounds.h"
#include "ui/export/carriers/qpdf/pdf_parts.h"
#include "ui/export/recipe_places.h"

#include <optional>
#include <stdexcept>

namespace recency::ui {
namespace {

const QString kind = QStringLiteral("PDF");
constexpr std::size_t most_unpacked = 4 * longest_recipe;

/// The recipe in the document's metadata; nothing where there is none.
std::optional<FoundRecipe> in_metadata(const PdfParts& parts) {
    if (!parts.metadata) {
        return std::nullopt;
    }
    FoundRecipe found = recipe_in_xml(QByteArray::fromStdString(*parts.metadata));
    const auto* refusal = std::get_if<RecipeRefusal>(&found);
    if (refusal != nullptr && refusal->reason == no_recipe().reason) {
        return std::nullopt;
    }
    return found;
}

FoundRecipe recipe_of(const PdfParts& parts) {
    const std::optional<FoundRecipe> metadata = in_metadata(parts);
    if (!parts.attachment) {
        return metadata.value_or(no_recipe());
    }
    if (metadata && std::holds_alternative<RecipeRefusal>(*metadata)) {
        return unreadable(kind, CarrierWords::tr("its metadata are damaged"));
    }
    QByteArray attachment = QByteArray::fromStdString(*parts.attachment);
    if (metadata && std::get<QByteArray>(*metadata).trimmed() != attachment.trimmed()) {
        return RecipeRefusal{
            CarrierWords::tr("It was changed after it was written: the recipes in its attachment "
                             "and in its metadata differ.")};
    }
    return attachment;
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
        const std::string_view pdf(content.constData(), static_cast<std::size_t>(content.size()));
        return recipe_of(parts_of_pdf(pdf, pdf_recipe_name, most_unpacked));
    } catch (const std::runtime_error& error) {
        return unreadable(kind, QString::fromUtf8(error.what()));
    }
}

}  // namespace recency::ui
