// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace recency::app {

/// While it lives, the first Ctrl+C is a request to stop in good order, and the second ends the
/// program. One at a time.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    const std::atomic<bool>& requested() const;

    /// Throws Cancelled if it was requested.
    void check() const;

private:
    void (*before_)(int);
};

}  // namespace recency::app
