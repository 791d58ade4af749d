// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_export.h"
#include "ui/export/recipe.h"

#include <QString>

#include <string>
#include <vector>

namespace recency::ui {

/// What can be drawn besides the paper's figures, in menu order: of the run in the main window, and
/// the sweep.
const std::vector<FigureSubject>& live_subjects();

/// "The heatmap", as in a list of what can be drawn.
QString words_for(FigureSubject subject);
/// "Paper: figure1"
/// "the heatmap of layer 4", as in a sentence.
QString phrase_for(FigureSubject subject, const View& view);
/// "Copied the heatmap of layer 4 as SVG and PNG."
QString copied_words(const Recipe& recipe);
QString paper_figure_words(const std::string& name);
/// "PDF"
QString words_for(FigureFormat format);

}  // namespace recency::ui
