// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/rich_line.h"

#include <QFontMetricsF>

#include <cmath>

namespace recency::ui {
namespace {

constexpr double subscript_size = 0.72;
constexpr double subscript_drop = 0.2;  // of the text's size, below the baseline

QFont subscript_font(TextRole role) {
    QFont font = text_font(role);
    font.setPixelSize(static_cast<int>(std::lround(subscript_size * font.pixelSize())));
    return font;
}

QFont run_font(RunStyle style, TextRole role) {
    switch (style) {
    case RunStyle::strong:
        return text_font(role, role == TextRole::title ? QFont::DemiBold : QFont::Bold);
    case RunStyle::symbol:
        return symbol_font(role);
    case RunStyle::subscript:
        return subscript_font(role);
    case RunStyle::plain:
        break;
    }
    return text_font(role);
}

double drop(const Run& run, TextRole role) {
    return run.style == RunStyle::subscript ? subscript_drop * text_font(role).pixelSize() : 0.0;
}

}  // namespace

RichLine words(const QString& text, TextRole role, bool secondary) {
    return {{{text, RunStyle::plain}}, role, secondary};
}

Run norm_bar() {
    return {QStringLiteral("‖"), RunStyle::symbol};
}

double line_width(const RichLine& line) {
    double width = 0.0;
    for (const Run& run : line.runs) {
        width += QFontMetricsF(run_font(run.style, line.role)).horizontalAdvance(run.text);
    }
    return width;
}

void draw_line(QPainter& painter, const RichLine& line, double x, double baseline,
               const Theme& theme) {
    painter.setPen(line.secondary ? theme.ink2 : theme.ink);
    for (const Run& run : line.runs) {
        const QFont font = run_font(run.style, line.role);
        painter.setFont(font);
        painter.drawText(QPointF(x, baseline + drop(run, line.role)), run.text);
        x += QFontMetricsF(font).horizontalAdvance(run.text);
    }
}

void draw_line_to(QPainter& painter, const RichLine& line, double right, double baseline,
                  const Theme& theme) {
    draw_line(painter, line, right - line_width(line), baseline, theme);
}

QString spoken(const RichLine& line) {
    QString text;
    for (const Run& run : line.runs) {
        text += run.text;
    }
    return text;
}

}  // namespace recency::ui
