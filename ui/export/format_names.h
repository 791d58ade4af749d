// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enum_names.h"
#include "ui/export/figure_export.h"

namespace recency::ui {

/// Formats by their names on the command line and in settings.
inline constexpr EnumNames<FigureFormat, 7> format_names{{{{FigureFormat::pdf, "pdf"},
                                                           {FigureFormat::svg, "svg"},
                                                           {FigureFormat::png, "png"},
                                                           {FigureFormat::pgfplots, "pgfplots"},
                                                           {FigureFormat::csv, "csv"},
                                                           {FigureFormat::json, "json"},
                                                           {FigureFormat::python, "python"}}}};

}  // namespace recency::ui
