// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_drawing.h"

#include "ui/export/drawing/axis_shapes.h"
#include "ui/export/drawing/curve_shapes.h"
#include "ui/export/drawing/ink_theme.h"
#include "ui/export/drawing/key_shapes.h"
#include "ui/export/drawing/map_shapes.h"
#include "ui/export/drawing/value_texts.h"
#include "ui/export/figure_text.h"

#include <algorithm>

namespace recency::ui {
namespace {

/// Puts the shapes of a figure one after the other.
class Draughtsman {
public:
    Draughtsman(const FigureContent& content, const FigureLayout& layout)
        : content_(content),
          layout_(layout),
          theme_(ink_theme(layout.ink)),
          pictures_(picture_count(content)) {}

    FigureDrawing drawing() {
        for (const PlacedPanel& place : layout_.panels) {
            add_panel(place);
        }
        for (const PlacedBar& bar : layout_.bars) {
            add_colour_bar(content_.keys.at(bar.key), bar.bar, shapes_);
            add_bar_ticks(bar, layout_, shapes_);
            add_texts(bar.texts);
        }
        for (const PlacedSample& sample : layout_.samples) {
            add_sample(sample, layout_, shapes_);
        }
        add_hatch_sample(layout_, shapes_);
        add_texts(layout_.texts);
        const QColor page = layout_.transparent ? QColor(Qt::transparent) : theme_.paper;
        return {layout_.size, plain_text(content_.title), std::move(shapes_), page};
    }

private:
    void add_panel(const PlacedPanel& place) {
        const FigurePanel& panel = content_.rows.at(place.row).panels.at(place.panel);
        if (const auto* map = std::get_if<MapPanel>(&panel.plot)) {
            add_map(*map, content_.keys.at(map->key), place.plot, layout_.font, layout_.ink,
                    pictures_, shapes_);
            add_axes(panel, place, layout_, shapes_);
        } else {
            const auto& curves = std::get<CurvePanel>(panel.plot);
            const PlotFrame frame(curves, place.plot);
            add_levels(curves, frame, layout_, shapes_);
            add_axes(panel, place, layout_, shapes_);
            add_curves(curves, frame, layout_, shapes_);
            add_value_texts(curves, frame, layout_, shapes_);
        }
        for (const PlacedSample& leader : place.leaders) {
            add_sample(leader, layout_, shapes_);
        }
        add_texts(place.texts);
    }

    void add_texts(const std::vector<PlacedText>& texts) {
        for (PlacedText text : texts) {
            if (!text.colour.isValid()) {
                text.colour = text.secondary ? theme_.ink2 : theme_.ink;
            }
            shapes_.emplace_back(TextShape{std::move(text), layout_.font});
        }
    }

    const FigureContent& content_;
    const FigureLayout& layout_;
    Theme theme_;
    std::size_t pictures_;
    std::vector<Shape2D> shapes_;
};

}  // namespace

QPolygonF CellShape::outline() const {
    const QPointF corner = cell.bottomRight() + QPointF(right, below);
    QPolygonF points({cell.topLeft(), cell.topRight()});
    if (right > 0.0) {
        points << cell.topRight() + QPointF(right, std::min(right, cell.height()));
    }
    return points << corner << QPointF(cell.left(), corner.y());
}

FigureDrawing draw(const FigureContent& content, const FigureLayout& layout) {
    return Draughtsman(content, layout).drawing();
}

}  // namespace recency::ui
