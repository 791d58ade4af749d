// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_data.h"

#include <QString>

namespace recency::ui {

/// What stands along the row of a scene: the live run, and beside it run A or else the large-d
/// limit. Lists may be empty.
struct RowPicture {
    RowValues live;
    RowValues pinned;        // of the same row and layer
    QVector<double> theory;  // at the live run's keys; none beside run A
    QString missing;         // why there is nothing to draw; empty while there is

    bool empty() const { return live.keys.isEmpty(); }
};
RowPicture row_picture(const Scene& scene);

/// Why a row of `keys` keys has no numbers.
QString missing_row_text(const Scene& scene, int keys);

/// From the lowest to the highest number that is drawn; the spread counts where there is no run A.
/// The picture is not empty.
ValueRange extent_of(const RowPicture& picture);
/// What an axis spans at least: less would enlarge noise.
double least_span_of(const RowPicture& picture);

bool never_negative(Quantity quantity);

}  // namespace recency::ui
