// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/part_words.h"

#include "ui/help/sections.h"

#include <QCoreApplication>

#include <array>

namespace recency::ui {
namespace {

struct Row {
    const char* name;
    const char* text;
    const char* formula;
    const char16_t* section;
};

// In the order of WindowPart.
constexpr std::array<Row, 8> rows = {{
    {QT_TRANSLATE_NOOP("parts", "Along a row"),
     QT_TRANSLATE_NOOP("parts",
                       "The chosen quantity of one query, against the position of its keys: solid "
                       "as simulated, dashed in the limit of large d. The pale band is one "
                       "standard deviation between sequences to either side, the darker one "
                       "inside it two standard errors of the mean."),
     "s.e. = s.d./√N", section::sampling},
    {QT_TRANSLATE_NOOP("parts", "Recency by layer"),
     QT_TRANSLATE_NOOP("parts",
                       "The recency probability of each layer: above ½ recent keys are preferred, "
                       "below it early ones. Rings are the numbers that the paper prints for the "
                       "same settings."),
     "", section::measured},
    {QT_TRANSLATE_NOOP("parts", "Why"),
     QT_TRANSLATE_NOOP("parts",
                       "The factors of the scores along the row, each relative to key 1. The norm "
                       "falls and the cosine rises: without a norm they work against each other, "
                       "with one only the cosine counts."),
     "S_ij = τ ‖x_i‖ ‖x_j‖ cos(x_i, x_j)/√d", section::cause},
    {QT_TRANSLATE_NOOP("parts", "Layers"),
     QT_TRANSLATE_NOOP("parts",
                       "A small heatmap of each layer, all in the same colours, over its recency "
                       "probability: blue for early keys, orange for recent ones. A click shows "
                       "that layer in all plots."),
     "", section::layer},
    {QT_TRANSLATE_NOOP("parts", "Colour range"),
     QT_TRANSLATE_NOOP("parts",
                       "The values that the two ends of the colours stand for: those of all "
                       "layers, so that layers can be compared, or of this layer alone. Locked, "
                       "they stay while settings change, and what lies beyond gets the colour of "
                       "the end."),
     "", section::measured},
    {QT_TRANSLATE_NOOP("parts", "New sample"),
     QT_TRANSLATE_NOOP("parts",
                       "Takes another seed: other random sequences, the same settings. What "
                       "changes is chance, and what stays is the effect."),
     "", section::sampling},
    {QT_TRANSLATE_NOOP("parts", "Pause"),
     QT_TRANSLATE_NOOP("parts",
                       "Stops and resumes the simulation; what has been counted stays, and all "
                       "controls still answer. The longer it runs, the smaller the standard "
                       "errors, until N sequences are done."),
     "s.e. = s.d./√N", section::sampling},
    {QT_TRANSLATE_NOOP("parts", "Presets"),
     QT_TRANSLATE_NOOP("parts",
                       "The panels of the paper's simulation figures with their settings. Where "
                       "the paper prints recency probabilities, rings show them beside ours."),
     "", section::layer},
}};

}  // namespace

Explanation part_explanation(WindowPart part) {
    const Row& row = rows.at(static_cast<std::size_t>(part));
    return {.name = QCoreApplication::translate("parts", row.name),
            .symbol = {},
            .range = {},
            .text = QCoreApplication::translate("parts", row.text),
            .formula = QString::fromUtf8(row.formula),
            .section = QString::fromUtf16(row.section)};
}

}  // namespace recency::ui
