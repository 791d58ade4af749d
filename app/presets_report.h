// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report_output.h"

#include <iosfwd>

namespace recency::app {

/// What `recency-lab presets` prints: the panels of the paper's simulation figures with their
/// parameters and published values. CSV has one published value a row, the others one panel.
void write_presets(ReportFormat format, std::ostream& out);

}  // namespace recency::app
