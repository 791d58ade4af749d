// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_choices.h"

#include "core/translatable.h"

namespace recency {

std::vector<Choice> normalization_choices() {
    return {{"none", QT_TRANSLATE_NOOP("parameters", "none"),
             QT_TRANSLATE_NOOP("parameters", "Scores are computed from the tokens as they are."),
             "h = x"},
            {"layernorm", QT_TRANSLATE_NOOP("parameters", "LayerNorm"),
             QT_TRANSLATE_NOOP("parameters",
                               "Takes the mean out of each token and scales it to norm √d."),
             "h = √d x_c/‖x_c‖, x_c = x − mean(x)"},
            {"rmsnorm", QT_TRANSLATE_NOOP("parameters", "RMSNorm"),
             QT_TRANSLATE_NOOP("parameters", "Scales each token to norm √d and keeps its mean."),
             "h = √d x/‖x‖"}};
}

std::vector<Choice> placement_choices() {
    return {{"pre", QT_TRANSLATE_NOOP("parameters", "pre-norm"),
             QT_TRANSLATE_NOOP("parameters",
                               "Tokens are normalized before attention; the residual "
                               "adds them as they were."),
             "X ← A Norm(X) + r X"},
            {"post", QT_TRANSLATE_NOOP("parameters", "post-norm"),
             QT_TRANSLATE_NOOP("parameters", "The sum of attention and residual is normalized."),
             "X ← Norm(A X + r X)"}};
}

std::vector<Choice> distribution_choices() {
    return {{"shared", QT_TRANSLATE_NOOP("parameters", "shared direction"),
             QT_TRANSLATE_NOOP("parameters",
                               "All tokens share one random direction, drawn anew "
                               "for every sequence: the paper's inputs."),
             "x_i = (m z_i + ℓ z_0) σ/√d\nℓ = √(α/(1 − α)), m = 1"},
            {"ones", QT_TRANSLATE_NOOP("parameters", "along ones"),
             QT_TRANSLATE_NOOP("parameters",
                               "The shared direction is the constant vector, which "
                               "LayerNorm takes out and RMSNorm keeps."),
             "x_i = (m z_i + ℓ z_0) σ/√d\nz_0 = (1, …, 1)"},
            {"neighbours", QT_TRANSLATE_NOOP("parameters", "neighbours"),
             QT_TRANSLATE_NOOP("parameters",
                               "The closer two tokens stand, the more they are "
                               "alike."),
             "R_ij = ρ^{|i−j|}"},
            {"topics", QT_TRANSLATE_NOOP("parameters", "topics"),
             QT_TRANSLATE_NOOP("parameters",
                               "Tokens are alike inside blocks of the same length "
                               "and unrelated between them."),
             "R_ij = α [⌈i/b⌉ = ⌈j/b⌉], i ≠ j"},
            {"repeated", QT_TRANSLATE_NOOP("parameters", "repeated tokens"),
             QT_TRANSLATE_NOOP("parameters",
                               "Tokens are drawn from a small vocabulary, so that "
                               "some are the same."),
             "x_i = e_{v(i)}, P(v) ∝ 1/v"}};
}

}  // namespace recency
