// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

#include <array>

class QLabel;

namespace recency::ui {

class ColourBar;
class Laboratory;
class MapColumn;
class RowPlot;

/// Score against contribution: weight, rollout and exact contribution beside each other, each as a
/// heatmap over the curve along the row. What a token looks at and what it is made of are different
/// things, because paths through the layers multiply.
class SourcesPage : public Page {
    Q_OBJECT
public:
    explicit SourcesPage(Laboratory& laboratory, QWidget* parent = nullptr);

    void setScene(const Scene& scene) override;
    void setTheme(const Theme& theme) override;
    void setCompact(bool compact) override;
    QWidget* part(const QString& name) const override;

    // For tests and for pictures of what is shown.
    MapColumn* column(int index) const { return columns_.at(static_cast<std::size_t>(index)).map; }
    ColourBar* bar(int index) const { return columns_.at(static_cast<std::size_t>(index)).bar; }
    RowPlot* rowPlot(int index) const { return columns_.at(static_cast<std::size_t>(index)).row; }
    QString sentence() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Column {
        Quantity quantity;
        MapColumn* map;
        ColourBar* bar;
        RowPlot* row;
        KeptRange usual;  // of its values, but for the largest
    };
    static Scene sceneOf(Column& column, const Scene& scene);
    void showColumn(const Column& column, const Scene& scene);
    void arrange();

    Laboratory& laboratory_;
    const Theme* theme_;
    QLabel* sentence_;
    std::array<Column, 3> columns_;
    bool compact_ = false;
    int tokens_ = 0;
};

}  // namespace recency::ui
