// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <cmath>

namespace recency::ui {
namespace {

constexpr double symbol_size = 1.18;  // STIX is drawn smaller than Inter at the same size

int pixels(TextRole role) {
    switch (role) {
    case TextRole::tick:
        return 12;
    case TextRole::body:
        return 13;
    case TextRole::read_out_compact:
        return 14;
    case TextRole::title:
        return 15;
    case TextRole::read_out:
        return 17;
    case TextRole::product:
        return 18;
    case TextRole::heading:
        return 22;
    }
    return 13;
}

}  // namespace

QFont text_font(TextRole role, int weight) {
    QFont font;
    font.setFamilies(
        {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(pixels(role));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QFont symbol_font(TextRole role) {
    QFont font;
    font.setFamilies({QStringLiteral("STIX"), QStringLiteral("STIXGeneral"),
                      QStringLiteral("STIX Two Text"), QStringLiteral("DejaVu Serif")});
    font.setPixelSize(static_cast<int>(std::lround(symbol_size * pixels(role))));
    font.setItalic(true);
    font.setStyleHint(QFont::Serif);
    return font;
}

}  // namespace recency::ui
