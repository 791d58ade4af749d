// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/carriers/pdf_bounds.h"

#include <QRegularExpression>
#include <QString>

namespace recency::ui {
namespace {

constexpr qsizetype small_file = 1024 * 1024;
constexpr qsizetype longest_trailer = 4096;
constexpr int most_tables = 16;

/// Where the last table is, or -1.
qsizetype last_table(const QByteArray& pdf) {
    const qsizetype mark = pdf.lastIndexOf("startxref");
    static const QRegularExpression pattern(QStringLiteral("^startxref\\s+(\\d{1,12})\\s"));
    const auto match = pattern.match(QString::fromLatin1(pdf.mid(mark, 64)));
    return mark >= 0 && match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

/// The trailer's text after a plain table at this place; null if there is none.
QByteArray trailer_at(const QByteArray& pdf, qsizetype place) {
    if (place < 0 || place > pdf.size() - 4 || pdf.mid(place, 4) != "xref") {
        return {};
    }
    const qsizetype first = pdf.indexOf("trailer", place);
    const qsizetype last = pdf.indexOf("startxref", first);
    return first < 0 || last < 0 || last - first > longest_trailer
               ? QByteArray()
               : pdf.sliced(first, last - first);
}

}  // namespace

bool unpacks_within_bounds(const QByteArray& pdf) {
    if (pdf.size() <= small_file) {
        return true;
    }
    static const QRegularExpression earlier(QStringLiteral("/Prev\\s+(\\d{1,12})(?!\\d)"));
    qsizetype place = last_table(pdf);
    for (int count = 0; count < most_tables; ++count) {
        const QByteArray trailer = trailer_at(pdf, place);
        // Names in disguise and comments are nothing that a program writes there.
        if (trailer.isNull() || trailer.contains('#') || trailer.contains('%') ||
            trailer.contains("XRefStm") || trailer.count("Prev") > 1) {
            return false;
        }
        if (!trailer.contains("Prev")) {
            return true;
        }
        const auto match = earlier.match(QString::fromLatin1(trailer));
        place = match.hasMatch() ? match.captured(1).toLongLong() : -1;
    }
    return false;
}

}  // namespace recency::ui
