// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_placement.h"
#include "ui/theme.h"

#include <QPointF>
#include <QString>

#include <vector>

class QCPItemText;
class QCustomPlot;

namespace recency::ui {

/// A value written beside a point of a curve.
struct ValueText {
    std::size_t point = 0;  // index into the curve
    QString text;
    bool bold = false;
    bool required = false;  // is written even where it touches something
};

/// The values beside the points of a curve, as many as have room, clear of the curve and of what
/// else stands there.
class ValueTexts {
public:
    /// The texts belong to the plot.
    explicit ValueTexts(QCustomPlot* plot, QColor Theme::*colour = &Theme::ink)
        : plot_(plot), colour_(colour), theme_(&Theme::of(Appearance::light)) {}

    void set_theme(const Theme& theme);

    /// Writes the texts, the most important first; all in pixels. Where points stand closer than a
    /// text is wide, those that are not required keep their distance.
    void place(const std::vector<QPointF>& curve, const std::vector<ValueText>& texts,
               const Surroundings& surroundings);

    /// What the texts cover, in pixels.
    std::vector<QRectF> covered() const;

    /// What is written beside each of the first `points` points; empty where nothing is.
    std::vector<QString> written(std::size_t points) const;

private:
    QCPItemText* item(std::size_t index);

    QCustomPlot* plot_;
    QColor Theme::*colour_;
    const Theme* theme_;
    std::vector<QCPItemText*> items_;
    std::vector<std::size_t> points_;  // of the items that are in use
};

}  // namespace recency::ui
