// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/colour_map.h"

#include "ui/colour_anchors.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace recency::ui {
namespace {

// Anchors at equal distances, joined by straight lines in sRGB.
constexpr QRgb viridis[] = {0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c,
                            0x28ae80, 0x5ec962, 0xaddc30, 0xfde725};
constexpr QRgb cividis[] = {0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173,
                            0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838};
constexpr QRgb rocket[] = {0x03051a, 0x35193e, 0x701f57, 0xad1759,
                           0xe13342, 0xf37651, 0xf6b48f, 0xfaebdd};
constexpr QRgb diverging_light[] = {0x08427a, 0x1f72b8, 0x70addf, 0xbfdbf1, 0xf3f3f1,
                                    0xf7d8ba, 0xe8a462, 0xc96a1e, 0x873b05};
constexpr QRgb diverging_dark[] = {0xb5dcff, 0x5fb0f5, 0x2279bf, 0x1d476c, 0x2c3136,
                                   0x6b4220, 0xb9651f, 0xf39a4c, 0xffd2a1};

int mix(int from, int to, double part) {
    return static_cast<int>(std::lround(from + part * (to - from)));
}

/// Position 0 is the first anchor, 1 the last; what is no number counts as 0.
QColor interpolate(std::span<const QRgb> colours, double position) {
    const double clipped = position > 0.0 ? std::min(position, 1.0) : 0.0;
    const double place = clipped * static_cast<double>(colours.size() - 1);
    const std::size_t below = std::min(static_cast<std::size_t>(place), colours.size() - 2);
    const double part = place - static_cast<double>(below);
    const QRgb from = colours[below];
    const QRgb to = colours[below + 1];
    return {mix(qRed(from), qRed(to), part), mix(qGreen(from), qGreen(to), part),
            mix(qBlue(from), qBlue(to), part)};
}

}  // namespace

const std::vector<ColourMap>& colour_maps() {
    static const std::vector maps = {ColourMap::viridis, ColourMap::cividis, ColourMap::rocket};
    return maps;
}

QString colour_map_name(ColourMap map) {
    switch (map) {
    case ColourMap::cividis:
        return QStringLiteral("cividis");
    case ColourMap::rocket:
        return QStringLiteral("rocket");
    case ColourMap::viridis:
        break;
    }
    return QStringLiteral("viridis");
}

std::span<const QRgb> colour_anchors(ColourMap map) {
    switch (map) {
    case ColourMap::cividis:
        return cividis;
    case ColourMap::rocket:
        return rocket;
    case ColourMap::viridis:
        break;
    }
    return viridis;
}

std::span<const QRgb> diverging_anchors(Appearance appearance) {
    return appearance == Appearance::light ? std::span<const QRgb>(diverging_light)
                                           : std::span<const QRgb>(diverging_dark);
}

QColor sequential_colour(ColourMap map, double position) {
    return interpolate(colour_anchors(map), position);
}

QColor diverging_colour(Appearance appearance, double position) {
    const double nearest = std::isnan(position) ? 0.0 : position;
    return interpolate(diverging_anchors(appearance), 0.5 + 0.5 * nearest);
}

QColor recency_colour(Appearance appearance, double recency_probability) {
    return diverging_colour(appearance, 1.7 * (recency_probability - 0.5));
}

}  // namespace recency::ui
