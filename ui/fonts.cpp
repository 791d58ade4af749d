// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <cmath>

namespace recency::ui {
namespace {

constexpr double symbol_size = 1.18;  // STIX is drawn smaller than Inter at the same size

int pixels(const Theme& theme, TextRole role) {
    switch (role) {
    case TextRole::tick:
        return theme.pick(12, 20);
    case TextRole::body:
        return theme.pick(13, 22);
    case TextRole::read_out_compact:
        return theme.pick(14, 24);
    case TextRole::lesson:
        return theme.pick(14, 26);
    case TextRole::option:
        return theme.pick(14, 28);
    case TextRole::title:
        return theme.pick(15, 28);
    case TextRole::read_out:
        return theme.pick(17, 28);
    case TextRole::product:
        return theme.pick(18, 30);
    case TextRole::question:
        return theme.pick(18, 40);
    case TextRole::heading:
        return theme.pick(22, 36);
    }
    return theme.pick(13, 22);
}

const Theme& at_normal_scale() {
    return Theme::of(Appearance::light);
}

QFont symbols(int text_pixels) {
    QFont font;
    font.setFamilies({QStringLiteral("STIX"), QStringLiteral("STIXGeneral"),
                      QStringLiteral("STIX Two Text"), QStringLiteral("DejaVu Serif")});
    font.setPixelSize(static_cast<int>(std::lround(symbol_size * text_pixels)));
    font.setItalic(true);
    font.setStyleHint(QFont::Serif);
    return font;
}

}  // namespace

QFont text_font(const Theme& theme, TextRole role, int weight) {
    QFont font;
    font.setFamilies(
        {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(pixels(theme, role));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

QFont text_font(TextRole role, int weight) {
    return text_font(at_normal_scale(), role, weight);
}

QFont symbol_font(const Theme& theme, TextRole role) {
    return symbols(pixels(theme, role));
}

QFont symbol_font(TextRole role) {
    return symbol_font(at_normal_scale(), role);
}

QFont symbol_font(const QFont& text) {
    return symbols(text.pixelSize());
}

}  // namespace recency::ui
