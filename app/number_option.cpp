// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/number_option.h"

#include "app/refusal.h"
#include "app/value_option.h"

#include <charconv>
#include <cmath>
#include <sstream>

namespace recency::app {
namespace {

template <typename Number>
std::optional<Number> number_of(const CLI::Option& option, Number least, Number most,
                                const std::string& allowed) {
    const auto text = value_of(option, allowed);
    if (!text) {
        return std::nullopt;
    }
    Number number{};
    const char* end = text->data() + text->size();
    const auto read = std::from_chars(text->data(), end, number);
    // Written so that NaN is refused.
    const bool inside = number >= least && number <= most;
    if (read.ec != std::errc{} || read.ptr != end || !inside) {
        throw Refusal::of_value(option.get_name(), *text, allowed);
    }
    return number;
}

}  // namespace

std::string allowed_reals(double least, double most) {
    std::ostringstream text;
    text << "a number from " << least << " to " << most;
    return text.str();
}

std::string allowed_wholes(int least, int most) {
    return "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
}

std::optional<double> real_of(const CLI::Option& option, double least, double most) {
    return number_of(option, least, most, allowed_reals(least, most));
}

std::optional<int> whole_of(const CLI::Option& option, int least, int most) {
    return number_of(option, least, most, allowed_wholes(least, most));
}

}  // namespace recency::app
