// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/ink_theme.h"

#include <cmath>

namespace recency::ui {
namespace {

/// 1.05 / (luminance + 0.05) is the contrast with white; a bit less, since colours are rounded.
constexpr double most_luminance = 1.05 / 4.55 - 0.05;

// sRGB, between how a colour is written and how much light it is.
double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

float encoded(double light) {
    return static_cast<float>(light <= 0.0031308 ? 12.92 * light
                                                 : 1.055 * std::pow(light, 1 / 2.4) - 0.055);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

}  // namespace

Theme ink_theme(FigureInk ink) {
    Theme theme = Theme::of(Appearance::light);
    if (ink == FigureInk::print) {
        theme.paper = Qt::white;
        theme.ink = Qt::black;
        theme.ink2 = Qt::black;
        theme.axis = Qt::black;
        theme.hatch_ground = Qt::white;
        theme.hatch_stroke = QColor(0x70, 0x70, 0x70);
    }
    return theme;
}

QColor text_colour(const QColor& curve, FigureInk ink) {
    const double light = luminance(curve);
    if (ink != FigureInk::print || light <= most_luminance) {
        return curve;
    }
    const double darker = most_luminance / light;
    const auto part = [darker](double value) { return encoded(darker * linear(value)); };
    return QColor::fromRgbF(part(curve.redF()), part(curve.greenF()), part(curve.blueF()));
}

}  // namespace recency::ui
