// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/pgfplots/tex_maps.h"

#include "ui/colour_anchors.h"
#include "ui/export/drawing/cell_picture.h"
#include "ui/export/drawing/key_shapes.h"
#include "ui/export/drawing/map_shapes.h"
#include "ui/export/figure_font.h"
#include "ui/export/pgfplots/tex_axis.h"
#include "ui/export/pgfplots/tex_table.h"
#include "ui/export/pgfplots/tex_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace recency::ui {
namespace {

constexpr double same_place = 0.05;  // pt

QString map_name(const ColourKey& key) {
    return QStringLiteral("recency ") +
           (key.diverging ? QStringLiteral("difference") : colour_map_name(key.map));
}

QString colour_options(const ColourKey& key) {
    const ValueRange range = colour_range(key);
    const TexNumbers numbers(range);
    return QStringLiteral("colormap name=%1,point meta min=%2,point meta max=%3")
        .arg(map_name(key), tex_number(numbers.number(range.minimum)),
             tex_number(numbers.number(range.maximum)));
}

/// The cells of a map, each with what it lies under: cells that are painted after it, to its right
/// and below, so that no viewer shows a seam.
class CellTable {
public:
    explicit CellTable(const MapPanel& map, const ColourKey& key)
        : map_(map), numbers_(colour_range(key)) {
        for (int query = 0; query < map.tokens; ++query) {
            for (int position = 0; position <= query; ++position) {
                if (has_number(query, position)) {
                    add(query, position);
                }
            }
        }
    }

    bool empty() const { return keys_.empty(); }

    QByteArray text() const {
        TexTable table;
        table.add_column(QStringLiteral("key"), keys_);
        table.add_column(QStringLiteral("query"), queries_);
        table.add_column(QStringLiteral("value"), values_);
        table.add_column(QStringLiteral("right"), right_);
        table.add_column(QStringLiteral("below"), below_);
        return table.text(numbers_.note(QStringLiteral("value")));
    }

private:
    bool hatched(int query, int position) const {
        return map_.diagonal_off_scale && query == position;
    }

    bool has_number(int query, int position) const {
        return !hatched(query, position) && std::isfinite(map_.value(query, position));
    }

    /// Is there a cell of the table that is painted over one that reaches here?
    bool covered(int query, int position) const {
        return query < map_.tokens && position <= query && has_number(query, position);
    }

    void add(int query, int position) {
        const bool right = covered(query, position + 1);
        const bool below =
            covered(query + 1, position) && (!right || covered(query + 1, position + 1));
        keys_.push_back(position + 1);
        queries_.push_back(query + 1);
        values_.push_back(numbers_.number(map_.value(query, position)));
        right_.push_back(right ? 1 : 0);
        below_.push_back(below ? 1 : 0);
    }

