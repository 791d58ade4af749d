// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theory_command.h"

#include "app/refusal.h"
#include "app/theory_report.h"

namespace recency::app {
namespace {

/// Throws Refusal for repeated tokens: which of them repeat stays random however large d is.
void require_limit(const Parameters& parameters) {
    if (parameters.distribution != Distribution::repeated_tokens) {
        return;
    }
    const ParameterInfo& row = parameter_info(ParameterId::distribution);
    std::vector<std::string> others;
    for (const Choice& choice : row.choices) {
        const auto index = static_cast<Distribution>(others.size());
        if (index != Distribution::repeated_tokens) {
            others.emplace_back(choice.name);
        }
    }
    const std::string given = format_value(row, static_cast<double>(Distribution::repeated_tokens));
    throw Refusal::of_value(option_name(row), given,
                            listed(others) +
                                ", because which tokens repeat stays random even "
                                "in the large-d limit");
}

}  // namespace

TheoryCommand::TheoryCommand(CLI::App& program)
    : Command(program, "theory",
              "Print the large-d limit of every layer and the closed form h(j), without sampling"),
      parameters_(options(), Sampling::left_out),
      output_(options(), {ReportFormat::json, ReportFormat::csv}) {
    options().footer(
        "Examples:\n"
        "  recency-lab theory --alpha 0.6 --dimension 64\n"
        "  recency-lab theory --layers 12 --sequence-length 64 --residual 1 --output theory.csv");
}

void TheoryCommand::run(Console& console) const {
    const Parameters parameters = parameters_.read().parameters;
    require_limit(parameters);
    const Destination destination = output_.read();
    const auto layers = large_dimension_limit(parameters);
    write_report(make_report(parameters, layers.value()), destination, console.out);
}

}  // namespace recency::app
