// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "ui/export/shown_figure.h"
#include "ui/sweep/sweep_settings.h"
#include "ui/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace recency {
struct BatchProgress;
}

namespace recency::ui {

class PushButton;
class SweepControls;
class SweepPlot;
class SweepProgress;
class SweepRun;
struct SweepPoint;

/// A window of its own beside the main one: a number of every layer against one parameter, live.
/// All that does not vary comes from the base, the main window's experiment, which it follows
/// until told otherwise. It computes only while it is open.
class SweepWindow : public QWidget {
    Q_OBJECT

public:
    SweepWindow(int threads, const Experiment& base, QWidget* parent = nullptr);

    /// Where the main window is now. Does nothing but remember it while the window does not follow.
    void setBase(const Experiment& base);
    /// A sweep around this base, whether the window follows the main one or not.
    void setSweep(const Experiment& base, const SweepSettings& settings);
    /// Chooses a layer, from 0.
    void setLayer(int layer);
    void setTheme(const Theme& theme);
    /// What is shown, as a figure; empty before there are numbers.
    std::optional<ShownFigure> figure() const;

Q_SIGNALS:
    /// figure() is another, has more numbers, or is not being computed any more.
    void figureChanged();
    /// The person wants figure() as a file.
    void exportWanted();
    /// A point was clicked: go there. Its seed and number of sequences are the main window's.
    void experimentChosen(const recency::Experiment& experiment, int layer);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void lay_out();
    void connect_parts();
    void adopt_base();
    void restart();
    void show_results(const SweepResults& results);
    void show_picture();
    void show_progress(const BatchProgress& progress);
    void choose(const SweepPoint& point);

    Experiment latest_;  // the main window's
    Experiment base_;    // what the sweep is around
    SweepResults results_;
    SweepQuantity quantity_ = SweepQuantity::recency_probability;  // that results_ are shown of
    QTimer base_changes_;  // while a control of the main window moves, that window comes first
    bool stopped_by_hiding_ = false;
    bool running_ = false;
    SweepControls* controls_;
    SweepPlot* plot_;
    SweepProgress* progress_;
    PushButton* export_;
    SweepRun* run_;
};

}  // namespace recency::ui
