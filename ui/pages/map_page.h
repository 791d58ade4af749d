// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace recency::ui {

class CurvePlot;
class HeatmapView;
class Laboratory;
class RecencyPlot;
class RowPlot;
class WhyPlot;

/// The chosen layer at large: heatmap left, curves right. Turns what a person does in them into
/// changes of the laboratory's view.
class MapPage : public Page {
    Q_OBJECT
public:
    explicit MapPage(Laboratory& laboratory, QWidget* parent = nullptr);

    void setScene(const Scene& scene) override;
    void setTheme(const Theme& theme) override;
    void setCompact(bool compact) override;
    void feature(const QStringList& parts) override;
    QWidget* part(const QString& name) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void arrangeForProjector();
    void arrangeCurves(const QRect& column);
    void connectParts();

    Laboratory& laboratory_;
    HeatmapView* heatmap_;
    RowPlot* row_;
    RecencyPlot* recency_;
    WhyPlot* why_;
    CurvePlot* projected_;  // beside the heatmap on a projector
    bool presenting_ = false;
    bool compact_ = false;
    int tokens_ = 0;
};

}  // namespace recency::ui
