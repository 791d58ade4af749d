// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recency {

/// The name that a typing mistake most likely meant; empty where none is close.
std::string nearest_name(std::string_view typed, const std::vector<std::string>& names);

/// "; did you mean simulate?", or nothing.
std::string suggestion(std::string_view typed, const std::vector<std::string>& names);

/// "simulate, theory or presets"
std::string listed(const std::vector<std::string>& names, std::string_view before_last = " or ");

}  // namespace recency
