// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/cell_pane.h"
#include "ui/scene.h"
#include "ui/theme.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace recency::ui {

class ColourBar;
class RangeButton;
class ReadOut;
class SegmentedControl;

/// The chosen layer at large: title and quantity above, the square of cells with crosshair and
/// read-out, the colour bar below. Shows a scene and tells what a person does; changes nothing
/// itself. Expects to begin right under the layer strip and to end at the status bar.
class HeatmapView : public CellPane {
    Q_OBJECT

public:
    explicit HeatmapView(QWidget* parent = nullptr);

    /// The scene's estimate may be null: only the header is shown then.
    void setScene(const Scene& scene);
    void setTheme(const Theme& theme);
    /// Closer rows, shorter words and a smaller read-out, for windows under 1400 px.
    void setCompact(bool compact);

    /// The width that lets the square take all of this height: 56 + side + 4. Depends on the
    /// scene's number of tokens, whose cells get whole pixels.
    int preferredWidthForHeight(int height) const;
    /// Side of the square in an area of this size; it is narrower than preferred at times.
    int sideFor(const QSize& available) const;

    /// Lower edge of the square, from the view's top.
    int squareBottom() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // For tests and for pictures of what is shown.
    ReadOut* readOut() const { return read_out_; }
    ColourBar* colourBar() const { return colour_bar_; }

Q_SIGNALS:
    void quantityChosen(recency::Quantity quantity);
    void rangeModeChosen(recency::ui::RangeMode mode);
    void diagonalToggled(bool included);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Measures;
    const Measures& measures() const;
    bool presenting() const { return theme_->type_scale == TypeScale::presenter; }
    void set_up_header();
    void connect_parts();
    void arrange();
    void arrange_switch(int right);
    void arrange_bar_row(int left, int right, int centre);
    void show_parts();
    void explain_quantity(Quantity quantity);
    void show_read_out();
    void show_words();
    void paint_header(QPainter& painter) const;
    int tokens() const;

    std::optional<Quantity> explained_;
    const Theme* theme_;
    bool compact_ = false;
    SegmentedControl* quantities_;
    ReadOut* read_out_;
    QLabel* message_;
    ColourBar* colour_bar_;
    RangeButton* range_button_;
};

}  // namespace recency::ui
