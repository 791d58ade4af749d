// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/curve_key_plot.h"
#include "ui/plots/row_picture.h"

class QCPItemTracer;

namespace recency::ui {

/// "Along row 9": the view's quantity of one query against its keys. Simulated with the spread
/// between sequences, and the large-d limit dashed. Where a run A is pinned, it stands beside the
/// live one instead of the limit and the spread.
class RowPlot final : public KeyPlot {
    Q_OBJECT

public:
    explicit RowPlot(QWidget* parent = nullptr);

protected:
    void show_scene() override;
    void colour() override;
    void arrange() override;
    int key_count() const override { return static_cast<int>(picture_.live.keys.size()); }

private:
    void make_graphs();
    void show_title();
    void show_band(QCPGraph* low, QCPGraph* high, const QVector<double>& half_width);
    void show_range();
    void show_names();
    std::vector<EndLabel> names_of_runs() const;
    std::vector<EndLabel> names_of_live_run() const;
    void show_focus();
    void describe();
    void place_focus_value();
    /// Decimals that tell the values of the row from each other.
    int decimals() const;

    RowPicture picture_;
    SteadyRange steady_;
    Quantity steady_quantity_ = Quantity::score;
    std::optional<Quantity> explained_;
    QCPGraph* spread_low_;
    QCPGraph* spread_high_;
    QCPGraph* error_low_;
    QCPGraph* error_high_;
    QCPGraph* theory_;
    QCPGraph* pinned_;
    QCPGraph* simulated_;
    QCPItemTracer* ring_;
    QCPItemText* focus_value_;
};

}  // namespace recency::ui
