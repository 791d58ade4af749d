// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/figure_export.h"
#include "ui/export/recipe.h"

#include <optional>
#include <string>

namespace recency::ui {

/// Where the ends of the colours come from: from the view of the main window, from the numbers that
/// are drawn, or from whoever typed them.
enum class LimitsFrom { window, numbers, hand };

/// What the composer's controls say: what is drawn of the run in the main window, or which of the
/// paper's figures, how, and as what kind of file.
struct FigureChoices {
    FigureSubject subject = FigureSubject::screen;
    std::string paper_figure;             // for FigureSubject::paper
    std::optional<ColourMap> colour_map;  // the main window's if empty
    LimitsFrom limits_from = LimitsFrom::window;
    ValueRange limits;  // for LimitsFrom::hand
    FigureStyle style;
    FigureFormat format = FigureFormat::pdf;

    bool operator==(const FigureChoices&) const = default;
};

/// The view with the colours that the choices ask for.
View coloured(View view, const FigureChoices& choices);

}  // namespace recency::ui
