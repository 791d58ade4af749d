// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/cell_axes.h"

#include "ui/plots/curve_axis.h"
#include "ui/plots/rich_line.h"

#include <QCoreApplication>

#include <algorithm>

namespace recency::ui {
namespace {

constexpr int label_height = 16;
constexpr int tag_height = 19;
constexpr int below_square = 4;   // to numbers and tags
constexpr int beside_square = 5;  // to numbers
constexpr int key_name_baseline = 42;

QFont number_font() {
    return text_font(TextRole::tick);
}

QFont tag_font() {
    return text_font(TextRole::body, QFont::Bold);
}

int text_width(const QFont& font, int number) {
    return QFontMetrics(font).horizontalAdvance(QString::number(number));
}

int tag_width(int number) {
    return std::max(22, text_width(tag_font(), number) + 12);
}

/// Middle of a column or row, from the edge of the square.
int middle(const CellGrid& grid, int index) {
    return (grid.edge(index) + grid.edge(index + 1) + 1) / 2;
}

QRect key_label(const CellGrid& grid, int key) {
    const int width = text_width(number_font(), key + 1) + 4;
    return QRect(grid.square.left() + middle(grid, key) - width / 2,
                 grid.square.bottom() + 1 + below_square, width, label_height);
}

QRect query_label(const CellGrid& grid, int query) {
    const int width = text_width(number_font(), query + 1);
    return QRect(grid.square.left() - beside_square - width,
                 grid.square.top() + middle(grid, query) - label_height / 2 + 1, width,
                 label_height);
}

std::vector<Tick> ticks(const CellGrid& grid) {
    return position_ticks(grid.tokens, static_cast<double>(grid.square.width()) / grid.tokens);
}

/// From the square to the baseline of the queries' name: clear of every tag that may stand beside
/// the name, which is in the middle.
int query_name_distance(const CellGrid& grid) {
    const int last_beside = grid.tokens * 5 / 8;
    return tag_width(last_beside) + 8;
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
    painter->setFont(number_font());
    draw_keys(*painter, grid);
    painter->setFont(number_font());
    draw_queries(*painter, grid);
}

void CellAxes::draw_keys(QCPPainter& painter, const CellGrid& grid) const {
    const std::optional<Cell> focus = scene_.focus();
    const QRect tag = focus ? key_tag(grid, focus->key) : QRect();
    painter.setPen(theme_->ink2);
    for (const Tick& tick : ticks(grid)) {
        const QRect label = key_label(grid, static_cast<int>(tick.position) - 1);
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
    for (const Tick& tick : ticks(grid)) {
        const QRect label = query_label(grid, static_cast<int>(tick.position) - 1);
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
    draw_line(painter, key, grid.square.left() + centre - line_width(key) / 2,
              grid.square.bottom() + 1 + key_name_baseline, *theme_);
    painter.save();
    painter.translate(grid.square.left() - query_name_distance(grid), grid.square.top() + centre);
    painter.rotate(-90.0);
    draw_line(painter, query, -line_width(query) / 2, 0.0, *theme_);
    painter.restore();
}

void CellAxes::draw_tag(QCPPainter& painter, const QRect& tag, int number) const {
    painter.fillRect(tag, theme_->ink);
    painter.setFont(tag_font());
    painter.setPen(theme_->paper);
    painter.drawText(tag, Qt::AlignCenter, QString::number(number));
}

QRect CellAxes::key_tag(const CellGrid& grid, int key) const {
    const int width = tag_width(key + 1);
    return QRect(grid.square.left() + middle(grid, key) - width / 2,
                 grid.square.bottom() + 1 + below_square, width, tag_height);
}

QRect CellAxes::query_tag(const CellGrid& grid, int query) const {
    const int width = tag_width(query + 1);
    return QRect(grid.square.left() - 3 - width,
                 grid.square.top() + middle(grid, query) - tag_height / 2, width, tag_height);
}

}  // namespace recency::ui
