// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"
#include "ui/theme.h"

#include <QVector>

#include <string>

namespace recency::ui {

// What panels of curves are made of.

/// In grey print curves differ by dash and marker as well as by hue; on a screen hue is enough.
CurveStyle told_apart(CurveStyle style, FigureInk ink, Dash dash);

/// The keys 1 ... `keys`, with room beside the first and the last.
FigureAxis key_axis(int keys, double room);
/// The keys of a row of `tokens` tokens, as the window has them.
FigureAxis key_axis(int tokens);

/// Where its numbers come from, for files of data. Layer and query from 0.
struct CurveOrigin {
    std::string quantity;
    std::string run;
    int layer = 0;
    int query = 0;
    std::size_t experiment = 0;
};
/// y over the keys; both are as long as each other.
Curve key_curve(const CurveOrigin& origin, const QVector<double>& keys, const QVector<double>& y,
                const CurveStyle& style, const QString& name);

std::vector<double> to_vector(const QVector<double>& values);

/// "recent keys" at 1, "no preference" at 1/2 and "early keys" at 0. The line of the one in the
/// middle would run through words in place of curves: it is drawn only on demand.
std::vector<LevelLine> recency_levels(const FigureStyle& style, bool with_line);
/// From 0 to 1, with room for markers above.
FigureAxis recency_axis();

}  // namespace recency::ui
