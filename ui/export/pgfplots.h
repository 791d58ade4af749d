// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_export.h"
#include "ui/export/figure_layout.h"

namespace recency::ui {

/// A .tex file that compiles by itself with pdflatex, on a page of the layout's size, and that can
/// be \input into a paper that loads pgfplots: it is as wide as \columnwidth there (or
/// \recencywidth, where the paper defines that), its texts in the paper's font at the layout's
/// size. Before it come the files that it reads, one for each panel that has numbers: a table, or a
/// picture of the cells of a map where they are many. Panels, ranges, colours and curves are those
/// of the drawing, at the same places; line widths and markers are the layout's whatever the width.
/// Without numbers (an estimate that is missing) a panel stands empty. The recipe is a comment, and
/// the last line seals the file (data_seal.h).
std::vector<ExportedFile> pgfplots_of(const FigureContent& content, const FigureLayout& layout,
                                      const QString& stem, const QByteArray& recipe);

}  // namespace recency::ui
