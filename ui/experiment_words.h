// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameter_table.h"

#include <QString>

#include <vector>

namespace recency::ui {

// What is different between experiments, in words. Parameters that have no effect on either are
// not mentioned.

/// The parameters in which they differ, in the table's order.
std::vector<ParameterId> differences(const Experiment& one, const Experiment& other);

/// What undo calls the change: "Residual", "2 settings".
QString name_of_change(const Experiment& before, const Experiment& after);

/// "LayerNorm", "r = 0.5", "seed 2": a parameter's value so that it can stand alone.
QString value_in_words(const Experiment& experiment, ParameterId id);

/// What tells an experiment from another: "LayerNorm", "none, r = 1"; at most `most` values, then
/// "…". "same settings" where nothing does.
QString distinction(const Experiment& experiment, const Experiment& other, int most = 2);

}  // namespace recency::ui