    const MapPanel& map_;
    TexNumbers numbers_;
    std::vector<double> keys_;
    std::vector<double> queries_;
    std::vector<double> values_;
    std::vector<double> right_;
    std::vector<double> below_;
};

/// What the drawing paints of a map of which only the diagonal is left: its cells, then strokes.
std::vector<Shape2D> hatching(const MapPanel& map, const QRectF& plot, const FigureLayout& layout) {
    std::vector<Shape2D> shapes;
    if (map.diagonal_off_scale && map.tokens <= most_tokens_as_rectangles) {
        MapPanel diagonal = map;
        std::ranges::fill(diagonal.values, std::numeric_limits<double>::quiet_NaN());
        add_map(diagonal, {}, plot, layout.font, layout.ink, 1, shapes);
    }
    return shapes;
}

/// Cells of the diagonal reach under those to the left and below, which are painted later.
void add_ground(const std::vector<Shape2D>& shapes, TexFigure& figure) {
    const std::size_t cells = std::ranges::count_if(
        shapes, [](const Shape2D& shape) { return std::holds_alternative<CellShape>(shape); });
    std::size_t number = 0;
    for (const Shape2D& shape : shapes) {
        if (const auto* cell = std::get_if<CellShape>(&shape)) {
            CellShape ground = *cell;
            if (number > 0) {
                ground.cell.setLeft(ground.cell.left() - ground.cell.width() / 2);
            }
            ++number;
            ground.below = number < cells ? ground.cell.height() / 2 : 0.0;
            figure.add_shape(ground);
        }
    }
}

void add_strokes(const std::vector<Shape2D>& shapes, TexFigure& figure) {
    for (const Shape2D& shape : shapes) {
        if (std::holds_alternative<AreaShape>(shape)) {
            figure.add_shape(shape);
        }
    }
}

void add_cells(const MapPanel& map, const ColourKey& key, const QString& ending,
               TexFigure& figure) {
    const CellTable table(map, key);
    if (table.empty()) {
        return;
    }
    const QString name = figure.add_file(ending + QStringLiteral(".dat"), table.text());
    figure.add_line(QStringLiteral("\\addplot[recency cells] table[x=key,y=query,meta=value]{") +
                    name + QStringLiteral("};"));
}

void add_picture(const MapPanel& map, const ColourKey& key, const QRectF& plot,
                 const QString& ending, TexFigure& figure) {
    const FigureLayout& layout = figure.layout();
    const QImage picture = map_picture(map, key, plot, layout.font, layout.ink);
    const QString name =
        figure.add_file(ending + QStringLiteral(".png"), small_png(picture, most_packed(1)));
    figure.add_line(QStringLiteral("\\addplot graphics[xmin=0.5,xmax=%1,ymin=%1,ymax=0.5]{")
                        .arg(tex_number(map.tokens + 0.5)) +
                    name + QStringLiteral("};"));
}

/// Texts of a bar begin where those of the drawing's font do: in any other font they stay under
/// their ticks, and the last one flush with the bar's end.
void align_with_ticks(PlacedBar& bar, double font) {
    for (PlacedText& text : bar.texts) {
        const double width = text_width(text.text, font);
        if (text.align != Qt::AlignLeft || text.upwards) {
            continue;
        }
        for (const PlacedTick& tick : bar.ticks) {
            const bool labelled = text.text == tick.label;
            if (labelled && std::abs(text.place.x() + width / 2 - tick.at) < same_place) {
                text.align = Qt::AlignHCenter;
                text.place.setX(tick.at);
            } else if (labelled && std::abs(text.place.x() + width - tick.at) < same_place) {
                text.align = Qt::AlignRight;
                text.place.setX(tick.at);
            }
        }
    }
}

}  // namespace

void add_tex_map(const FigurePanel& panel, const ColourKey& key, PlacedPanel place, int number,
                 bool as_picture, TexFigure& figure) {
    const auto& map = std::get<MapPanel>(panel.plot);
    const ValueRange range{0.5, map.tokens + 0.5};
    const TexNumbers numbers(range);
    const std::vector<Shape2D> hatched = hatching(map, place.plot, figure.layout());
    add_ground(hatched, figure);
    figure.add_line(QStringLiteral("\\recencycellwidth=%1\\relax\\recencycellheight=%2\\relax")
                        .arg(tex_units(place.plot.width() / map.tokens),
                             tex_units(place.plot.height() / map.tokens)));
    figure.add_line(
        QStringLiteral("\\begin{axis}[recency axis,") + tex_place(place.plot) +
        QStringLiteral(",axis line style={draw=none},y dir=reverse,\n  ") +
        tex_limits(u'x', range, numbers) + u',' + tex_limits(u'y', range, numbers) +
        QStringLiteral(",clip=false,") + colour_options(key) + QStringLiteral(",\n  ") +
        tex_x_ticks(place.x_ticks, numbers, place.texts) + QStringLiteral(",\n  ") +
        tex_y_ticks(place.y_ticks, numbers, place.plot.left(), figure.layout().font, place.texts) +
        u']');
    const QString ending = QStringLiteral("-panel%1").arg(number);
    if (as_picture && !map.values.empty()) {
        add_picture(map, key, place.plot, ending, figure);
    } else if (!map.values.empty()) {
        add_cells(map, key, ending, figure);
    }
    figure.add_line(QStringLiteral("\\end{axis}"));
    add_strokes(hatched, figure);
    for (const PlacedText& text : place.texts) {
        figure.add_text(text);
    }
}

