// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/why_columns.h"
#include "ui/pages/why_run.h"
#include "ui/plots/factor_plot.h"

#include <QWidget>

#include <array>

class QLabel;

namespace recency::ui {

class AverageMap;
struct WhyScales;

/// One run in the Why view: its name and verdict, the averages that the layer reads, and length,
/// cosine and score of the keys, with the signs between them.
class WhyRow : public QWidget {
    Q_OBJECT

public:
    explicit WhyRow(bool lowest, QWidget* parent = nullptr);

    /// A run without an estimate is on its way: `live` lends it tokens and view.
    void showRun(const WhyRun& run, const Scene& live, const QString& name,
                 const WhyScales& scales);
    void setTheme(const Theme& theme);
    void setColumns(const WhyColumns& columns);

    /// The square of the map, in pixels of the page.
    QRect mapSquare() const;

    AverageMap* map() const { return map_; }
    FactorPlot* plot(int index) const { return plots_.at(static_cast<std::size_t>(index)); }
    // For tests.
    QString name() const;
    QString badge() const { return badge_; }
    QString sentence() const;
    QString sign(int index) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showHead(const WhyRun& run, const QString& name, int step);
    void showMap(const WhyRun& run, const WhyScales& scales);
    QString afterNorm(const WhyRun& run) const;
    FactorPicture pictureOf(const WhyRun& run, Factor factor, const WhyScales& scales) const;
    void arrange();
    void arrangeHead();

    const Theme* theme_;
    WhyColumns columns_;
    QString badge_;
    QColor badge_colour_;
    QLabel* name_;
    QLabel* sentence_;
    AverageMap* map_;
    std::array<FactorPlot*, 3> plots_;
    std::array<QLabel*, 3> signs_;
    bool lowest_;
};

}  // namespace recency::ui
