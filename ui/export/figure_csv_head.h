// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

#include <QByteArray>

namespace recency::ui {

/// The comments above the table of a figure's numbers, each a line that begins with #.
QByteArray csv_head(const FigureContent& content, const QByteArray& recipe);

}  // namespace recency::ui
