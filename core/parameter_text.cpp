// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace recency {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Plain characters for what keyboards, papers and other programs put in numbers: the minus sign,
/// and the no-break, figure, thin and narrow spaces.
std::string with_plain_characters(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> replacements = {
        {{"\u2212", '-'}, {"\u00a0", ' '}, {"\u2007", ' '}, {"\u2009", ' '}, {"\u202f", ' '}}};
    std::string plain;
    while (!text.empty()) {
        const auto known = std::ranges::find_if(
            replacements, [&](const auto& entry) { return text.starts_with(entry.first); });
        const bool found = known != replacements.end();
        plain += found ? known->second : text.front();
        text.remove_prefix(found ? known->first.size() : 1);
    }
    return plain;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Is the blank at this place followed by a group of exactly three digits?
bool separates_digits(std::string_view text, std::size_t at) {
    if (at == 0 || !is_digit(text[at - 1])) {
        return false;
    }
    const auto group = text.substr(at + 1);
    const auto digits = std::ranges::find_if_not(group, is_digit) - group.begin();
    return digits == 3;
}

/// "10 000 000" without its blanks. Other blanks stay, so that "1 2" is not read as 12.
std::string without_group_blanks(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != ' ' || !separates_digits(text, at)) {
            result += text[at];
        }
    }
    return result;
}

/// "3 k" as "3e3": left to the parser, which rounds once, 2.3M is exactly 2300000.
std::string with_exponent_for_suffix(const std::string& text) {
    static constexpr std::array<std::pair<char, std::string_view>, 4> suffixes = {
        {{'k', "e3"}, {'K', "e3"}, {'M', "e6"}, {'G', "e9"}}};
    for (const auto& [letter, exponent] : suffixes) {
        if (text.ends_with(letter)) {
            const std::string_view number(text.data(), text.size() - 1);
            return std::string(trimmed(number)).append(exponent);
        }
    }
    return text;
}

/// The number that the whole text is, in any locale the same; empty for anything else.
std::optional<double> parse_number(std::string_view text) {
    const std::string plain = with_exponent_for_suffix(without_group_blanks(text));
    const char* begin = plain.data() + (plain.starts_with('+') ? 1 : 0);
    const char* end = plain.data() + plain.size();
    double value = 0.0;
    const auto [stopped, error] = std::from_chars(begin, end, value);
    const bool whole_text = error == std::errc{} && stopped == end && !plain.starts_with("+-");
    return whole_text && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::optional<double> parse_choice(const ParameterInfo& info, std::string_view text) {
    for (std::size_t index = 0; index < info.choices.size(); ++index) {
        const Choice& choice = info.choices[index];
        if (equal_ignoring_case(text, choice.name) || equal_ignoring_case(text, choice.label)) {
            return static_cast<double>(index);
        }
    }
    return std::nullopt;
}

template <class Number>
std::string shortest_text(Number value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

bool is_integer(double value) {
    return std::abs(value) < 1e18 && std::trunc(value) == value;
}

std::string number_text(double value) {
    return is_integer(value) ? shortest_text(static_cast<long long>(value)) : shortest_text(value);
}

}  // namespace

std::string Problem::sentence(std::string_view what) const {
    const std::string found = given.empty() ? "no value is given" : given + " is not allowed";
    return std::string(what) + ": " + found + "; expected " + allowed;
}

std::string allowed_values(const ParameterInfo& info) {
    if (info.kind == ParameterKind::choice) {
        std::string names;
        for (const Choice& choice : info.choices) {
            names += (names.empty() ? "one of " : ", ") + std::string(choice.name);
        }
        return names;
    }
    const std::string kind = info.kind == ParameterKind::integer ? "a whole number" : "a number";
    const std::string low = number_text(info.minimum);
    const std::string high = number_text(info.maximum);
    return info.minimum_excluded ? kind + " greater than " + low + ", up to " + high
                                 : kind + " from " + low + " to " + high;
}

std::optional<Problem> check_value(const ParameterInfo& info, double value) {
    const bool above = info.minimum_excluded ? value > info.minimum : value >= info.minimum;
    const bool whole = info.kind == ParameterKind::real || is_integer(value);
    if (above && value <= info.maximum && whole) {  // NaN is neither above nor below
        return std::nullopt;
    }
    return Problem{number_text(value), allowed_values(info)};
}

std::variant<double, Problem> parse_value(const ParameterInfo& info, std::string_view text) {
    const std::string plain = with_plain_characters(text);
    const std::string_view given = trimmed(plain);
    const auto value =
        info.kind == ParameterKind::choice ? parse_choice(info, given) : parse_number(given);
    if (!value || check_value(info, *value)) {
        return Problem{std::string(given), allowed_values(info)};
    }
    return *value + 0.0;  // "-0" is 0
}

std::string format_value(const ParameterInfo& info, double value) {
    const bool named = info.kind == ParameterKind::choice && !check_value(info, value);
    return named ? std::string(info.choices[static_cast<std::size_t>(value)].name)
                 : number_text(value);
}

}  // namespace recency
