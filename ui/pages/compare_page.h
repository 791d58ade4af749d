// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

namespace recency::ui {

class ColourBar;
struct Columns;
class ComparisonTable;
class Laboratory;
class MapColumn;
class PushButton;
class RangeButton;
class RecencyPlot;
class RowPlot;

/// Run A, run B and B - A beside each other; beneath them both runs along the row and by layer, and
/// in numbers. Without a run A it says how to get one.
class ComparePage : public Page {
    Q_OBJECT
public:
    explicit ComparePage(Laboratory& laboratory, QWidget* parent = nullptr);

    void setScene(const Scene& scene) override;
    void setTheme(const Theme& theme) override;
    void setCompact(bool compact) override;
    QWidget* part(const QString& name) const override;

    // For tests and for pictures of what is shown.
    MapColumn* columnA() const { return a_; }
    MapColumn* columnB() const { return b_; }
    MapColumn* columnDifference() const { return difference_; }
    ComparisonTable* table() const { return table_; }
    ColourBar* differenceBar() const { return difference_bar_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectParts();
    void showHeadings(const Scene& scene);
    void showMaps(const Scene& scene);
    void arrange();
    void arrangeBars(const Columns& grid, int top);
    void arrangeCurves(const Columns& grid, int top);
    QString missingPin() const;

    Laboratory& laboratory_;
    const Theme* theme_;
    bool compact_ = false;
    int tokens_ = 0;
    KeptRange difference_range_;
    MapColumn* a_;
    MapColumn* b_;
    MapColumn* difference_;
    ColourBar* bar_;
    ColourBar* difference_bar_;
    RangeButton* range_button_;
    RowPlot* row_;
    RecencyPlot* recency_;
    ComparisonTable* table_;
    PushButton* swap_;
};

}  // namespace recency::ui
