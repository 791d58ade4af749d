// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/rich_line.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace recency::ui {
namespace {

constexpr double subscript_size = 0.72;
constexpr double subscript_drop = 0.2;  // of the text's size, below the baseline

/// Never too small for the back row.
QFont subscript_font(const Theme& theme, TextRole role) {
    QFont font = text_font(theme, role);
    const int pixels = static_cast<int>(std::lround(subscript_size * font.pixelSize()));
    font.setPixelSize(std::max(pixels, theme.pick(0, 18)));
    return font;
}

QFont run_font(const Theme& theme, RunStyle style, TextRole role) {
    switch (style) {
    case RunStyle::strong:
        return text_font(theme, role, role == TextRole::title ? QFont::DemiBold : QFont::Bold);
    case RunStyle::symbol:
        return symbol_font(theme, role);
    case RunStyle::subscript:
        return subscript_font(theme, role);
    case RunStyle::plain:
        break;
    }
    return text_font(theme, role);
}

double drop(const Theme& theme, const Run& run, TextRole role) {
    return run.style == RunStyle::subscript ? subscript_drop * text_font(theme, role).pixelSize()
                                            : 0.0;
}

}  // namespace

RichLine words(const QString& text, TextRole role, bool secondary) {
    return {{{text, RunStyle::plain}}, role, secondary};
}

Run norm_bar() {
    return {QStringLiteral("‖"), RunStyle::symbol};
}

double line_width(const RichLine& line, const Theme& theme) {
    double width = 0.0;
    for (const Run& run : line.runs) {
        width += QFontMetricsF(run_font(theme, run.style, line.role)).horizontalAdvance(run.text);
    }
    return width;
}

void draw_line(QPainter& painter, const RichLine& line, double x, double baseline,
               const Theme& theme) {
    painter.setPen(line.secondary ? theme.ink2 : theme.ink);
    for (const Run& run : line.runs) {
        const QFont font = run_font(theme, run.style, line.role);
        painter.setFont(font);
        painter.drawText(QPointF(x, baseline + drop(theme, run, line.role)), run.text);
        x += QFontMetricsF(font).horizontalAdvance(run.text);
    }
}

void draw_line_to(QPainter& painter, const RichLine& line, double right, double baseline,
                  const Theme& theme) {
    draw_line(painter, line, right - line_width(line, theme), baseline, theme);
}

QString spoken(const RichLine& line) {
    QString text;
    for (const Run& run : line.runs) {
        text += run.text;
    }
    return text;
}

}  // namespace recency::ui
