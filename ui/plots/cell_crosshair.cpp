// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/cell_crosshair.h"

#include "ui/plots/curve_axis.h"
#include "ui/plots/layer_values.h"
#include "ui/plots/plot_sizes.h"

#include <QFontMetrics>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int least_for_value = 40;  // pixels of a cell that is to hold its number
constexpr int beside_value = 6;      // left and right of it together, where the frame is
constexpr int least_inner_edge = 12;
constexpr int ring = 2;
constexpr int focus_frame = 3;
constexpr int locked_frame = 2;

/// Fills the band between a rectangle and one that is `width` larger on every side.
void fill_band(QCPPainter& painter, const QRect& inner, int width, const QColor& colour) {
    const QRect outer = inner.adjusted(-width, -width, width, width);
    painter.fillRect(QRect(outer.left(), outer.top(), outer.width(), width), colour);
    painter.fillRect(QRect(outer.left(), inner.bottom() + 1, outer.width(), width), colour);
    painter.fillRect(QRect(outer.left(), inner.top(), width, inner.height()), colour);
    painter.fillRect(QRect(inner.right() + 1, inner.top(), width, inner.height()), colour);
}

/// What remains of cells without the line of paper that parts them from their neighbours.
QRect without_gap(const QRect& cells, const Theme& theme) {
    const int gap = cell_gap(theme);
    return cells.adjusted(gap, gap, 0, 0);
}

/// A line on the edges of cells, where these are parted.
void draw_edge(QCPPainter& painter, const QRect& cells, const Theme& theme) {
    fill_band(painter, without_gap(cells, theme), cell_gap(theme), theme.ink);
}

QFont value_font(const Theme& theme, bool strong) {
    return text_font(theme, TextRole::body, strong ? QFont::Bold : QFont::Normal);
}

}  // namespace

CellCrosshair::CellCrosshair(const TriangleMap* map, const QString& layer)
    : QCPLayerable(map->parentPlot(), layer), map_(map), theme_(&Theme::of(Appearance::light)) {}

void CellCrosshair::set_scene(const Scene& scene, const Theme& theme) {
    scene_ = scene;
    theme_ = &theme;
    scale_ = ColourScale::of(scene, theme);
}

void CellCrosshair::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(false);
}

void CellCrosshair::draw(QCPPainter* painter) {
    if (focus_ring_) {
        fill_band(*painter, map_->grid().square.adjusted(-1, -1, 1, 1), theme_->length(ring),
                  theme_->ink);
    }
    const std::optional<Cell> focus = scene_.estimate ? scene_.focus() : std::nullopt;
    if (!focus || !layer_exists(scene_, scene_.view.layer)) {
        return;
    }
    draw_row_values(*painter, *focus);
    draw_outlines(*painter, *focus);
    if (scene_.view.locked && scene_.view.locked != focus) {
        draw_frame(*painter, *scene_.view.locked, theme_->length(locked_frame));
    }
    draw_frame(*painter, *focus, theme_->length(focus_frame));
}

void CellCrosshair::draw_row_values(QCPPainter& painter, const Cell& focus) const {
    const QStringList texts = row_texts(focus);
    for (int key = 0; key < texts.size(); ++key) {
        const Cell cell = {focus.query, key};
        if (!texts[key].isEmpty()) {
            draw_value(painter, cell, texts[key], cell == focus);
        }
    }
}

/// All with the same decimals: those of the scene, or one less where that is too wide. Measured in
/// bold, so that a number stays when its cell is pointed at.
QStringList CellCrosshair::row_texts(const Cell& focus) const {
    const CellGrid grid = map_->grid();
    const int width = grid.square.width() / grid.tokens;  // of the narrowest
    if (width < least_for_value) {
        return {};
    }
    const QFontMetrics metrics(value_font(*theme_, true));
    const int room = width - theme_->length(beside_value);
    const int decimals = scene_decimals(scene_);
    for (const int fewer : {decimals, std::max(decimals - 1, 0)}) {
        QStringList texts = texts_with(focus.query, fewer);
        const bool fit = std::all_of(texts.cbegin(), texts.cend(), [&](const QString& text) {
            return metrics.horizontalAdvance(text) <= room;
        });
        if (fit) {
            return texts;
        }
    }
    return {};
}

/// Empty where a cell is off the scale.
QStringList CellCrosshair::texts_with(int query, int decimals) const {
    QStringList texts;
    for (int key = 0; key <= query; ++key) {
        const Cell cell = {query, key};
        texts << (off_scale(scene_, cell)
                      ? QString()
                      : format_rounded(cell_mean(scene_, scene_.view.layer, cell), decimals));
    }
    return texts;
}

void CellCrosshair::draw_value(QCPPainter& painter, const Cell& cell, const QString& text,
                               bool strong) const {
    const double value = cell_mean(scene_, scene_.view.layer, cell);
    painter.setFont(value_font(*theme_, strong));
    painter.setPen(text_on(QColor::fromRgb(scale_.colour(value))));
    painter.drawText(without_gap(map_->grid().cell(cell), *theme_), Qt::AlignCenter, text);
}

void CellCrosshair::draw_outlines(QCPPainter& painter, const Cell& focus) const {
    const CellGrid grid = map_->grid();
    const QRect row = grid.cell({focus.query, 0}) | grid.cell({focus.query, focus.query});
    const QRect column =
        grid.cell({focus.key, focus.key}) | grid.cell({grid.tokens - 1, focus.key});
    draw_edge(painter, row, *theme_);
    draw_edge(painter, column, *theme_);
}

void CellCrosshair::draw_frame(QCPPainter& painter, const Cell& cell, int width) const {
    const QRect area = without_gap(map_->grid().cell(cell), *theme_);
    const bool roomy = area.width() >= theme_->length(least_inner_edge);
    const int paper = theme_->length(2);
    const int inner = roomy ? paper + cell_gap(*theme_) : 0;
    const QRect inside = area.adjusted(inner, inner, -inner, -inner);
    if (roomy) {
        fill_band(painter, inside, paper, theme_->paper);
    }
    const QRect ink = roomy ? inside.adjusted(-paper, -paper, paper, paper) : inside;
    fill_band(painter, ink, width, theme_->ink);
    fill_band(painter, ink.adjusted(-width, -width, width, width), cell_gap(*theme_),
              theme_->paper);
}

}  // namespace recency::ui
