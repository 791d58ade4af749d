// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_command.h"

#include "app/experiment_recipe.h"
#include "app/refusal.h"
#include "app/sweep_output.h"
#include "app/sweep_run.h"
#include "app/value_option.h"

namespace recency::app {

SweepCommand::SweepCommand(CLI::App& program)
    : Command(program, "sweep",
              "Simulate every combination of values of some parameters, into one table"),
      vary_(options()),
      parameters_(options(), Sampling::asked_for),
      threads_(options()),
      quantities_(options()),
      output_(add_value_option(options(), "-o,--output", "FILE",
                               "Write CSV to this file, point after point; the same command goes "
                               "on in a file whose sweep was stopped")
                  ->group("Output")) {
    options().footer(
        "The table is that of simulate --format csv with a column for each parameter that varies.\n"
        "Examples:\n"
        "  recency-lab sweep --vary alpha=0:0.9:0.1 --sequences 100k --output alpha.csv\n"
        "  recency-lab sweep --vary alpha=0:0.9:0.1 --vary dimension=16,64,256 \\\n"
        "      --quantities recency_probability,mean_cosine --output sweep.csv\n"
        "  recency-lab sweep --vary normalization=none,layernorm --preset figure3-c-d16");
}

data::SweepPlan SweepCommand::read_plan() const {
    const Sweep sweep{.base = parameters_.read(), .axes = vary_.read(parameters_.parameters())};
    const auto problems = validate(sweep);
    if (!problems.empty()) {
        throw Refusal(problems.front());
    }
    const QuantitySet quantities = quantities_.read();
    return {.sweep = sweep,
            .quantities = quantities,
            .program = program_text(),
            .recipe = recipe_of(sweep, quantities)};
}

void SweepCommand::run(Console& console) const {
    const data::SweepPlan plan = read_plan();
    const int thread_count = threads_.read();
    const auto path = value_of(*output_, "the name of a file");
    const auto output = make_sweep_output(plan, path, console);
    run_sweep(plan, thread_count, *output, console);
}

}  // namespace recency::app
