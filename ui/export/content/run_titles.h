// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/estimate.h"

#include <QString>

namespace recency::ui {

/// "A: LayerNorm, *r* = 1": a run by its letter and what tells it from the other one, at most two
/// settings; the letter alone where nothing does.
QString run_title(const QString& letter, const Estimate& run, const Estimate& other);

}  // namespace recency::ui
