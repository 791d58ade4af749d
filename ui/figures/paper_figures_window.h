// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper_grids.h"
#include "ui/colour_map.h"
#include "ui/export/shown_figure.h"
#include "ui/theme.h"

#include <QWidget>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

class QStackedWidget;

namespace recency::ui {

class ClosedFormPage;
class NumberField;
class PaperGridPage;
class PaperRun;
class PushButton;
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

    /// Chooses a figure, "figure1", or the curves, "closed-form" or "closed-form-residual", with
    /// the seed and the number of sequences of `sampling`. Another name changes nothing.
    void setFigure(const std::string& name, const Experiment& sampling);
    /// What is shown, as a figure.
    ShownFigure figure() const;
    void setTheme(const Theme& theme);
    /// Of the heatmaps.
    void setColourMap(ColourMap map);

Q_SIGNALS:
    /// The person wants to see this setting and layer (from 0) in the main window.
    void settingChosen(const recency::Parameters& parameters, int layer);
    /// figure() is another, has more numbers, or is not being computed any more.
    void figureChanged();
    /// The person wants a figure, by its name, as a file.
    void exportWanted(const std::string& name);

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
    void set_up_sampling();
    void offer_sequences(std::uint64_t sequences);
    std::uint64_t sequences() const;
    std::uint64_t seed() const;

    std::vector<PaperGrid> grids_;
    std::vector<std::string> names_;      // of the grids, then of the curves
    std::vector<std::uint64_t> offered_;  // numbers of sequences
    std::optional<std::size_t> started_;  // the grid that was asked for
    bool cancelled_by_hiding_ = false;
    SegmentedControl* figures_;
    SegmentedControl* sequences_;
    NumberField* seed_;
    PushButton* export_;
    QStackedWidget* pages_;
    PaperGridPage* grid_page_;
    ClosedFormPage* curves_page_;
    RunStrip* strip_;
    PaperRun* run_;
};

}  // namespace recency::ui
