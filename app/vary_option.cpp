// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vary_option.h"

#include "app/refusal.h"
#include "app/value_option.h"

#include <algorithm>

namespace recency::app {
namespace {

constexpr auto allowed = "PARAMETER=VALUES such as alpha=0:0.9:0.1 or dimension=16,64,256";

SweepAxis read_axis(const std::string& text) {
    auto axis = parse_sweep_axis(text);
    if (text.empty()) {
        throw Refusal::of_value("--vary", text, allowed);
    }
    if (const auto* problem = std::get_if<Problem>(&axis)) {
        throw Refusal::of_value("--vary", problem->given, problem->allowed);
    }
    return std::get<SweepAxis>(std::move(axis));
}

}  // namespace

VaryOption::VaryOption(CLI::App& command)
    : option_(add_value_option(command, "--vary", "PARAMETER=VALUES",
                               "What varies: a list such as dimension=16,64,256, or "
                               "first:last:step such as alpha=0:0.9:0.1; once for each parameter, "
                               "the last varies fastest")) {
    option_->group("Sweep");
}

std::vector<SweepAxis> VaryOption::read(const ParameterOptions& parameters) const {
    std::vector<SweepAxis> axes;
    for (const std::string& text : option_->results()) {
        SweepAxis axis = read_axis(text);
        const ParameterInfo& info = parameter_info(axis.parameter);
        if (std::ranges::count(axes, axis.parameter, &SweepAxis::parameter) > 0) {
            throw Refusal::of_value("--vary", text, "each parameter once");
        }
        if (parameters.was_given(axis.parameter)) {
            throw Refusal::of_value("--vary", text,
                                    "a parameter without " + option_name(info) + " beside it");
        }
        axes.push_back(std::move(axis));
    }
    if (axes.empty()) {
        throw Refusal(std::string("--vary is missing; expected ") + allowed);
    }
    return axes;
}

}  // namespace recency::app
