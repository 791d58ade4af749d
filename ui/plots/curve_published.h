// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QCPItemText;
class QCPItemTracer;
class QCustomPlot;

namespace recency::ui {

/// The paper's numbers as rings round the markers of a curve over layers, and a key that says so.
class PublishedRings {
public:
    /// The rings belong to the plot.
    PublishedRings(QCustomPlot* plot, const QString& name);

    void set_theme(const Theme& theme);
    /// One entry a layer; empty where the paper has no number. At most `layers` are shown.
    void show(const std::vector<std::optional<double>>& published, std::size_t layers);
    void set_size(double pixels);
    /// A place for the key where neither the curve is nor any of these; all in pixels.
    void place_key(const std::vector<QPointF>& curve, const std::vector<QRectF>& taken,
                   const QRectF& area);

    bool any() const { return any_; }

private:
    std::vector<QRectF> places_for_key(const QRectF& area) const;

    QCustomPlot* plot_;
    QCPItemTracer* key_ring_;
    QCPItemText* key_text_;
    std::vector<QCPItemTracer*> rings_;
    const Theme* theme_;
    bool any_ = false;
};

/// A circle that may stand on an axis.
QCPItemTracer* add_circle(QCustomPlot* plot);

}  // namespace recency::ui
