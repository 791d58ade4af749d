// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/control_scale.h"

#include <cmath>

namespace recency::ui {

double control_scale(const QWidget& control) {
    const int pixels = control.font().pixelSize();  // -1 for a font in points
    const double usual = text_font(TextRole::body).pixelSize();
    return pixels > 0 ? pixels / usual : 1.0;
}

int control_length(const QWidget& control, int pixels) {
    return static_cast<int>(std::lround(control_scale(control) * pixels));
}

QFont control_font(const QWidget& control, TextRole role, int weight) {
    QFont font = text_font(role, weight);
    font.setPixelSize(control_length(control, font.pixelSize()));
    return font;
}

QFont control_symbol_font(const QWidget& control, TextRole role) {
    return symbol_font(control_font(control, role));
}

void set_weight(QWidget& control, int weight) {
    QFont font;
    font.setWeight(static_cast<QFont::Weight>(weight));
    control.setFont(font);
}

}  // namespace recency::ui
