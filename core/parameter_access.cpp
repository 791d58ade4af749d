// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_table.h"

#include <type_traits>

namespace recency {
namespace {

/// Calls action with the member that the row is about.
template <class AnyExperiment, class Action>
auto with_member(AnyExperiment& experiment, ParameterId id, const Action& action) {
    auto& parameters = experiment.parameters;
    switch (id) {
    case ParameterId::layers:
        return action(parameters.layers);
    case ParameterId::normalization:
        return action(parameters.normalization);
    case ParameterId::placement:
        return action(parameters.placement);
    case ParameterId::residual:
        return action(parameters.residual);
    case ParameterId::score_scale:
        return action(parameters.score_scale);
    case ParameterId::distribution:
        return action(parameters.distribution);
    case ParameterId::alpha:
        return action(parameters.alpha);
    case ParameterId::topic_length:
        return action(parameters.topic_length);
    case ParameterId::vocabulary:
        return action(parameters.vocabulary);
    case ParameterId::dimension:
        return action(parameters.dimension);
    case ParameterId::sequence_length:
        return action(parameters.sequence_length);
    case ParameterId::input_scale:
        return action(parameters.input_scale);
    case ParameterId::sequences:
        return action(experiment.sequences);
    case ParameterId::seed:
        break;
    }
    return action(experiment.seed);
}

}  // namespace

double get_value(const Experiment& experiment, ParameterId id) {
    return with_member(experiment, id,
                       [](const auto& member) { return static_cast<double>(member); });
}

void set_value(Experiment& experiment, ParameterId id, double value) {
    with_member(experiment, id, [value](auto& member) {
        using Member = std::remove_reference_t<decltype(member)>;
        if constexpr (std::is_enum_v<Member>) {
            member = static_cast<Member>(static_cast<int>(value));
        } else {
            member = static_cast<Member>(value);
        }
    });
}

bool is_relevant(const ParameterInfo& info, const Experiment& experiment) {
    const Parameters& parameters = experiment.parameters;
    if (info.id == ParameterId::placement) {
        return parameters.normalization != Normalization::none;
    }
    return !info.only_for || *info.only_for == parameters.distribution;
}

std::vector<std::string> validate(const Experiment& experiment) {
    std::vector<std::string> sentences;
    for (const ParameterInfo& info : parameter_table()) {
        if (const auto problem = check_value(info, get_value(experiment, info.id))) {
            sentences.push_back(problem->sentence(info.name));
        }
    }
    return sentences;
}

}  // namespace recency
