// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace recency {

// The one list of what can be set. The command line, the control panel, its tooltips and the JSON
// are made from it: a new parameter is a member of Parameters, one row here, and the code that
// uses it.

enum class ParameterId {
    layers,
    normalization,
    placement,
    residual,
    score_scale,
    distribution,
    alpha,
    topic_length,
    vocabulary,
    dimension,
    sequence_length,
    input_scale,
    sequences,
    seed,
};

enum class ParameterGroup { model, inputs, sampling };

enum class ParameterKind { integer, real, choice };

/// How a slider's way is divided.
enum class Ladder {
    linear,
    logarithmic,
    logarithmic_with_zero,  // logarithmic, and 0 at the left end
    powers_of_two,
    one_three_ten,  // 1, 3, 10, 30, 100 ...
};

struct Choice {
    std::string_view name;   // in files and on the command line: "layernorm"
    std::string_view label;  // on screen: "LayerNorm"
    std::string_view help;   // one sentence
    std::string_view formula;
};

// Formulas are plain text that can be printed as it is: "S_ij = τ h_i·h_j/√d". A _ begins a
// subscript and a ^ a superscript: the letters and digits that follow, or what stands in braces.
// ui/help/formula.h typesets them.

/// One row of the table. Values of every kind travel as double: integers below 2^53 exactly,
/// a choice as its index.
struct ParameterInfo {
    ParameterId id;
    ParameterGroup group;
    ParameterKind kind;
    std::string_view name;    // code name: "sequence_length"; on the command line --sequence-length
    std::string_view symbol;  // "S"; empty where there is none
    std::string_view label;   // "Sequence length"
    std::string_view unit;    // "tokens"; empty for pure numbers
    std::string_view help;    // two sentences for the tooltip: what it is, what it does to the bias
    std::string_view formula;  // where it stands in the model; lines parted by \n
    double minimum;
    double maximum;
    bool minimum_excluded = false;
    Ladder ladder = Ladder::linear;
    double slider_minimum = 0;  // the usual part of the range, which the slider covers
    double slider_maximum = 0;
    double step = 0;       // an arrow key: in the value, or on a ladder in rungs (decades: 1/20)
    double page_step = 0;  // Page Up and Page Down
    double fine_step = 0;  // with Shift; 0 where there is nothing finer
    std::vector<Choice> choices = {};
    std::optional<Distribution> only_for = {};  // asked for only with this input distribution
};

/// All rows, in the order in which a person meets them.
const std::vector<ParameterInfo>& parameter_table();

const ParameterInfo& parameter_info(ParameterId id);

/// The row with this code name, or nullptr.
const ParameterInfo* find_parameter(std::string_view name);

double get_value(const Experiment& experiment, ParameterId id);

/// Writes a value that is already known to be allowed (check_value); others are undefined.
void set_value(Experiment& experiment, ParameterId id, double value);

/// Does this parameter have any effect on the experiment? (the topic length without topics has
/// none)
bool is_relevant(const ParameterInfo& info, const Experiment& experiment);

/// What is wrong with a value, in words that can be joined to "--alpha " or "alpha ".
struct Problem {
    std::string given;    // "1.2"
    std::string allowed;  // "a number from 0 to 1"

    /// "alpha: 1.2 is not allowed; expected a number from 0 to 1"
    std::string sentence(std::string_view what) const;
};

/// "a whole number from 2 to 512", "one of none, layernorm, rmsnorm"
std::string allowed_values(const ParameterInfo& info);

std::optional<Problem> check_value(const ParameterInfo& info, double value);

/// Reads what a person typed: "0.5", "1e6", "10M", "10 k", "layernorm". Spaces around and between
/// groups of digits are ignored. Returns the value, or what is wrong with the text.
std::variant<double, Problem> parse_value(const ParameterInfo& info, std::string_view text);

/// The shortest text that parse_value reads back as the same value: "0.5", "layernorm".
std::string format_value(const ParameterInfo& info, double value);

/// All that is wrong with an experiment: one sentence each, empty when nothing is.
std::vector<std::string> validate(const Experiment& experiment);

}  // namespace recency
