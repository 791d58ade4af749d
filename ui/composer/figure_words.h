// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_export.h"
#include "ui/export/paper_figure.h"
#include "ui/export/recipe.h"

#include <QString>

#include <vector>

namespace recency::ui {

/// What can be drawn besides the paper's figures, in menu order: of the run in the main window, and
/// the sweep.
const std::vector<FigureSubject>& live_subjects();

/// "The heatmap", as in a list of what can be drawn.
QString words_for(FigureSubject subject);

/// "the heatmap of layer 4", as in a sentence.
QString phrase_for(FigureSubject subject, const View& view);
/// "Copied the heatmap of layer 4 as SVG and PNG."
QString copied_words(const Recipe& recipe);
/// "Paper: Figure 1", as in the list.
QString words_for(const PaperFigure& figure);
/// "PDF"
QString words_for(FigureFormat format);

}  // namespace recency::ui
