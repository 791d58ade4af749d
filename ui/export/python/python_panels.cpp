// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/drawing/value_texts.h"
#include "ui/export/figure_text.h"
#include "ui/export/python/python_parts.h"
#include "ui/export/python/python_style.h"
#include "ui/export/python/python_text.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace recency::ui {
namespace {

constexpr int member_indent = 9;  // of the members of "    dict("

/// Without the texts of ticks: matplotlib writes these itself.
std::vector<PlacedText> without_tick_labels(std::vector<PlacedText> texts,
                                            const std::vector<PlacedTick>& ticks,
                                            Qt::Orientation axis, double font) {
    for (const PlacedTick& tick : ticks) {
        const auto label = std::ranges::find_if(texts, [&](const PlacedText& text) {
            const double at = axis == Qt::Horizontal ? text.place.x() : text.place.y();
            return text.text == tick.label && !text.upwards && std::abs(at - tick.at) < font;
        });
        if (label != texts.end()) {
            texts.erase(label);
        }
    }
    return texts;
}

QString ticks_of(const std::vector<PlacedTick>& ticks) {
    QStringList list;
    for (const PlacedTick& tick : ticks) {
        list << QStringLiteral("(%1, %2)")
                    .arg(python_number(tick.value), python_marked_text(tick.label));
    }
    return python_list(list, member_indent);
}

QString axis_of(const FigureAxis& axis) {
    return QStringLiteral("dict(scale=\"%1\", range=(%2, %3))")
        .arg(QLatin1String(axis.spacing == Spacing::ratio ? "log" : "linear"),
             python_number(axis.range.minimum), python_number(axis.range.maximum));
}

QStringList members_of(const MapPanel& map) {
    return {QStringLiteral("tokens=%1").arg(map.tokens), QStringLiteral("key=%1").arg(map.key),
            QStringLiteral("off_scale=") + python_bool(map.diagonal_off_scale)};
}

QString curve_of(const Curve& curve) {
    QStringList colours;
    for (const QColor& colour : curve.marker_colours) {
        colours << python_colour(colour);
    }
    return QStringLiteral("dict(name=%1,\n").arg(python_text(plain_text(curve.name))) +
           QString(member_indent + 9, u' ') +
           QStringLiteral("%1,\n").arg(python_style(curve.style)) +
           QString(member_indent + 9, u' ') +
           QStringLiteral("error_bars=%1, marker_colours=%2)")
               .arg(python_bool(curve.error_bars), python_list(colours, member_indent + 9));
}

QStringList members_of(const CurvePanel& curves) {
    QStringList levels;
    for (const LevelLine& level : curves.levels) {
        if (level.drawn) {
            levels << python_number(level.y);
        }
    }
    QStringList list;
    for (const Curve& curve : curves.curves) {
        list << curve_of(curve);
    }
    const auto& at = curves.x.axis_break;
    return {QStringLiteral("x=") + axis_of(curves.x), QStringLiteral("y=") + axis_of(curves.y),
            QStringLiteral("break_at=") + (at ? python_number(*at) : QStringLiteral("None")),
            QStringLiteral("levels=") + python_list(levels),
            QStringLiteral("curves=") + python_list(list, member_indent)};
}

/// Texts beside points, where the drawing puts those that have room.
std::vector<PlacedText> value_texts(const FigurePanel& panel, const PlacedPanel& place,
                                    const FigureLayout& layout) {
    std::vector<PlacedText> texts;
    if (const auto* curves = std::get_if<CurvePanel>(&panel.plot)) {
        std::vector<Shape2D> shapes;
        add_value_texts(*curves, PlotFrame(*curves, place.plot), layout, shapes);
        for (const Shape2D& shape : shapes) {
            texts.push_back(std::get<TextShape>(shape).text);
        }
    }
    return texts;
}

QString panel_text(const FigurePanel& panel, const PlacedPanel& place, const FigureLayout& layout) {
    const bool is_map = std::holds_alternative<MapPanel>(panel.plot);
    QStringList members{
        QStringLiteral("kind=\"%1\"").arg(QLatin1String(is_map ? "heatmap" : "curves")),
        QStringLiteral("place=") + python_rect(place.plot)};
    members += std::visit([](const auto& plot) { return members_of(plot); }, panel.plot);
    std::vector<PlacedText> texts =
        without_tick_labels(without_tick_labels(place.texts, place.x_ticks, Qt::Horizontal, 0.01),
                            place.y_ticks, Qt::Vertical, layout.font);
    std::ranges::copy(value_texts(panel, place, layout), std::back_inserter(texts));
    members << QStringLiteral("x_ticks=") + ticks_of(place.x_ticks)
            << QStringLiteral("y_ticks=") + ticks_of(place.y_ticks)
            << QStringLiteral("texts=") + python_texts(texts, member_indent);
    return QStringLiteral("    dict(") +
           members.join(QStringLiteral(",\n") + QString(member_indent, u' ')) +
           QStringLiteral("),\n");
}

}  // namespace

QString python_panels(const FigureContent& content, const FigureLayout& layout) {
    std::vector<PlacedPanel> places = layout.panels;
    std::ranges::sort(places, {},
                      [](const PlacedPanel& place) { return std::pair(place.row, place.panel); });
    QString list = QStringLiteral("[\n");
    int number = 0;
    for (const PlacedPanel& place : places) {
        list += QStringLiteral("    # panel %1 of the table\n").arg(++number) +
                panel_text(content.rows.at(place.row).panels.at(place.panel), place, layout);
    }
    return list + u']';
}

}  // namespace recency::ui
