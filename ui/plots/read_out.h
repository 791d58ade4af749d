// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/cell_grid.h"
#include "ui/plots/read_out_text.h"

#include <QWidget>

namespace recency::ui {

/// The number in focus and its arithmetic, in the empty corner of the heatmap above the diagonal.
/// Lies over the whole square, lets the pointer through, and never covers a cell: what does not
/// fit is wrapped, shortened or left out.
class ReadOut : public QWidget {
    Q_OBJECT

public:
    explicit ReadOut(QWidget* parent = nullptr);

    /// The widget must lie exactly over the grid's square.
    void set_text(const ReadOutText& text, const CellGrid& grid, const Theme& theme);
    void clear();

    /// The lines as they are shown now.
    QStringList shown() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Placed {
        RichLine line;
        double baseline;
    };
    bool place(const std::vector<RichLine>& lines);
    void place_what_fits(const ReadOutText& text);
    int free_width(double baseline) const;

    std::vector<Placed> placed_;
    CellGrid grid_;
    const Theme* theme_;
};

}  // namespace recency::ui
