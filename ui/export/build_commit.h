// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace recency::ui {

/// The commit that the program was built from, "unknown" where its source has no history.
QString build_commit();

}  // namespace recency::ui
