// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figures/panel_texts.h"
#include "ui/plots/cell_grid.h"
#include "ui/plots/colour_scale.h"

#include <QAbstractButton>

namespace recency::ui {

/// A small multiple: the heatmap of one layer of one setting, and beside it our recency probability
/// with the paper's. A button: a click or Enter asks for the setting.
class PaperPanel : public QAbstractButton {
    Q_OBJECT

public:
    /// `name` says which panel it is to those who listen.
    PaperPanel(const PaperGrid& grid, const GridPanel& panel, const QString& name,
               QWidget* parent = nullptr);

    /// The scene shows the panel's layer; its range is that of the colours. Its estimate may be
    /// missing.
    void set_scene(const Scene& scene, bool states_range, const Theme& theme);

    const GridPanel& panel() const { return panel_; }
    const Parameters& parameters() const { return parameters_; }
    const PanelTexts& texts() const { return texts_; }
    /// Where the cells lie; its square is empty where there is no room.
    CellGrid cells() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paint_ground(QPainter& painter) const;
    void paint_cells(QPainter& painter) const;
    void paint_texts(QPainter& painter) const;
    void paint_line(QPainter& painter, int top, const QString& text, bool strong) const;
    int text_left() const;

    GridPanel panel_;
    Parameters parameters_;
    PanelTexts texts_;
    Scene scene_;
    ColourScale scale_;
    const Theme* theme_;
    bool states_range_ = false;
    bool keyboard_focus_ = false;
};

}  // namespace recency::ui
