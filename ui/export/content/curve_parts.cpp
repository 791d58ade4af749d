// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/content/curve_parts.h"

#include "ui/export/drawing/ink_theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace recency::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureCurves)
};

constexpr double top_of_recency = 1.1;

}  // namespace

CurveStyle told_apart(CurveStyle style, FigureInk ink, Dash dash) {
    style.dash = ink == FigureInk::print ? dash : style.dash;
    return style;
}

FigureAxis key_axis(int keys, double room) {
    FigureAxis axis;
    axis.label = Words::tr("key position *j*");
    axis.range = {1.0 - room, keys + room};
    axis.positions = true;
    return axis;
}

FigureAxis key_axis(int tokens) {
    return key_axis(tokens, std::max(0.4, 0.015 * tokens));
}

Curve key_curve(const CurveOrigin& origin, const QVector<double>& keys, const QVector<double>& y,
                const CurveStyle& style, const QString& name) {
    Curve curve;
    curve.name = name;
    curve.style = style;
    curve.x = to_vector(keys);
    curve.y = to_vector(y);
    curve.quantity = origin.quantity;
    curve.run = origin.run;
    curve.layer = origin.layer + 1;
    curve.query = origin.query + 1;
    curve.experiment = origin.experiment;
    return curve;
}

std::vector<double> to_vector(const QVector<double>& values) {
    return {values.begin(), values.end()};
}

std::vector<LevelLine> recency_levels(const FigureStyle& style, bool with_line) {
    const Theme theme = ink_theme(style.ink);
    const bool print = style.ink == FigureInk::print;
    return {{1.0, Words::tr("recent keys"), print ? theme.ink : theme.recent, false},
            {0.5, Words::tr("no preference"), theme.ink2, with_line},
            {0.0, Words::tr("early keys"), print ? theme.ink : theme.early, false}};
}

FigureAxis recency_axis() {
    FigureAxis axis;
    axis.label = Words::tr("recency probability");
    axis.range = {0.0, top_of_recency};
    axis.fixed = {
        {0.0, QStringLiteral("0")}, {0.5, QStringLiteral("½")}, {1.0, QStringLiteral("1")}};
    return axis;
}

}  // namespace recency::ui
