// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_table.h"

#include "core/parameter_choices.h"
#include "core/translatable.h"

#include <algorithm>

namespace recency {
namespace {

constexpr double two_to_the_53 = 9'007'199'254'740'992.0;

std::vector<ParameterInfo> model_rows() {
    using enum ParameterKind;
    const auto group = ParameterGroup::model;
    return {
        {.id = ParameterId::layers,
         .group = group,
         .kind = integer,
         .name = "layers",
         .symbol = "L",
         .label = QT_TRANSLATE_NOOP("parameters", "Layers"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Number of attention layers, each reading what the one before it wrote. With the "
             "paper's inputs the first has no position bias: it builds up from layer to layer, "
             "towards early keys without a norm, towards recent ones with LayerNorm."),
         .formula = "X_l = A_l H_l + r X_{l−1}, l = 1 … L",
         .minimum = 1,
         .maximum = 64,
         .slider_minimum = 1,
         .slider_maximum = 16,
         .step = 1,
         .page_step = 4},
        {.id = ParameterId::normalization,
         .group = group,
         .kind = choice,
         .name = "normalization",
         .symbol = "",
         .label = QT_TRANSLATE_NOOP("parameters", "Normalization"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "How the length of each token is divided out. Later tokens average over more keys "
             "and so point more and more alike, but also grow shorter: without a norm their "
             "length hides the preference for recent keys, with a norm it shows."),
         .formula = "S_ij = τ h_i·h_j/√d, h_i = Norm(x_i)",
         .minimum = 0,
         .maximum = 2,
         .choices = normalization_choices()},
        {.id = ParameterId::placement,
         .group = group,
         .kind = choice,
         .name = "placement",
         .symbol = "",
         .label = QT_TRANSLATE_NOOP("parameters", "Placement"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Where the norm stands: before attention, or after attention and residual. In deep "
             "stacks with a residual, post-norm lets the first token fill the content of all "
             "later ones; pre-norm lets them keep far more of their own."),
         .formula = "X ← A Norm(X) + r X\nX ← Norm(A X + r X)",
         .minimum = 0,
         .maximum = 1,
         .choices = placement_choices()},
        {.id = ParameterId::residual,
         .group = group,
         .kind = real,
         .name = "residual",
         .symbol = "r",
         .label = QT_TRANSLATE_NOOP("parameters", "Residual"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "How much of each token is carried past attention and added to its output. It "
             "dilutes the averaging that the position bias comes from, so that the bias grows "
             "more slowly with depth."),
         .formula = "X ← A H + r X\nr_eff = r σ/√(d(1 − α))",
         .minimum = 0,
         .maximum = 16,
         .slider_minimum = 0,
         .slider_maximum = 4,
         .step = 0.05,
         .page_step = 0.5,
         .fine_step = 0.01},
        {.id = ParameterId::score_scale,
         .group = group,
         .kind = real,
         .name = "score_scale",
         .symbol = "τ",
         .label = QT_TRANSLATE_NOOP("parameters", "Score scale"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Multiplies the scores before the softmax, as an inverse temperature does; 1 is the "
             "usual 1/√d. Small values let every token average evenly, and the position bias shows "
             "more often though by less; large ones let it attend to itself alone, and the bias "
             "fades."),
         .formula = "S_ij = τ h_i·h_j/√d",
         .minimum = 0,
         .maximum = 64,
         .ladder = Ladder::logarithmic_with_zero,
         .slider_minimum = 1.0 / 16,
         .slider_maximum = 16,
         .step = 1,
         .page_step = 6,
         .fine_step = 0.2},
    };
}

std::vector<ParameterInfo> distribution_rows() {
    using enum ParameterKind;
    const auto group = ParameterGroup::inputs;
    return {
        {.id = ParameterId::distribution,
         .group = group,
         .kind = choice,
         .name = "distribution",
         .symbol = "",
         .label = QT_TRANSLATE_NOOP("parameters", "Inputs"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "How the input tokens of a sequence are related to each other. The paper's share one "
             "random direction and know no position; tokens that resemble their neighbours bring "
             "a preference for recent keys of their own, from the first layer on."),
         .formula = "E[x_i·x_j] = R_ij E‖x_i‖^2",
         .minimum = 0,
         .maximum = 4,
         .choices = distribution_choices()},
        {.id = ParameterId::alpha,
         .group = group,
         .kind = real,
         .name = "alpha",
         .symbol = "α",
         .label = QT_TRANSLATE_NOOP("parameters", "Cosine between tokens"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Expected cosine between two different input tokens, their anisotropy. What tokens "
             "share lets them attend to each other and average, which the position bias comes "
             "from; at 1 all are the same vector and nothing is left to prefer."),
         .formula = "α = E[x_i·x_j]/E‖x_i‖^2, i ≠ j",
         .minimum = 0,
         .maximum = 1,
         .slider_minimum = 0,
         .slider_maximum = 1,
         .step = 0.01,
         .page_step = 0.1,
         .fine_step = 0.001},
        {.id = ParameterId::topic_length,
         .group = group,
         .kind = integer,
         .name = "topic_length",
         .symbol = "b",
         .label = QT_TRANSLATE_NOOP("parameters", "Topic length"),
         .unit = QT_TRANSLATE_NOOP("parameters", "tokens"),
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Tokens in a block of one topic: alike inside the block, unrelated to all others. A "
             "query prefers the keys of its own block, which are the recent ones, from the first "
             "layer on."),
         .formula = "R_ij = α [⌈i/b⌉ = ⌈j/b⌉], i ≠ j",
         .minimum = 1,
         .maximum = 512,
         .slider_minimum = 1,
         .slider_maximum = 32,
         .step = 1,
         .page_step = 5,
         .only_for = Distribution::topics},
        {.id = ParameterId::vocabulary,
         .group = group,
         .kind = integer,
         .name = "vocabulary",
         .symbol = "V",
         .label = QT_TRANSLATE_NOOP("parameters", "Vocabulary"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Different tokens that a sequence is drawn from, the first ones most often (Zipf's "
             "law). Keys that repeat a token score alike at the first layer: the smaller the "
             "vocabulary, the more of them are tied."),
         .formula = "P(v) ∝ 1/v, v = 1 … V",
         .minimum = 1,
         .maximum = 100'000,
         .ladder = Ladder::one_three_ten,
         .slider_minimum = 1,
         .slider_maximum = 100'000,
         .step = 1,
         .page_step = 2,
         .only_for = Distribution::repeated_tokens},
    };
}

std::vector<ParameterInfo> size_rows() {
    using enum ParameterKind;
    const auto group = ParameterGroup::inputs;
    return {
        {.id = ParameterId::dimension,
         .group = group,
         .kind = integer,
         .name = "dimension",
         .symbol = "d",
         .label = QT_TRANSLATE_NOOP("parameters", "Dimension"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Numbers in the vector of one token. With a norm, the score of a token with itself "
             "grows as √d: wide models attend to themselves, average little and show little "
             "position bias."),
         .formula = "S_ii = τ √d, ‖h_i‖ = √d",
         .minimum = 2,
         .maximum = 65'536,
         .ladder = Ladder::powers_of_two,
         .slider_minimum = 2,
         .slider_maximum = 4096,
         .step = 1,
         .page_step = 2},
        {.id = ParameterId::sequence_length,
         .group = group,
         .kind = integer,
         .name = "sequence_length",
         .symbol = "S",
         .label = QT_TRANSLATE_NOOP("parameters", "Sequence length"),
         .unit = QT_TRANSLATE_NOOP("parameters", "tokens"),
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Tokens in a sequence; each sees itself and all before it. Later ones average over "
             "more tokens than earlier ones, and this difference is where the position bias comes "
             "from."),
         .formula = "1 ≤ j ≤ i ≤ S",
         .minimum = 2,
         .maximum = 512,
         .slider_minimum = 2,
         .slider_maximum = 48,
         .step = 1,
         .page_step = 5},
        {.id = ParameterId::input_scale,
         .group = group,
         .kind = real,
         .name = "input_scale",
         .symbol = "σ",
         .label = QT_TRANSLATE_NOOP("parameters", "Input scale"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Multiplies the input tokens. With pre-norm it only decides how much the residual "
             "weighs beside attention; without a norm, and at the first layer of post-norm, the "
             "scores grow with its square, and the softmax sharpens."),
         .formula = "x_i = (m z_i + ℓ z_0) σ/√d\nE‖x_i‖^2 = σ^2/(1 − α)",
         .minimum = 0,
         .maximum = 1000,
         .minimum_excluded = true,
         .ladder = Ladder::logarithmic,
         .slider_minimum = 0.01,
         .slider_maximum = 100,
         .step = 1,
         .page_step = 5,
         .fine_step = 0.2},
    };
}

std::vector<ParameterInfo> sampling_rows() {
    using enum ParameterKind;
    const auto group = ParameterGroup::sampling;
    return {
        {.id = ParameterId::sequences,
         .group = group,
         .kind = integer,
         .name = "sequences",
         .symbol = "N",
         .label = QT_TRANSLATE_NOOP("parameters", "Sequences"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Random sequences that the averages are taken over. More of them do not change the "
             "position bias, only how well it is known: four times as many halve the standard "
             "error."),
         .formula = "s.e. = s.d./√N",
         .minimum = 1,
         .maximum = 1e9,
         .ladder = Ladder::one_three_ten,
         .slider_minimum = 1e3,
         .slider_maximum = 1e8,
         .step = 1,
         .page_step = 2},
        {.id = ParameterId::seed,
         .group = group,
         .kind = integer,
         .name = "seed",
         .symbol = "",
         .label = QT_TRANSLATE_NOOP("parameters", "Seed"),
         .unit = "",
         .help = QT_TRANSLATE_NOOP(
             "parameters",
             "Number of the random sample: the same seed gives the same results again, digit for "
             "digit. What changes in the position bias with another seed is chance."),
         .formula = "(z_0, …, z_S)_n = f(seed, n), n = 1 … N",
         .minimum = 0,
         .maximum = two_to_the_53 - 1,
         .step = 1,
         .page_step = 10},
    };
}

std::vector<ParameterInfo> all_rows() {
    std::vector<ParameterInfo> rows;
    for (const auto& part : {model_rows(), distribution_rows(), size_rows(), sampling_rows()}) {
        rows.insert(rows.end(), part.begin(), part.end());
    }
    return rows;
}

}  // namespace

const std::vector<ParameterInfo>& parameter_table() {
    static const std::vector<ParameterInfo> table = all_rows();
    return table;
}

const ParameterInfo& parameter_info(ParameterId id) {
    const auto& table = parameter_table();
    return *std::ranges::find(table, id, &ParameterInfo::id);
}

const ParameterInfo* find_parameter(std::string_view name) {
    const auto& table = parameter_table();
    const auto row = std::ranges::find(table, name, &ParameterInfo::name);
    return row == table.end() ? nullptr : &*row;
}

}  // namespace recency
