// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/recency_badge.h"

#include "ui/colour_map.h"

#include <QFontMetrics>

#include <algorithm>
#include <cstdlib>

namespace recency::ui {
namespace {

constexpr double radius = 4.0;
constexpr int padding = 6;

QFont badge_font(const Theme& theme) {
    return text_font(theme, TextRole::title, QFont::DemiBold);
}

/// A badge near the neutral colour needs a border to be seen on paper.
bool needs_border(const QColor& colour, const QColor& paper) {
    const int difference = std::abs(colour.red() - paper.red()) +
                           std::abs(colour.green() - paper.green()) +
                           std::abs(colour.blue() - paper.blue());
    return difference < 90;
}

}  // namespace

void draw_recency_badge(QPainter& painter, const QRectF& area, const QString& text, double balance,
                        const Theme& theme) {
    const QColor colour = recency_colour(theme.appearance, balance);
    const bool bordered = needs_border(colour, theme.paper);
    const double half_line = bordered ? 0.5 : 0.0;
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(bordered ? QPen(theme.control_border) : QPen(Qt::NoPen));
    painter.setBrush(colour);
    painter.drawRoundedRect(area.adjusted(half_line, half_line, -half_line, -half_line), radius,
                            radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(badge_font(theme));
    painter.setPen(text_on(colour));
    painter.drawText(area, Qt::AlignCenter, text);
}

double recency_badge_width(const QString& text, int least, const Theme& theme) {
    const int needed = QFontMetrics(badge_font(theme)).horizontalAdvance(text);
    return std::max(theme.length(least), needed + theme.length(2 * padding));
}

}  // namespace recency::ui
