// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QRectF>

class QCPItemRect;
class QCPItemText;
class QCustomPlot;

namespace recency::ui {

/// Hatching over the layers of a plot whose numbers have outgrown what can be computed, and the
/// words that say so.
class RangeHatch {
public:
    /// Both items belong to the plot; `words` stands in front of its curves.
    RangeHatch(QCustomPlot* plot, QCPItemText* words);

    void set_theme(const Theme& theme);
    /// From behind the last layer within range (their number) to the ends of the axes, in their
    /// units. Only if it is `some`.
    void show(bool some, int within, double right, double top);
    /// Writes the words; all in pixels. A narrow region gets them before it.
    void place_words(double left, const QRectF& area);

private:
    QCPItemRect* hatch_;
    QCPItemText* words_;
    const Theme* theme_;
};

}  // namespace recency::ui
