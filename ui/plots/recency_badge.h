// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QPainter>
#include <QRectF>
#include <QString>

namespace recency::ui {

/// A recency probability on the colour of what it says: blue below one half, orange above.
/// `balance` is what is coloured (LayerRecency::balance(); 1/2 is neutral).
void draw_recency_badge(QPainter& painter, const QRectF& area, const QString& text, double balance,
                        const Theme& theme);

/// The width that a badge with this text needs, at least `least` at normal scale.
double recency_badge_width(const QString& text, int least, const Theme& theme);

/// At normal scale.
inline constexpr int recency_badge_height = 21;

}  // namespace recency::ui
