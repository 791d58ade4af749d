// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace recency::ui {

/// What the numbers of a quantity are, for those who read them in a file, in English as all names
/// there: "attention score S_ij, in nats, before the softmax". Also of the quantities that sweeps
/// alone have. Empty for names that are none.
QString quantity_facts(std::string_view code_name);

}  // namespace recency::ui
