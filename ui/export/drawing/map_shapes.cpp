// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/map_shapes.h"

#include "ui/export/drawing/cell_picture.h"
#include "ui/export/drawing/clipping.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/plots/colour_scale.h"
#include "ui/plots/hatch.h"

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr int bar_steps = 256;
// As parts of the font's size.
constexpr double hatch_spacing = 0.36;
constexpr double hatch_width = 0.07;
constexpr double least_hatched = 0.5;  // smaller cells get the flat colour of hatching

ColourScale scale_of(const ColourKey& key) {
    const ValueRange range = colour_range(key);
    return key.diverging ? ColourScale(Appearance::light, range) : ColourScale(key.map, range);
}

/// A map at its place.
class CellShapes {
public:
    CellShapes(const MapPanel& map, const ColourKey& key, const QRectF& plot, double font,
               FigureInk ink)
        : map_(map),
          range_(colour_range(key)),
          scale_(scale_of(key)),
          theme_(ink_theme(ink)),
          plot_(plot),
          font_(font) {}

    void add_rectangles(std::vector<Shape2D>& shapes) const {
        for (int query = 0; query < map_.tokens; ++query) {
            for (int key = 0; key <= query; ++key) {
                if (!bare(query, key)) {
                    shapes.emplace_back(shape(query, key));
                }
            }
        }
        if (map_.diagonal_off_scale && has_room_for_hatching()) {
            add_hatching(shapes);
        }
    }

    QImage picture(qsizetype most) const {
        return cell_picture(map_, scale_, range_, hatch_colour_of_cells(), most);
    }

private:
    double left(double key) const { return plot_.left() + plot_.width() * key / map_.tokens; }
    double top(double query) const { return plot_.top() + plot_.height() * query / map_.tokens; }

    bool hatched(int query, int key) const { return map_.diagonal_off_scale && query == key; }

    bool bare(int query, int key) const {
        return !hatched(query, key) && std::isnan(map_.value(query, key));
    }

    /// Is there a cell that is painted over one that reaches here?
    bool painted(int query, int key) const {
        return query < map_.tokens && key <= query && !bare(query, key);
    }

    QRectF cell(int query, int key) const {
        return {QPointF(left(key), top(query)), QPointF(left(key + 1), top(query + 1))};
    }

    /// It reaches under half of its neighbours where they are painted over it.
    CellShape shape(int query, int key) const {
        const QRectF area = cell(query, key);
        const bool right = painted(query, key + 1);
        const bool below = painted(query + 1, key) && (!right || painted(query + 1, key + 1));
        return {area, right ? area.width() / 2 : 0.0, below ? area.height() / 2 : 0.0,
                colour(query, key)};
    }

    QColor colour(int query, int key) const {
        return hatched(query, key) ? hatch_colour_of_cells()
                                   : QColor::fromRgb(scale_.colour(map_.value(query, key)));
    }

    bool has_room_for_hatching() const {
        return plot_.width() / map_.tokens >= least_hatched * font_;
    }

    QColor hatch_colour_of_cells() const {
        return has_room_for_hatching() ? theme_.hatch_ground : hatch_colour(theme_);
    }

    /// Strokes at 45 degrees that are in line from cell to cell, as areas: lines would reach over
    /// the corners by half their width.
    void add_hatching(std::vector<Shape2D>& shapes) const {
        const double step = hatch_spacing * font_ * std::sqrt(2.0);
        const double half = hatch_width * font_ / std::sqrt(2.0);
        const double origin = plot_.left() + plot_.top();
        for (int token = 0; token < map_.tokens; ++token) {
            const QRectF area = cell(token, token);
            const double first = area.left() + area.top();
            const double last = area.right() + area.bottom();
            double sum = origin + (std::floor((first - origin) / step) - 0.5) * step;
            for (; sum - half < last; sum += step) {
                const QPolygonF stroke = hatch_stroke(area, sum - half, sum + half);
                if (!stroke.isEmpty()) {
                    shapes.emplace_back(AreaShape{stroke, theme_.hatch_stroke, {}});
                }
            }
        }
    }

    /// The part of an area where x + y is between two sums.
    static QPolygonF hatch_stroke(const QRectF& area, double low, double high) {
        const auto at = [](double x, double sum) { return QPointF(x, sum - x); };
        return clipped_area(QPolygonF({at(area.left(), low), at(area.right(), low),
                                       at(area.right(), high), at(area.left(), high)}),
                            area);
    }

    const MapPanel& map_;
    ValueRange range_;
    ColourScale scale_;
    Theme theme_;
    QRectF plot_;
    double font_;
};

}  // namespace

ValueRange colour_range(const ColourKey& key) {
    if (key.range.maximum > key.range.minimum) {
        return key.range;
    }
    return {key.range.minimum - 0.5, key.range.minimum + 0.5};
}

void add_map(const MapPanel& map, const ColourKey& key, const QRectF& plot, double font,
             FigureInk ink, std::size_t pictures, std::vector<Shape2D>& shapes) {
    if (map.values.empty()) {
        return;  // not computed yet
    }
    const CellShapes cells(map, key, plot, font, ink);
    if (map.tokens > most_tokens_as_rectangles) {
        shapes.emplace_back(ImageShape{plot, cells.picture(most_packed(pictures))});
    } else {
        cells.add_rectangles(shapes);
    }
}

std::size_t picture_count(const FigureContent& content) {
    std::size_t count = 0;
    for (const FigureRow& row : content.rows) {
        count += static_cast<std::size_t>(std::ranges::count_if(row.panels, [](const auto& panel) {
            const auto* map = std::get_if<MapPanel>(&panel.plot);
            return map != nullptr && map->tokens > most_tokens_as_rectangles;
        }));
    }
    return std::max<std::size_t>(count, 1);
}

QImage map_picture(const MapPanel& map, const ColourKey& key, const QRectF& plot, double font,
                   FigureInk ink) {
    return CellShapes(map, key, plot, font, ink).picture(most_packed(1));
}

void add_colour_bar(const ColourKey& key, const QRectF& bar, std::vector<Shape2D>& shapes) {
    ColourKey unit = key;
    unit.range = {0.0, 1.0};
    const ColourScale scale = scale_of(unit);
    const bool upright = bar.height() > bar.width();
    for (int step = 0; step < bar_steps; ++step) {
        const double begin = static_cast<double>(step) / bar_steps;
        QRectF rest = bar;  // what follows is painted over it
        if (upright) {
            rest.setBottom(bar.bottom() - begin * bar.height());
        } else {
            rest.setLeft(bar.left() + begin * bar.width());
        }
        const double value = static_cast<double>(step) / (bar_steps - 1);
        shapes.emplace_back(RectShape{rest, QColor::fromRgb(scale.colour(value))});
    }
}

}  // namespace recency::ui
