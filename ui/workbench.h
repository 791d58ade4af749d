// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QWidget>

namespace recency::ui {

class HeatmapView;
class Laboratory;
class LayerStrip;
class RecencyPlot;
class RowPlot;
class WhyPlot;

/// The paper side of the window: layer strip above, heatmap left, curves right. Hands scenes to the
/// plots and turns what a person does in them into changes of the laboratory's view.
class Workbench : public QWidget {
    Q_OBJECT
public:
    explicit Workbench(Laboratory& laboratory, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setScene(const Scene& scene);
    void arrange();
    void arrangeCurves(const QRect& column);
    void connectStrip();
    void connectHeatmap();
    void connectCurves();
    void pointAtKey(std::optional<int> key);

    Laboratory& laboratory_;
    LayerStrip* strip_;
    HeatmapView* heatmap_;
    RowPlot* row_;
    RecencyPlot* recency_;
    WhyPlot* why_;
    QColor paper_;
    int tokens_ = 0;
};

}  // namespace recency::ui
