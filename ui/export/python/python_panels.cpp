// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/python/python_parts.h"
#include "ui/export/python/python_style.h"
#include "ui/export/python/python_text.h"

#include <algorithm>
#include <cmath>

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
    QStringList values;
    for (const QString& value : curve.values) {
        values << python_marked_text(value);
    }
    return QStringLiteral("dict(%1, error_bars=%2,\n")
               .arg(python_style(curve.style), python_bool(curve.error_bars)) +
           QString(member_indent + 9, u' ') +
           QStringLiteral("marker_colours=%1, values=%2)")
               .arg(python_list(colours, member_indent + 9),
                    python_list(values, member_indent + 9));
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
    return {QStringLiteral("x=") + axis_of(curves.x),
            QStringLiteral("y=") + axis_of(curves.y),
            QStringLiteral("break_at=") + (at ? python_number(*at) : QStringLiteral("None")),
            QStringLiteral("levels=") + python_list(levels),
            QStringLiteral("words=") + python_marked_text(curves.words),
            QStringLiteral("curves=") + python_list(list, member_indent)};
}

QString panel_text(const FigurePanel& panel, const PlacedPanel& place, double font) {
    const bool is_map = std::holds_alternative<MapPanel>(panel.plot);
    QStringList members{
        QStringLiteral("kind=\"%1\"").arg(QLatin1String(is_map ? "heatmap" : "curves")),
        QStringLiteral("place=") + python_rect(place.plot)};
    members += std::visit([](const auto& plot) { return members_of(plot); }, panel.plot);
    const auto texts =
        without_tick_labels(without_tick_labels(place.texts, place.x_ticks, Qt::Horizontal, 0.01),
                            place.y_ticks, Qt::Vertical, font);
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
                panel_text(content.rows.at(place.row).panels.at(place.panel), place, layout.font);
    }
    return list + u']';
}

}  // namespace recency::ui
