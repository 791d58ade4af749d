// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper_grids.h"
#include "ui/colour_map.h"
#include "ui/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QStackedWidget;

namespace recency::ui {

class ClosedFormPage;
class PaperGridPage;
class PaperRun;
class RunStrip;
class SegmentedControl;

/// The paper's figures in a window of their own: grids of heatmaps with the published numbers,
/// simulated in the background while the window is open, and the curves h(j).
class PaperFiguresWindow : public QWidget {
    Q_OBJECT

public:
    /// A window of its own even with a parent, with which it closes. threads >= 1, for the
    /// simulation.
    PaperFiguresWindow(const Paper& paper, int threads, QWidget* parent = nullptr);

    /// Chooses a figure, "Figure 1", or with any other name the curves, and the number of sequences
    /// that is offered and nearest to this one.
    void setFigure(const QString& figure, std::uint64_t sequences);
    void setTheme(const Theme& theme);
    /// Of the heatmaps.
    void setColourMap(ColourMap map);

Q_SIGNALS:
    /// The person wants to see this setting and layer (from 0) in the main window.
    void settingChosen(const recency::Parameters& parameters, int layer);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void lay_out();
    QWidget* make_top_bar();
    void connect_parts();
    void choose_figure(int index);
    void order_tabs();
    void start();
    void show_estimates();
    std::uint64_t sequences() const;

    std::vector<PaperGrid> grids_;
    std::optional<std::size_t> started_;  // the grid that was asked for
    bool cancelled_by_hiding_ = false;
    SegmentedControl* figures_;
    QLabel* sequences_label_;
    SegmentedControl* sequences_;
    QStackedWidget* pages_;
    PaperGridPage* grid_page_;
    ClosedFormPage* curves_page_;
    RunStrip* strip_;
    PaperRun* run_;
};

}  // namespace recency::ui
