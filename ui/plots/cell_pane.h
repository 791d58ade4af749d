// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scene.h"

#include <QWidget>

#include <optional>

namespace recency::ui {

class HeatmapPlot;

/// What a widget round a heatmap does with pointer, keys and focus: it tells which cell is pointed
/// at and which is to be locked, and changes nothing itself.
class CellPane : public QWidget {
    Q_OBJECT

public:
    explicit CellPane(QWidget* parent);

    HeatmapPlot* plot() const { return plot_; }

Q_SIGNALS:
    void hovered(std::optional<recency::ui::Cell> cell);
    void locked(std::optional<recency::ui::Cell> cell);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

    Scene scene_;  // its estimate may be null
    HeatmapPlot* plot_;
};

}  // namespace recency::ui
