// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/carriers.h"
#include "ui/export/recipe_places.h"

#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

#include <array>
#include <optional>

namespace recency::ui {
namespace {

constexpr qsizetype signature_size = 8;
constexpr qsizetype chunk_frame = 12;  // length, type and checksum
const QString kind = QStringLiteral("PNG");

std::array<quint32, 256> crc_table() {
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
        }
        table.at(byte) = value;
    }
    return table;
}

/// The checksum of a chunk's type and data (PNG specification, annex D).
quint32 crc_of(QByteArrayView bytes) {
    static const std::array<quint32, 256> table = crc_table();
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc = table[(crc ^ static_cast<unsigned char>(byte)) & 0xffU] ^ (crc >> 8U);
    }
    return ~crc;
}

quint32 number_at(const QByteArray& content, qsizetype place) {
    return qFromBigEndian<quint32>(content.constData() + place);
}

/// What is wrong with the chain of chunks, which ends with IEND; the pixels are not unpacked.
std::optional<RecipeRefusal> fault_in_chunks(const QByteArray& content) {
    qsizetype place = signature_size;
    while (content.size() - place >= chunk_frame) {
        const auto length = static_cast<qsizetype>(number_at(content, place));
        if (length > content.size() - place - chunk_frame) {
            return cut_short();
        }
        const QByteArrayView chunk = QByteArrayView(content).sliced(place + 4, length + 4);
        if (crc_of(chunk) != number_at(content, place + 8 + length)) {
            return unreadable(kind, CarrierWords::tr("a part of it has a wrong checksum"));
        }
        place += length + chunk_frame;
        if (chunk.startsWith("IEND")) {
            return std::nullopt;
        }
    }
    return cut_short();
}

}  // namespace

FoundRecipe recipe_in_png(const QByteArray& content) {
    if (const auto fault = fault_in_chunks(content)) {
        return *fault;
    }
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "png");
    reader.setAutoDetectImageFormat(false);
    const QString text = reader.text(png_recipe_key);
    return text.isEmpty() ? FoundRecipe(no_recipe()) : FoundRecipe(text.toUtf8());
}

}  // namespace recency::ui
