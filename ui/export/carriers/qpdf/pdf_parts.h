// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace recency::ui {

/// What travels in a PDF beside its pages, unpacked; empty where it has none.
struct PdfParts {
    std::optional<std::string> attachment;  // the one with the name that is asked for
    std::optional<std::string> metadata;    // XMP of the document
};

/// Nothing is repaired and no page is looked at. Throws std::runtime_error with the reason if the
/// PDF is damaged, needs a password, or has a part that unpacks to more than `most` bytes.
PdfParts parts_of_pdf(std::string_view pdf, const std::string& attachment_name, std::size_t most);

}  // namespace recency::ui
