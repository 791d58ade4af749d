// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_data.h"
#include "ui/scene.h"

#include <QVector>

namespace recency::ui {

// Ranges of axes for the factors of scores. Ratios lie about ×1, plain cosines about 0: both belong
// to the range, so that extents begin as {0, 0}.

/// Three per cent either way, in logarithms of ratios: less would enlarge noise.
inline constexpr double least_logarithm_span = 0.06;
inline constexpr double least_cosine_span = 0.2;

/// Widens the extent to the values, or to the logarithms of the ratios (which are > 0).
void include_values(const QVector<double>& values, ValueRange& extent);
void include_logarithms(const QVector<double>& ratios, ValueRange& extent);

/// Of all ratios of a row, in logarithms; of its plain cosines, never less than the least span.
ValueRange logarithm_extent(const KeyFactors& factors);
ValueRange cosine_extent(const KeyFactors& factors);

/// The extent with this share of it more at both ends.
ValueRange with_room(const ValueRange& extent, double share);

/// The ratios with these logarithms, as far as a double holds them.
ValueRange ratios_from(const ValueRange& logarithms);

}  // namespace recency::ui
