// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quantities.h"
#include "ui/help/explanation.h"

namespace recency::ui {

/// Name, symbol, two sentences and definition of a quantity, in the user's language. Every place
/// that explains a quantity takes it from here.
Explanation quantity_explanation(Quantity quantity);

}  // namespace recency::ui
