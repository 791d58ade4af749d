// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_content.h"

#include <QString>

namespace recency::ui {

/// colour="#1a2b3c", width=1, dash="solid", marker="disc"
QString python_style(const CurveStyle& style);

}  // namespace recency::ui
