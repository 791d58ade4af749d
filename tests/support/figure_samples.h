// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

#include <QColor>

#include <array>
#include <cmath>
#include <utility>

namespace recency::test {

// Contents of figures made by hand, as a recipe would give them: what the layout, the drawing and
// the files of figures are tried with. Their numbers are invented.

inline const QColor sample_ink(0x17, 0x1a, 0x1e);
inline const QColor sample_blue(0x1f, 0x5f, 0xa8);
inline const QColor sample_orange(0xc2, 0x5a, 0x0a);

/// Values between 1 and 4, larger towards recent keys.
inline ui::MapPanel sample_map(int tokens, std::size_t key = 0, int layer = 1) {
    ui::MapPanel map;
    map.tokens = tokens;
    map.key = key;
    map.layer = layer;
    map.quantity = "score";
    for (int query = 0; query < tokens; ++query) {
        for (int position = 0; position <= query; ++position) {
            map.values.push_back(1.0 + 3.0 * (position + 1.0) / (query + 1.0));
            map.errors.push_back(0.001);
        }
    }
    return map;
}

inline ui::FigurePanel sample_map_panel(const QString& title, int tokens, std::size_t key = 0,
                                        int layer = 1) {
    return {title, {}, {}, sample_map(tokens, key, layer)};
}

inline ui::ColourKey sample_key() {
    ui::ColourKey key;
    key.range = {0.98, 4.0};
    key.label = QStringLiteral("attention score *S*_{ij}");
    return key;
}

inline ui::ColourKey sample_difference_key() {
    ui::ColourKey key;
    key.range = {-0.35, 0.35};
    key.diverging = true;
    key.label = QStringLiteral("B − A, attention score *S*_{ij}");
    key.clipped_above = true;
    return key;
}

inline ui::FigureContent sample_heatmap(int tokens = 10) {
    ui::FigureContent content;
    content.title = QStringLiteral("attention score *S*_{ij}, layer 4");
    content.keys = {sample_key()};
    content.rows = {{{}, {}, {sample_map_panel(QStringLiteral("layer 4"), tokens)}}};
    return content;
}

/// Two rows of a paper's grid with four layers each; keys as many as the sharing wants.
inline ui::FigureContent sample_grid(ui::RangeSharing sharing, int rows = 2, int columns = 4) {
    const std::array<QString, 2> headings{QStringLiteral("LayerNorm, *α* = 0.5"),
                                          QStringLiteral("without LayerNorm, *α* = 0.5")};
    ui::FigureContent content;
    content.title = QStringLiteral("Figure 1");
    content.sharing = sharing;
    for (int row = 0; row < rows; ++row) {
        ui::FigureRow line;
        line.heading = headings[static_cast<std::size_t>(row) % headings.size()];
        line.letter = std::string(1, static_cast<char>('a' + row));
        for (int column = 0; column < columns; ++column) {
            if (content.keys.empty() || sharing == ui::RangeSharing::panel ||
                (sharing == ui::RangeSharing::row && column == 0)) {
                content.keys.push_back(sample_key());
            }
            ui::FigurePanel panel = sample_map_panel(QStringLiteral("layer %1").arg(column + 1), 10,
                                                     content.keys.size() - 1, column + 1);
            panel.note = QStringLiteral("RP .9079 ± .0001");
            panel.note2 = QStringLiteral("published .9080");
            line.panels.push_back(std::move(panel));
        }
        content.rows.push_back(std::move(line));
    }
    return content;
}

inline ui::Curve sample_curve(const QString& name, int points, double start, double end,
                              const QColor& colour = sample_ink) {
    ui::Curve curve;
    curve.name = name;
    curve.style.colour = colour;
    curve.style.marker = ui::Marker::disc;
    curve.quantity = "score";
    for (int point = 0; point < points; ++point) {
        const double part = points > 1 ? point / (points - 1.0) : 1.0;
        curve.x.push_back(point + 1);
        curve.y.push_back(start + (end - start) * std::sqrt(part));
        curve.error.push_back(0.01);
    }
    return curve;
}

/// Score along a row: two runs and their limit, whose lines end close together.
inline ui::FigurePanel sample_row_panel(int keys = 9) {
    ui::CurvePanel curves;
    curves.x.label = QStringLiteral("key position *j*");
    curves.x.range = {0.5, keys + 0.5};
    curves.x.positions = true;
    curves.y.label = QStringLiteral("attention score *S*_{10,j}");
    curves.y.range = {0.0, 2.5};
    curves.curves = {sample_curve(QStringLiteral("B, LayerNorm"), keys, 0.4, 2.10),
                     sample_curve(QStringLiteral("A, no norm"), keys, 0.6, 2.08, sample_blue)};
    ui::Curve theory =
        sample_curve(QStringLiteral("large-*d* limit"), keys, 0.5, 2.12, sample_orange);
    theory.style.dash = ui::Dash::dashed;
    theory.style.marker = ui::Marker::none;
    curves.curves.push_back(std::move(theory));
    return {QStringLiteral("attention score along row 10"), {}, {}, std::move(curves)};
}

/// Recency probability by layer, with the paper's points in a key.
inline ui::FigurePanel sample_recency_panel(int layers = 4) {
    ui::CurvePanel curves;
    curves.along = ui::Along::layer;
    curves.x.label = QStringLiteral("layer");
    curves.x.range = {0.5, layers + 0.5};
    curves.x.positions = true;
    curves.y.label = QStringLiteral("recency probability");
    curves.y.range = {0.4, 1.0};
    curves.levels = {{0.5, QStringLiteral("chance"), sample_ink, true},
                     {1.0, QStringLiteral("recent keys"), sample_ink, false}};
    curves.curves = {sample_curve(QStringLiteral("B"), layers, 0.5, 0.908)};
    curves.curves.front().values.assign(curves.curves.front().x.size(), QStringLiteral(".708"));
    ui::CurveStyle published;
    published.colour = sample_orange;
    published.width = 0.0;
    published.marker = ui::Marker::ring;
    curves.marks = {{curves.curves.front().style, QStringLiteral("simulated, ± 2 standard errors")},
                    {published, QStringLiteral("published")}};
    return {QStringLiteral("recency probability by layer"), {}, {}, std::move(curves)};
}

/// Curves with names that are longer than a column of a journal has room for.
inline ui::FigureContent sample_long_names() {
    ui::FigurePanel panel = sample_row_panel(40);
    auto& curves = std::get<ui::CurvePanel>(panel.plot);
    curves.curves[0].name = QStringLiteral("B, LayerNorm after the residual, *α* = 0.5");
    curves.curves[1].name = QStringLiteral("A, RMSNorm before the attention, *α* = 0.25");
    ui::FigureContent content;
    content.title = QStringLiteral("long names");
    content.rows = {{{}, {}, {panel, sample_recency_panel(12)}}};
    return content;
}

/// What a screen shows: the map, and curves beside it.
inline ui::FigureContent sample_screen(int tokens = 10) {
    ui::FigurePanel map =
        sample_map_panel(QStringLiteral("attention score *S*_{ij}, layer 4"), tokens);
    std::get<ui::MapPanel>(map.plot).diagonal_off_scale = true;
    ui::FigureContent content;
    content.title = QStringLiteral("screen");
    content.keys = {sample_key()};
    content.keys.front().clipped_above = true;
    content.rows = {{{}, {}, {map, sample_row_panel(tokens - 1), sample_recency_panel()}}};
    return content;
}

/// A, B and B − A, and both along a row.
inline ui::FigureContent sample_comparison(int tokens = 10) {
    ui::FigureContent content;
    content.title = QStringLiteral("comparison");
    content.keys = {sample_key(), sample_difference_key()};
    content.rows = {
        {{},
         {},
         {sample_map_panel(QStringLiteral("A: LayerNorm"), tokens, 0),
          sample_map_panel(QStringLiteral("B: no norm"), tokens, 0),
          sample_map_panel(QStringLiteral("B − A"), tokens, 1), sample_row_panel(tokens - 1)}}};
    return content;
}

/// Axes whose numbers are long, or of which there are many.
inline ui::FigureContent sample_axes() {
    ui::FigureContent content;
    content.title = QStringLiteral("axes");
    content.rows.resize(1);
    const std::array<ui::ValueRange, 4> ranges{
        {{1.0001, 1.0012}, {-2e-7, 3e-7}, {1e6, 5e6}, {0.5, 3000.5}}};
    for (const ui::ValueRange& range : ranges) {
        ui::CurvePanel curves;
        curves.along = ui::Along::parameter;
        curves.x = {QStringLiteral("score scale"), range, ui::Spacing::linear, false, {}, {}};
        curves.y = {QStringLiteral("score relative to key 1"),
                    {0.02, 50.0},
                    ui::Spacing::ratio,
                    false,
                    {},
                    {}};
        curves.x.positions = range.maximum == 3000.5;
        ui::Curve curve = sample_curve(QStringLiteral("norm"), 2, 0.5, 20.0);
        curve.x = {range.minimum, range.maximum};
        curves.curves = {std::move(curve)};
        content.rows.front().panels.push_back(
            {QStringLiteral("score by its scale"), {}, {}, std::move(curves)});
    }
    return content;
}

/// A number of seven layers against d, on an axis of ratios.
inline ui::FigureContent sample_sweep() {
    ui::CurvePanel curves;
    curves.along = ui::Along::parameter;
    curves.x.label = QStringLiteral("dimension *d*");
    curves.x.range = {4.0, 4096.0};
    curves.x.spacing = ui::Spacing::ratio;
    for (int d = 4; d <= 4096; d *= 2) {
        curves.x.fixed.push_back({static_cast<double>(d), QString::number(d)});
    }
    curves.y.label = QStringLiteral("recency probability");
    curves.y.range = {0.45, 1.0};
    for (int layer = 1; layer <= 7; ++layer) {
        ui::Curve curve;
        curve.name = QStringLiteral("layer %1").arg(layer);
        curve.style.colour = QColor::fromHsv(200 + 15 * layer, 200, 160);
        curve.layer = layer;
        for (const ui::Tick& tick : curves.x.fixed) {
            curve.x.push_back(tick.position);
            curve.y.push_back(0.5 + 0.06 * layer * (1.0 - 2.0 / tick.position));
            curve.error.push_back(0.002);
        }
        curves.curves.push_back(std::move(curve));
    }
    ui::FigureContent content;
    content.title = QStringLiteral("sweep");
    content.rows = {{{}, {}, {{QStringLiteral("recency probability"), {}, {}, curves}}}};
    return content;
}

}  // namespace recency::test
