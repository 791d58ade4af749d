// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantities.h"

#include <string_view>

namespace recency {

/// The name in files: "recency_probability".
std::string_view quantity_name(Quantity quantity);

}  // namespace recency
