// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/factor_range.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {

void include_values(const QVector<double>& values, ValueRange& extent) {
    for (const double value : values) {
        extent.minimum = std::min(extent.minimum, value);
        extent.maximum = std::max(extent.maximum, value);
    }
}

void include_logarithms(const QVector<double>& ratios, ValueRange& extent) {
    for (const double ratio : ratios) {
        extent.minimum = std::min(extent.minimum, std::log(ratio));
        extent.maximum = std::max(extent.maximum, std::log(ratio));
    }
}

ValueRange logarithm_extent(const KeyFactors& factors) {
    ValueRange extent{0.0, 0.0};
    for (const QVector<double>* ratios : {&factors.norm, &factors.cosine, &factors.score}) {
        include_logarithms(*ratios, extent);
    }
    return extent;
}

ValueRange cosine_extent(const KeyFactors& factors) {
    ValueRange extent{0.0, 0.0};
    include_values(factors.cosine, extent);
    const double missing = std::max(0.0, least_cosine_span - (extent.maximum - extent.minimum));
    return {extent.minimum - missing / 2, extent.maximum + missing / 2};
}

ValueRange with_room(const ValueRange& extent, double share) {
    const double room = share * (extent.maximum - extent.minimum);
    return {extent.minimum - room, extent.maximum + room};
}

ValueRange ratios_from(const ValueRange& logarithms) {
    return {std::exp(std::max(logarithms.minimum, -600.0)),
            std::exp(std::min(logarithms.maximum, 600.0))};
}

}  // namespace recency::ui
