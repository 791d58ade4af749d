// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/near_names.h"

#include <stdexcept>
#include <string>
#include <string_view>

namespace recency::app {

/// Wrong arguments: one sentence that names the argument, the value given and what is allowed.
class Refusal : public std::invalid_argument {
public:
    using std::invalid_argument::invalid_argument;

    /// "--alpha 1.2 is not allowed; expected a number from 0 to 1"
    static Refusal of_value(std::string_view argument, std::string_view value,
                            std::string_view allowed);
};

/// Somebody pressed Ctrl+C; says what there is of the work.
class Cancelled : public std::runtime_error {
public:
    Cancelled() : Cancelled("nothing was written") {}
    explicit Cancelled(const std::string& what_there_is)
        : std::runtime_error("cancelled; " + what_there_is) {}
};

/// The text on one line: control characters become spaces.
std::string on_one_line(std::string_view text);

}  // namespace recency::app
