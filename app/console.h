// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

namespace recency::app {

/// Where a command writes.
struct Console {
    std::ostream& out;
    std::ostream& error;
    bool error_is_terminal = false;  // then long work shows its progress there
};

}  // namespace recency::app
