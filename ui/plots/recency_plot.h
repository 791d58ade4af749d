// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_published.h"
#include "ui/plots/curve_value_texts.h"
#include "ui/plots/layer_bars.h"
#include "ui/plots/layer_recency.h"
#include "ui/plots/pinned_recency.h"
#include "ui/plots/range_hatch.h"
#include "ui/plots/scene_plot.h"

class QCPItemStraightLine;
class QCPItemTracer;

namespace recency::ui {

/// "Recency by layer": how often the later of two keys scores higher, from early keys (0) to recent
/// keys (1), with the paper's numbers as rings where it prints them.
class RecencyPlot final : public ScenePlot {
    Q_OBJECT

public:
    explicit RecencyPlot(QWidget* parent = nullptr);

    /// The values written beside markers at the last drawing, by layer from 0; others are empty.
    QStringList value_texts() const;
    /// The same of run A, by those of its layers that have a value.
    QStringList pinned_value_texts() const { return pinned_.value_texts(); }

Q_SIGNALS:
    /// The layer (from 0) under the pointer; empty when it leaves.
    void layerHovered(std::optional<int> layer);
    void layerChosen(int layer);

protected:
    void show_scene() override;
    void colour() override;
    void arrange() override;
    void point_at(std::optional<QPointF> place) override;
    void press(const QPointF& place) override;

private:
    void show_curve();
    void show_ties();
    void show_markers();
    void show_pinned();
    void show_hatch();
    void show_names();
    void arrange_errors();
    void arrange_values();
    void arrange_pinned_values();
    void arrange_key();

    double spacing() const;
    bool crowded() const;
    double published_size() const;
    int layer_count() const { return static_cast<int>(layers_.size()); }
    bool has_value(int layer) const;
    std::vector<int> layers_by_importance() const;
    std::vector<QPointF> curve_pixels() const;
    std::vector<QRectF> ring_boxes() const;
    std::vector<QRectF> error_boxes() const;
    std::vector<QRectF> covered() const;
    std::optional<int> layer_at(const QPointF& place) const;

    std::vector<LayerRecency> layers_;
    std::optional<int> hovered_;
    QCPItemStraightLine* no_preference_;
    std::vector<QCPItemTracer*> markers_;
    ValueTexts values_;
    // In the order of drawing.
    PinnedRecency pinned_;
    PublishedRings published_;
    LayerBars ties_;
    QCPGraph* curve_;
    LayerBars errors_;
    RangeHatch hatch_;
};

}  // namespace recency::ui
