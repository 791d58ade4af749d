// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_export.h"
#include "ui/export/figure_layout.h"

namespace recency::ui {

/// A .tex file that compiles by itself with pdflatex (class standalone is not asked for, pgfplots
/// is), at \columnwidth, and that can be \input into a paper; the numbers are in the files before
/// it. The same panels at the same places, ranges, colours and curves as in the drawing.
std::vector<ExportedFile> pgfplots_of(const FigureContent& content, const FigureLayout& layout,
                                      const QString& stem, const QByteArray& recipe);

}  // namespace recency::ui
