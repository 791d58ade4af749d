// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_export.h"
#include "ui/export/recipe.h"

#include <string>

namespace recency::ui {

/// What the composer's controls say: what is drawn of the run in the main window, or which of the
/// paper's figures, how, and as what kind of file.
struct FigureChoices {
    FigureSubject subject = FigureSubject::screen;
    std::string paper_figure;  // for FigureSubject::paper
    FigureStyle style;
    FigureFormat format = FigureFormat::pdf;

    bool operator==(const FigureChoices&) const = default;
};

}  // namespace recency::ui
