// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QStringList>

#include <sstream>
#include <string>
#include <vector>

/// What a person sees of one call of the program.
struct CommandLineRun {
    int status = -1;
    std::string out;
    std::string error;

    nlohmann::ordered_json json() const { return nlohmann::ordered_json::parse(out); }
};

/// "simulate --alpha 0.5", divided at blanks.
inline std::vector<std::string> arguments_of(const QString& line) {
    std::vector<std::string> arguments;
    for (const QString& argument : line.split(' ', Qt::SkipEmptyParts)) {
        arguments.push_back(argument.toStdString());
    }
    return arguments;
}

inline CommandLineRun run_recency_lab(const std::vector<std::string>& arguments) {
    std::ostringstream out;
    std::ostringstream error;
    const int status = recency::app::run_command_line(arguments, {.out = out, .error = error});
    return {status, out.str(), error.str()};
}

inline CommandLineRun run_recency_lab(const QString& line) {
    return run_recency_lab(arguments_of(line));
}