QString tex_colour_maps(const std::vector<ColourKey>& keys) {
    QStringList maps;
    for (const ColourKey& key : keys) {
        QStringList colours;
        for (const QRgb colour :
             key.diverging ? diverging_anchors(Appearance::light) : colour_anchors(key.map)) {
            colours << QStringLiteral("rgb255=(%1,%2,%3)")
                           .arg(qRed(colour))
                           .arg(qGreen(colour))
                           .arg(qBlue(colour));
        }
        const QString map = QStringLiteral("\\pgfplotsset{colormap={") + map_name(key) +
                            QStringLiteral("}{") + colours.join(u' ') + QStringLiteral("}}%\n");
        if (!maps.contains(map)) {
            maps << map;
        }
    }
    return maps.join(QString());
}

QString tex_cell_marker() {
    return QStringLiteral(R"(\pgfdeclareplotmark{recency cell}{%
  % It reaches half a cell to the right and below where cells that are painted later cover that.
  \pgfpathmoveto{\pgfqpoint{-.5\recencycellwidth}{.5\recencycellheight}}%
  \pgfpathlineto{\pgfqpoint{.5\recencycellwidth}{.5\recencycellheight}}%
  \ifnum\recencyright=1
    \pgfpathlineto{\pgfqpoint{\recencycellwidth}{0pt}}%
    \pgfpathlineto{\pgfqpoint{\recencycellwidth}{\ifnum\recencybelow=1 -\else -.5\fi\recencycellheight}}%
  \else
    \pgfpathlineto{\pgfqpoint{.5\recencycellwidth}{\ifnum\recencybelow=1 -\else -.5\fi\recencycellheight}}%
  \fi
  \pgfpathlineto{\pgfqpoint{-.5\recencycellwidth}{\ifnum\recencybelow=1 -\else -.5\fi\recencycellheight}}%
  \pgfusepathqfill}%
\pgfplotsset{recency cells/.style={scatter,only marks,mark=recency cell,scatter src=explicit,
  scatter/use mapped color={draw=none,fill=mapped color},
  visualization depends on={value \thisrow{right}\as\recencyright},
  visualization depends on={value \thisrow{below}\as\recencybelow}}}%
)");
}

void add_tex_bar(const ColourKey& key, PlacedBar bar, TexFigure& figure) {
    const QRectF& area = bar.bar;
    align_with_ticks(bar, figure.layout().font);
    const bool upright = area.height() > area.width();
    const TexNumbers numbers(colour_range(key));
    const QString ticks =
        upright ? tex_y_ticks(bar.ticks, numbers, area.left(), figure.layout().font, bar.texts)
                : tex_x_ticks(bar.ticks, numbers, bar.texts);
    figure.add_line(
        QStringLiteral("\\pgfplotscolorbardrawstandalone[%1,%2,colorbar shift/.style={},\n  "
                       "colorbar style={recency axis,"
                       "axis line style={draw=none},anchor=north west,at={(%3,%4)},width=%5,"
                       "height=%6,tickpos=%7,\n  ")
            .arg(colour_options(key),
                 upright ? QStringLiteral("colorbar right") : QStringLiteral("colorbar horizontal"),
                 tex_units(area.left()), tex_units(-area.top()), tex_units(area.width()),
                 tex_units(area.height()),
                 upright ? QStringLiteral("right") : QStringLiteral("left")) +
        ticks + QStringLiteral("}]"));
    for (const PlacedText& text : bar.texts) {
        figure.add_text(text);
    }
}

}  // namespace recency::ui
