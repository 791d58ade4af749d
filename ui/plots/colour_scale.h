// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QRgb>

#include <array>

namespace recency::ui {

/// Colours of the numbers in a range, looked up fast enough for every pixel of a picture.
class ColourScale {
public:
    ColourScale() : ColourScale(ColourMap::viridis, ValueRange{}) {}
    ColourScale(ColourMap map, const ValueRange& range);
    /// Diverging, over a range that is symmetric about 0.
    ColourScale(Appearance appearance, const ValueRange& range);
    /// What the scene's cells are coloured with.
    static ColourScale of(const Scene& scene, const Theme& theme);

    /// Values outside the range get the colour of its nearer end, values that are no numbers none
    /// (transparent).
    QRgb colour(double value) const;

private:
    static constexpr int steps = 1024;

    ValueRange range_;
    std::array<QRgb, steps> colours_;
};

/// 0 at the range's minimum, 1 at its maximum, clipped to these.
double position_in(const ValueRange& range, double value);

}  // namespace recency::ui
