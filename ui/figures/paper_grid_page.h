// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/paper_grid_view.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace recency::ui {

class ColourBar;
class CurveTitle;
class SegmentedControl;

/// One of the paper's grids on a page: its title, the panels, how to read their colours, and what
/// the numbers mean. Scrolls only if the panels have no room.
class PaperGridPage : public QWidget {
    Q_OBJECT

public:
    explicit PaperGridPage(QWidget* parent = nullptr);

    void set_grid(const PaperGrid& grid);
    void set_estimates(PaperGridView::Estimates estimates);
    void set_colour_map(ColourMap map);
    void set_theme(const Theme& theme);

    PaperGridView* view() const { return view_; }
    /// What is said about the colours: "One range for all panels" or that each has its own.
    QString range_text() const;
    /// What the numbers mean; more where a difference is large.
    QString note() const;

private:
    void lay_out();
    QWidget* make_scroll_area();
    QWidget* make_legend();
    void choose_range(int choice);
    void show_legend();

    const Theme* theme_;
    CurveTitle* title_;
    PaperGridView* view_;
    QStackedWidget* scale_;  // the colour bar, or the words in its place
    ColourBar* bar_;
    QLabel* own_range_;
    SegmentedControl* range_;
    QLabel* note_;
};

}  // namespace recency::ui
