// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/quantity_words.h"

#include "ui/help/sections.h"

#include <QCoreApplication>

#include <array>

namespace recency::ui {
namespace {

struct Row {
    const char* name;
    const char* symbol;
    const char* text;
    const char* formula;
};

// In the order of Quantity.
constexpr std::array<Row, quantity_count> rows = {{
    {QT_TRANSLATE_NOOP("quantities", "Recency probability"), "RP",
     QT_TRANSLATE_NOOP("quantities",
                       "How often the later of two earlier keys gets the higher score from a "
                       "query. At ½ there is no preference, at 1 the later key always wins and at "
                       "0 the earlier one; a tie counts as not higher."),
     "RP = P(S_ij > S_ik), k < j < i"},
    {QT_TRANSLATE_NOOP("quantities", "Ties"), "",
     QT_TRANSLATE_NOOP("quantities",
                       "How often both keys get exactly the same score. Ties lower the recency "
                       "probability, which counts what is strictly higher: where there are many, "
                       "½ no longer stands for no preference."),
     "P(S_ij = S_ik), k < j < i"},
    {QT_TRANSLATE_NOOP("quantities", "Recency advantage"), "",
     QT_TRANSLATE_NOOP("quantities",
                       "By how much the later key's score exceeds the earlier one's, on average: "
                       "in nats, since it is the logarithm of the ratio of their weights. The "
                       "recency probability says how often, this says how much, and a probability "
                       "near 1 can go with a negligible advantage."),
     "E[S_ij − S_ik], k < j < i\nS_ij − S_ik = log(A_ij/A_ik)"},
    {QT_TRANSLATE_NOOP("quantities", "Mean cosine"), "",
     QT_TRANSLATE_NOOP("quantities",
                       "How alike the tokens of a sequence are, averaged over all pairs of them. "
                       "It rises with depth as they collapse into one vector, and then the scores "
                       "of a row hardly differ."),
     "E[cos(x_i, x_j)], i ≠ j"},
    {QT_TRANSLATE_NOOP("quantities", "Key norm"), "‖x_j‖",
     QT_TRANSLATE_NOOP("quantities",
                       "Length of a token before the norm; with pre-norm LayerNorm, without its "
                       "mean. From layer 2 on later tokens have averaged over more keys and are "
                       "shorter, which hides the preference for recent keys until a norm divides "
                       "it out."),
     "‖x_j‖ = √(x_j·x_j)"},
    {QT_TRANSLATE_NOOP("quantities", "Score"), "S_ij",
     QT_TRANSLATE_NOOP("quantities",
                       "How well a key matches a query, before the softmax: the product of both "
                       "lengths and their cosine. A pre-norm makes all lengths √d, and only the "
                       "cosine is left."),
     "S_ij = τ h_i·h_j/√d\nS_ij = τ √d cos(x_i, x_j)"},
    {QT_TRANSLATE_NOOP("quantities", "Cosine"), "cos(x_i, x_j)",
     QT_TRANSLATE_NOOP("quantities",
                       "How nearly two tokens point the same way; with pre-norm LayerNorm, without "
                       "their means. Later keys have averaged over more of what the query has "
                       "averaged over, so it rises towards recent keys."),
     "cos(x_i, x_j) = x_i·x_j/(‖x_i‖ ‖x_j‖)"},
    {QT_TRANSLATE_NOOP("quantities", "Weight"), "A_ij",
     QT_TRANSLATE_NOOP("quantities",
                       "The share of its attention that a query gives a key, after the softmax; a "
                       "row sums to 1. It tells where one layer looks, not what the token is made "
                       "of in the end."),
     "A_ij = exp(S_ij)/Σ_{k≤i} exp(S_ik)"},
    {QT_TRANSLATE_NOOP("quantities", "Rollout"), "P_ij",
     QT_TRANSLATE_NOOP("quantities",
                       "Weights multiplied along all paths through the layers so far; with a "
                       "residual, half of every step stays where it is. It takes all tokens for "
                       "equally long, and so only estimates what the contribution says exactly."),
     "P = Π_t ((1 − λ) I + λ A_t)\nλ = 1 (r = 0), λ = ½ (r > 0)"},
    {QT_TRANSLATE_NOOP("quantities", "Contribution"), "C_ij",
     QT_TRANSLATE_NOOP("quantities",
                       "How much of each input token sits in a token after this layer; exact, "
                       "since the model is linear given its weights. High weights on recent keys "
                       "do not make it large there: paths multiply, and the first token can supply "
                       "almost all."),
     "C_ij = |Π_t M_t|_ij/Σ_k |Π_t M_t|_ik\nM = √d A diag(1/‖x_j‖) + r I"},
}};

}  // namespace

Explanation quantity_explanation(Quantity quantity) {
    const Row& row = rows.at(static_cast<std::size_t>(quantity));
    return {.name = QCoreApplication::translate("quantities", row.name),
            .symbol = QString::fromUtf8(row.symbol),
            .range = {},
            .text = QCoreApplication::translate("quantities", row.text),
            .formula = QString::fromUtf8(row.formula),
            .section = QString::fromUtf16(section::measured)};
}

}  // namespace recency::ui
