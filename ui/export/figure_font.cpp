// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_font.h"

#include "ui/theme.h"

#include <QFontMetricsF>

#include <cmath>

namespace recency::ui {
namespace {

constexpr double subscript_size = 0.72;
constexpr double subscript_drop = 0.22;
// Of Inter; those of the fonts that it falls back to are no larger.
constexpr double ascent = 0.76;
constexpr double descent = 0.24;

}  // namespace

QFont figure_font(const TextRun& run, double size, bool bold) {
    QFont font = text_font(TextRole::body, bold ? QFont::DemiBold : QFont::Normal);
    const double part = run.subscript ? subscript_size : 1.0;
    font.setPixelSize(static_cast<int>(std::lround(units_per_point * part * size)));
    if (run.symbol) {
        font = symbol_font(font);
    }
    // The same widths at every resolution.
    font.setHintingPreference(QFont::PreferNoHinting);
    // Without shaping: Inter replaces signs beside digits and capitals, − and × among them, by
    // glyphs of their own, of which a PDF does not know what they stand for.
    font.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(QFont::ForceOutline | QFont::PreferNoShaping));
    return font;
}

double text_width(const QString& marked, double size, bool bold) {
    double width = 0.0;
    for (const TextRun& run : text_runs(marked)) {
        width += QFontMetricsF(figure_font(run, size, bold)).horizontalAdvance(run.text);
    }
    return width / units_per_point;
}

double baseline_shift(const TextRun& run, double size) {
    return run.subscript ? subscript_drop * size : 0.0;
}

double text_ascent(double size) {
    return ascent * size;
}

double text_descent(double size) {
    return descent * size;
}

}  // namespace recency::ui
