// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/triangle_map.h"

namespace recency::ui {

/// Marks the cell in focus on top of a TriangleMap: lines round its row and column, a frame round
/// the cell, and the numbers of its row where the cells have room for them. A locked cell keeps a
/// frame of its own while another one is pointed at.
class CellCrosshair : public QCPLayerable {
    Q_OBJECT

public:
    explicit CellCrosshair(const TriangleMap* map, const QString& layer);

    void set_scene(const Scene& scene, const Theme& theme);
    /// A ring round the square: the heatmap has the keyboard focus.
    void set_focus_ring(bool visible) { focus_ring_ = visible; }

    /// What is written into the cells of this cell's row, by key from 0; nothing where the numbers
    /// have no room.
    QStringList row_texts(const Cell& focus) const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void draw_row_values(QCPPainter& painter, const Cell& focus) const;
    void draw_value(QCPPainter& painter, const Cell& cell, const QString& text, bool strong) const;
    QStringList texts_with(int query, int decimals) const;
    void draw_outlines(QCPPainter& painter, const Cell& focus) const;
    void draw_frame(QCPPainter& painter, const Cell& cell, int width) const;

    const TriangleMap* map_;
    Scene scene_;
    const Theme* theme_;
    ColourScale scale_;
    bool focus_ring_ = false;
};

}  // namespace recency::ui
