// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pdf/packed_picture.h"

#include <QByteArray>

#include <algorithm>

namespace recency::ui {
namespace {

// RunLengthDecode of the PDF Reference: 257 - n, and the byte that stands there n times.
constexpr qsizetype longest_run = 128;
constexpr int run_base = 257;
constexpr char single = '\0';  // one byte follows as it is

void append_run(char pixel, qsizetype length, QByteArray& runs) {
    runs += length > 1 ? static_cast<char>(run_base - length) : single;
    runs += pixel;
}

QByteArray runs_of(const char* line, qsizetype width) {
    QByteArray runs;
    for (qsizetype begin = 0; begin < width;) {
        const char* end = std::find_if(line + begin, line + std::min(begin + longest_run, width),
                                       [&](char pixel) { return pixel != line[begin]; });
        append_run(line[begin], end - line - begin, runs);
        begin = end - line;
    }
    return runs;
}

/// Runs first: enlarged cells are as short then as others, which deflating alone does not see.
std::string packed_pixels(const QImage& picture) {
    QByteArray runs;
    for (int y = 0; y < picture.height(); ++y) {
        runs += runs_of(reinterpret_cast<const char*>(picture.constScanLine(y)), picture.width());
    }
    constexpr qsizetype length_before = 4;  // of Qt, before what is packed
    return qCompress(runs, 9).sliced(length_before).toStdString();
}

}  // namespace

PdfPicture packed_picture(const QImage& picture) {
    PdfPicture packed{picture.width(), picture.height(), {}, packed_pixels(picture)};
    for (const QRgb colour : picture.colorTable()) {
        packed.palette += static_cast<char>(qRed(colour));
        packed.palette += static_cast<char>(qGreen(colour));
        packed.palette += static_cast<char>(qBlue(colour));
    }
    return packed;
}

}  // namespace recency::ui
