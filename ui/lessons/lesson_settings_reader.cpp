// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/lesson_settings_reader.h"

#include "core/near_names.h"
#include "ui/lessons/lesson_fields.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace recency::ui {
namespace {

std::vector<std::string> parameter_names() {
    std::vector<std::string> names;
    for (const ParameterInfo& info : parameter_table()) {
        names.emplace_back(info.name);
    }
    return names;
}

QString reason_of(const Problem& problem, std::string_view name) {
    return LessonText::tr("%1 %2 is not allowed; expected %3")
        .arg(QString::fromStdString(std::string(name)),
             quoted(QString::fromStdString(problem.given)),
             QString::fromStdString(problem.allowed));
}

std::optional<double> read_value(const ParameterInfo& info, const YAML::Node& node,
                                 LessonProblems& problems) {
    const auto value = parse_value(info, node.IsScalar() ? node.Scalar() : std::string());
    if (const auto* problem = std::get_if<Problem>(&value)) {
        problems.add(node.Mark(), reason_of(*problem, info.name));
        return std::nullopt;
    }
    return std::get<double>(value);
}

}  // namespace

LessonSettings read_lesson_settings(const YAML::Node& node, LessonProblems& problems) {
    LessonSettings settings;
    const LessonFields fields(node, LessonText::tr("settings"), parameter_names(), problems);
    for (const auto& [key, value_node] : fields.entries()) {
        const ParameterInfo& info = *find_parameter(key.Scalar());
        if (const auto value = read_value(info, value_node, problems)) {
            settings[info.id] = *value;
        }
    }
    return settings;
}

std::vector<ParameterId> read_parameter_names(const YAML::Node& node, const QString& what,
                                              LessonProblems& problems) {
    std::vector<ParameterId> ids;
    if (!node.IsSequence()) {
        problems.add(node.Mark(),
                     LessonText::tr("%1 must be a list of parameters, such as [alpha]").arg(what));
        return ids;
    }
    for (const YAML::Node& each : node) {
        const std::string name = each.IsScalar() ? each.Scalar() : std::string();
        const ParameterInfo* info = find_parameter(name);
        if (info == nullptr) {
            const auto names = parameter_names();
            problems.add(each.Mark(), LessonText::tr("%1 is no parameter%2; allowed are %3")
                                          .arg(quoted(QString::fromStdString(name)),
                                               QString::fromStdString(suggestion(name, names)),
                                               QString::fromStdString(listed(names, ", "))));
        } else if (std::ranges::find(ids, info->id) == ids.end()) {
            ids.push_back(info->id);
        }
    }
    return ids;
}

}  // namespace recency::ui
