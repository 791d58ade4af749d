// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/cell_axes.h"

#include "ui/plots/curve_axis.h"
#include "ui/plots/plot_sizes.h"
#include "ui/plots/rich_line.h"

#include <QCoreApplication>

#include <algorithm>

namespace recency::ui {
namespace {

// At normal scale.
constexpr int label_height = 16;
constexpr int tag_height = 19;
constexpr int below_square = 4;   // to numbers and tags
constexpr int beside_square = 5;  // to numbers
constexpr int beside_tag = 3;
constexpr int key_name_baseline = 42;

QFont number_font(const Theme& theme) {
    return text_font(theme, TextRole::tick);
}

QFont tag_font(const Theme& theme) {
    return text_font(theme, TextRole::body, QFont::Bold);
}

int text_width(const QFont& font, int number) {
    return QFontMetrics(font).horizontalAdvance(QString::number(number));
}

/// A presenter's tags grow less than their text: one of three digits must leave the name room.
int tag_width(const Theme& theme, int number) {
    return std::max(theme.length(22), text_width(tag_font(theme), number) + theme.pick(12, 16));
}

/// Middle of a column or row, from the edge of the square.
int middle(const CellGrid& grid, int index) {
    return (grid.edge(index) + grid.edge(index + 1) + 1) / 2;
}

/// Left edge of what stands under a column: under its middle, but no farther right than the plot.
int left_under(const CellGrid& grid, int key, int width, const Theme& theme) {
    const int last = grid.square.right() + heatmap_margins(theme).right() - width;
    return std::min(grid.square.left() + middle(grid, key) - width / 2, last);
}

QRect key_label(const CellGrid& grid, int key, const Theme& theme) {
    const int width = text_width(number_font(theme), key + 1) + 4;
    return QRect(left_under(grid, key, width, theme),
                 grid.square.bottom() + 1 + theme.length(below_square), width,
                 theme.length(label_height));
}

QRect query_label(const CellGrid& grid, int query, const Theme& theme) {
    const int width = text_width(number_font(theme), query + 1);
    const int height = theme.length(label_height);
    return QRect(grid.square.left() - theme.length(beside_square) - width,
                 grid.square.top() + middle(grid, query) - height / 2 + 1, width, height);
}

std::vector<Tick> ticks(const CellGrid& grid, const Theme& theme) {
    const double spacing = static_cast<double>(grid.square.width()) / grid.tokens;
    return position_ticks(grid.tokens, spacing / theme.scale());
}

/// From the square to the baseline of the queries' name: clear of every tag that may stand beside
/// the name, which is in the middle.
int query_name_distance(const CellGrid& grid, const Theme& theme) {
    const int last_beside = grid.tokens * 5 / 8;
    return tag_width(theme, last_beside) + theme.pick(8, 9);
}

/// "key position j: what is looked at", with the letter as a symbol.
RichLine axis_name(const QString& before, const QString& symbol, const QString& after) {
    return {{{before + u' '}, {symbol, RunStyle::symbol}, {after}}, TextRole::body, false};
}

}  // namespace

CellAxes::CellAxes(const TriangleMap* map, const QString& layer)
    : QCPLayerable(map->parentPlot(), layer), map_(map), theme_(&Theme::of(Appearance::light)) {}

void CellAxes::set_scene(const Scene& scene, const Theme& theme) {
    scene_ = scene;
    theme_ = &theme;
}

void CellAxes::applyDefaultAntialiasingHint(QCPPainter* painter) const {
    painter->setAntialiasing(false);
}

void CellAxes::draw(QCPPainter* painter) {
    if (!scene_.estimate) {
        return;
    }
    const CellGrid grid = map_->grid();
    draw_names(*painter, grid);
    painter->setFont(number_font(*theme_));
    draw_keys(*painter, grid);
    painter->setFont(number_font(*theme_));
    draw_queries(*painter, grid);
}

void CellAxes::draw_keys(QCPPainter& painter, const CellGrid& grid) const {
    const std::optional<Cell> focus = scene_.focus();
    const QRect tag = focus ? key_tag(grid, focus->key) : QRect();
    painter.setPen(theme_->ink2);
    for (const Tick& tick : ticks(grid, *theme_)) {
        const QRect label = key_label(grid, static_cast<int>(tick.position) - 1, *theme_);
        if (!label.intersects(tag)) {
            painter.drawText(label, Qt::AlignCenter, tick.label);
        }
    }
    if (focus) {
        draw_tag(painter, tag, focus->key + 1);
    }
}

void CellAxes::draw_queries(QCPPainter& painter, const CellGrid& grid) const {
    const std::optional<Cell> focus = scene_.focus();
    const QRect tag = focus ? query_tag(grid, focus->query) : QRect();
    painter.setPen(theme_->ink2);
    for (const Tick& tick : ticks(grid, *theme_)) {
        const QRect label = query_label(grid, static_cast<int>(tick.position) - 1, *theme_);
        if (!label.intersects(tag)) {
            painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, tick.label);
        }
    }
    if (focus) {
        draw_tag(painter, tag, focus->query + 1);
    }
}

void CellAxes::draw_names(QCPPainter& painter, const CellGrid& grid) const {
    const RichLine key =
        axis_name(QCoreApplication::translate("CellAxes", "key position"), QStringLiteral("j"),
                  QCoreApplication::translate("CellAxes", ": what is looked at"));
    const RichLine query =
        axis_name(QCoreApplication::translate("CellAxes", "query"), QStringLiteral("i"),
                  QCoreApplication::translate("CellAxes", ": who looks"));
    const double centre = grid.square.width() / 2.0;
    draw_line(painter, key, grid.square.left() + centre - line_width(key, *theme_) / 2,
              grid.square.bottom() + 1 + theme_->length(key_name_baseline), *theme_);
    painter.save();
    painter.translate(grid.square.left() - query_name_distance(grid, *theme_),
                      grid.square.top() + centre);
    painter.rotate(-90.0);
    draw_line(painter, query, -line_width(query, *theme_) / 2, 0.0, *theme_);
    painter.restore();
}

void CellAxes::draw_tag(QCPPainter& painter, const QRect& tag, int number) const {
    painter.fillRect(tag, theme_->ink);
    painter.setFont(tag_font(*theme_));
    painter.setPen(theme_->paper);
    painter.drawText(tag, Qt::AlignCenter, QString::number(number));
}

QRect CellAxes::key_tag(const CellGrid& grid, int key) const {
    const int width = tag_width(*theme_, key + 1);
    return QRect(left_under(grid, key, width, *theme_),
                 grid.square.bottom() + 1 + theme_->length(below_square), width,
                 theme_->length(tag_height));
}

QRect CellAxes::query_tag(const CellGrid& grid, int query) const {
    const int width = tag_width(*theme_, query + 1);
    const int height = theme_->length(tag_height);
    return QRect(grid.square.left() - theme_->length(beside_tag) - width,
                 grid.square.top() + middle(grid, query) - height / 2, width, height);
}

}  // namespace recency::ui
